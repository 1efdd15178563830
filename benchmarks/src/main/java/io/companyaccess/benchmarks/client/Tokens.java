package io.companyaccess.benchmarks.client;

import java.util.Map;

/** What an app keeps of an answer of the token endpoint. */
public record Tokens(String accessToken, String refreshToken) {

    static Tokens of(Map<String, Object> answer) {
        return new Tokens(String.valueOf(answer.get("access_token")), String.valueOf(answer.get("refresh_token")));
    }
}
