package io.companyaccess.acceptance.proof;

import java.util.List;
import java.util.Random;

/** Values that nobody should send, and the marks by which one sees that a server has made something of them. */
final class Nasty {
    /** Would be in an answer if a fragment of a template, a shell or a script had been run. */
    static final List<String> SIGNS = List.of("94011", "94,011", "94.011", "zqxvwy", "uid=0", "<svg onload=x31337>");

    static final String INJECTED = "injected.example";

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u0001\u0007\u001b[31m",
            "\u0085\u2028\u2029",
            "\ufeff",
            "\ufffe\uffff",
            "\u202e\u2066rtl",
            "\ud83d\ude00",
            "e\u0301\u0301\u0301\u0301\u0301",
            "\u0130\u0131\u017f",
            "${31337*3}",
            "#{31337*3}",
            "[=31337*3]",
            "<#assign x=\"zqx\"+\"vwy\">${x}",
            "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
            "{{31337*3}}",
            "%{31337*3}",
            "${jndi:ldap://127.0.0.1:1/a}",
            "<svg onload=x31337>",
            "\"><svg onload=x31337>",
            "' OR '1'='1",
            "'; DROP TABLE ca_document_link; --",
            "\" OR 1=1 --",
            "') UNION SELECT NULL,NULL--",
            "%' ESCAPE '!' --",
            "_%",
            "\\",
            "x@" + INJECTED + "\r\nBcc: y@" + INJECTED,
            "x@customer.example\nTo: y@" + INJECTED,
            "a@b.example, y@" + INJECTED,
            "\"a b\"@" + INJECTED,
            "y@[127.0.0.1]",
            "@",
            "a@",
            "a@b\r\n.\r\nMAIL FROM:<y@" + INJECTED + ">",
            "x\r\nX-Injected: yes",
            "../../../../etc/passwd",
            "..;/",
            "file:///etc/passwd",
            "null",
            "true",
            "NaN",
            "-1",
            "0",
            "1e309",
            "99999999999999999999999999",
            "2147483648",
            "2026-02-30",
            "P8D",
            "PT-1S",
            "PT9223372036854775807S",
            "until",
            "f:nowhere:emma",
            "00000000-0000-0000-0000-000000000000",
            "a".repeat(256),
            "b".repeat(5000),
            "\u00e9".repeat(2000));

    /** Stand where a percent-encoded value belongs, as they are. */
    private static final List<String> ENCODINGS = List.of(
            "%",
            "%2",
            "%zz",
            "%u0041",
            "%00",
            "a%00b",
            "%c0%ae%c0%ae%c0%af",
            "%ff%fe",
            "%c3%28",
            "%ed%a0%80",
            "%f5%80%80%80",
            "%0d%0aX-Injected:%20yes",
            "%25%30%30",
            "%252e%252e%252f",
            "..%2f..%2f",
            "..%5c",
            ";jsessionid=1",
            "%3b",
            "%e2%80%ae",
            "+",
            "%20",
            "\u00e9",
            "\u00ff\u00fe");

    private static final List<String> JSON = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "[[]]",
            "-1",
            "1e400",
            "1.5",
            "9".repeat(1500),
            "[null]",
            "{\"a\":1}",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udfff\\ud800\"",
            "[" + "1,".repeat(2000) + "1]",
            "[".repeat(1500) + "]".repeat(1500),
            "{\"a\":".repeat(50) + "1" + "}".repeat(50),
            "-0",
            "0.1e-9999999",
            "\"" + "x".repeat(9000) + "\"");

    private Nasty() {}

    static String text(Random random) {
        return pick(random, TEXTS);
    }

    /** Already encoded, rightly or wrongly, for a place in an address or a form. */
    static String encoded(Random random) {
        return random.nextInt(3) == 0 ? pick(random, ENCODINGS) : PlainBrowser.encoded(text(random));
    }

    /** A JSON value, mostly a string. */
    static String json(Random random) {
        return random.nextBoolean() ? pick(random, JSON) : quoted(text(random));
    }

    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            json.append(c < ' ' || c == '"' || c == '\\' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
        }
        return json.append('"').toString();
    }

    static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
