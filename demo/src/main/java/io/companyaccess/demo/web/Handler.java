package io.companyaccess.demo.web;

/** Answers requests. */
@FunctionalInterface
public interface Handler {

    Answer handle(Request request) throws Exception;
}
