package io.companyaccess.acceptance.rest;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Bodies that no client should send, each with a name. */
final class BadBodies {

    private BadBodies() {}

    /** Wrong for every call. */
    static Stream<Arguments> ofAnyCall() {
        return Stream.of(
                text("nothing", ""),
                text("blanks", "   \n"),
                text("half an object", "{"),
                text("no JSON", "secondFactor=required"),
                text("a list", "[]"),
                text("a text", "\"required\""),
                text("a number", "1"),
                text("null", "null"),
                text("two objects", "{} {}"),
                text("single quotes", "{'owner':true}"),
                text("a comment", "{/* hello */}"),
                text("an unknown field", "{\"colour\":\"blue\"}"),
                text("a field with a name that is none", "{\"\":true}"),
                text("deep nesting", "{\"kind\":" + "[".repeat(2000) + "]".repeat(2000) + "}"),
                text("deep nesting of objects", "{\"kind\":".repeat(100) + "1" + "}".repeat(100)),
                text("a number of a thousand digits", "{\"kind\":" + "9".repeat(1500) + "}"),
                bytes("broken UTF-8", new byte[] {'{', '"', (byte) 0xc3, '(', '"', ':', '1', '}'}),
                bytes("broken UTF-16", new byte[] {(byte) 0xfe, (byte) 0xff, 0, '{', 0}),
                bytes("broken UTF-32", new byte[] {0, 0, 0, '{', 0x7f, 0x7f, 0x7f, 0x7f}),
                bytes("a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}));
    }

    /** Wrong for a policy. */
    static Stream<Arguments> ofPolicy() {
        return Stream.of(
                text("an unknown word", "{\"secondFactor\":\"maybe\"}"),
                text("no word", "{\"secondFactor\":\"\"}"),
                text("a boolean", "{\"secondFactor\":true}"),
                text("a list of words", "{\"secondFactor\":[\"required\"]}"),
                text("an object", "{\"secondFactor\":{\"value\":\"required\"}}"),
                text("the same field twice", "{\"secondFactor\":\"required\",\"secondFactor\":\"optional\"}"),
                text("one field right, one unknown", "{\"linkRecipientCheck\":\"mailbox-code\",\"Secondfactor\":1}"),
                text("one field right, one wrong", "{\"linkRecipientCheck\":\"mailbox-code\",\"secondFactor\":\"on\"}"),
                text("a day that does not exist", "{\"secondFactorFrom\":\"2027-02-30\"}"),
                text("a short date", "{\"secondFactorFrom\":\"2027-1-1\"}"),
                text("a time", "{\"secondFactorFrom\":\"2027-01-31T00:00:00Z\"}"),
                text("a number for a date", "{\"secondFactorFrom\":1798675200}"),
                text("a date that nobody lives to see", "{\"secondFactorFrom\":\"+999999999-12-31\"}"),
                text("a date before Christ", "{\"secondFactorFrom\":\"-0044-03-15\"}"),
                text("an unknown check", "{\"linkRecipientCheck\":\"on\"}"),
                text("a number for a check", "{\"linkRecipientCheck\":0}"));
    }

    /** Wrong for a member. */
    static Stream<Arguments> ofMembership() {
        return Stream.of(
                text("a text for a boolean", "{\"owner\":\"true\"}"),
                text("a number for a boolean", "{\"owner\":1}"),
                text("a list", "{\"owner\":[true]}"),
                text("an unknown kind", "{\"kind\":\"owner\"}"),
                text("a kind in capitals", "{\"kind\":\"EXTERNAL\"}"),
                text("a number for a kind", "{\"kind\":1}"),
                text("the same field twice", "{\"owner\":true,\"owner\":false}"),
                text("one field right, one wrong", "{\"kind\":\"external\",\"owner\":\"no\"}"));
    }

    private static Arguments text(String name, String body) {
        return bytes(name, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Arguments bytes(String name, byte[] body) {
        return Arguments.argumentSet(name, (Object) body);
    }
}
