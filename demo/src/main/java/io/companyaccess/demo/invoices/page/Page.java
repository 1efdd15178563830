package io.companyaccess.demo.invoices.page;

import io.companyaccess.demo.web.Answer;

/** A page for users who are signed in. */
@FunctionalInterface
public interface Page {

    Answer answer(Visit visit) throws Exception;
}
