package io.companyaccess.acceptance.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request as bytes, so that a test can say what no client library would.
 *
 * @param target  path and query; each char is sent as one byte
 * @param headers whole lines, each char sent as one byte
 */
record RawRequest(String method, String target, List<String> headers, byte[] body) {
    private static final int PATIENCE_MILLIS = 60_000;

    static RawRequest of(String method, String target) {
        return new RawRequest(method, target, List.of(), new byte[0]);
    }

    RawRequest with(String... lines) {
        List<String> all = new ArrayList<>(headers);
        all.addAll(List.of(lines));
        return new RawRequest(method, target, all, body);
    }

    RawRequest without(String header) {
        List<String> others = headers.stream()
                .filter(line -> !line.toLowerCase().startsWith(header.toLowerCase() + ":"))
                .toList();
        return new RawRequest(method, target, others, body);
    }

    /** Whether a line begins like that. */
    boolean hasHeader(String start) {
        return headers.stream().anyMatch(line -> line.startsWith(start));
    }

    RawRequest to(String otherTarget) {
        return new RawRequest(method, otherTarget, headers, body);
    }

    RawRequest by(String otherMethod) {
        return new RawRequest(otherMethod, target, headers, body);
    }

    RawRequest carrying(byte[] otherBody) {
        return new RawRequest(method, target, headers, otherBody);
    }

    RawRequest carrying(String text) {
        return carrying(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends it and reads until the server closes. */
    RawAnswer send(URI server) {
        long start = System.nanoTime();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket("127.0.0.1", server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            try {
                socket.getOutputStream().write(bytes(server));
                socket.getOutputStream().flush();
            } catch (IOException refusedInTheMiddle) {
                // What it has said before is still there to read.
            }
            read(socket.getInputStream(), answer);
        } catch (SocketTimeoutException silent) {
            throw new AssertionError("No end of the answer in " + PATIENCE_MILLIS + " ms to " + this, silent);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return RawAnswer.of(answer.toByteArray(), System.nanoTime() - start);
    }

    /** Head and beginning of the body, with whatever cannot be printed escaped. */
    @Override
    public String toString() {
        String start = new String(body, 0, Math.min(body.length, 300), StandardCharsets.ISO_8859_1);
        String text = method + " " + shortened(target) + " "
                + headers.stream().map(RawRequest::shortened).toList() + " " + start;
        StringBuilder printable = new StringBuilder();
        text.chars()
                .forEach(
                        c -> printable.append(c >= ' ' && c < 127 ? String.valueOf((char) c) : "\\x%02x".formatted(c)));
        return printable + (body.length > 300 ? "… " + body.length + " bytes" : "");
    }

    private static String shortened(String text) {
        if (text.startsWith("Authorization: Bearer ey")) {
            return "Authorization: Bearer ey…";
        }
        return text.length() > 400 ? text.substring(0, 400) + "… " + text.length() + " chars" : text;
    }

    private byte[] bytes(URI server) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (lacks("Host")) {
            head.append("Host: ").append(server.getAuthority()).append("\r\n");
        }
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (lacks("Content-Length") && lacks("Transfer-Encoding") && (body.length > 0 || !method.equals("GET"))) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }

    private boolean lacks(String header) {
        return headers.stream().noneMatch(line -> line.toLowerCase().startsWith(header.toLowerCase() + ":"));
    }

    private static void read(InputStream in, ByteArrayOutputStream answer) throws IOException {
        try {
            in.transferTo(answer);
        } catch (SocketTimeoutException silent) {
            throw silent;
        } catch (IOException reset) {
            // A server that has said enough may close while we still send.
        }
    }
}
