package io.companyaccess.benchmarks.client;

/** What an app keeps of an answer of the token endpoint. */
public record Tokens(String refreshToken) {}
