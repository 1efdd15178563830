package io.companyaccess.acceptance.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a server wrote before it closed the connection.
 *
 * @param status the HTTP status; 0 when it closed without a word
 * @param nanos  how long it took, from the first byte sent
 */
record RawAnswer(int status, List<String> headers, String body, long nanos) {

    static RawAnswer of(byte[] bytes, long nanos) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new RawAnswer(0, List.of(), text, nanos);
        }
        List<String> lines = List.of(text.substring(0, end).split("\r\n"));
        int status = Integer.parseInt(lines.get(0).split(" ")[1]);
        List<String> headers = lines.subList(1, lines.size());
        String body = text.substring(end + 4);
        if (headers.stream().anyMatch(line -> line.equalsIgnoreCase("transfer-encoding: chunked"))) {
            body = unchunked(body);
        }
        byte[] raw = body.getBytes(StandardCharsets.ISO_8859_1);
        return new RawAnswer(status, headers, new String(raw, StandardCharsets.UTF_8), nanos);
    }

    /** The values of a header. */
    List<String> header(String name) {
        String prefix = name.toLowerCase() + ":";
        return headers.stream()
                .filter(line -> line.toLowerCase().startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip())
                .toList();
    }

    private static String unchunked(String body) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int at = 0;
        while (at < body.length()) {
            int lineEnd = body.indexOf("\r\n", at);
            int length = lineEnd < 0 ? 0 : Integer.parseInt(body.substring(at, lineEnd), 16);
            if (length == 0) {
                break;
            }
            int from = lineEnd + 2;
            int to = Math.min(from + length, body.length());
            whole.writeBytes(body.substring(from, to).getBytes(StandardCharsets.ISO_8859_1));
            at = to + 2;
        }
        return whole.toString(StandardCharsets.ISO_8859_1);
    }
}
