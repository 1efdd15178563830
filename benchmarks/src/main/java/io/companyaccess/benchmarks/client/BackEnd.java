package io.companyaccess.benchmarks.client;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The vendor's back end, which makes document links. */
public final class BackEnd {

    /** Client id of the demo's back end, which is in the shipped realm. */
    public static final String CLIENT_ID = "invoices-backend";

    /** The first recipient of every link. */
    public static final String RECIPIENT = "recipient-0@customer.example";

    private static final String SECRET = "invoices-backend-demo-secret";
    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"([^\"]+)\"");
    private static final Duration TOKEN_KEPT = Duration.ofMinutes(2);

    private final Endpoints endpoints;
    private final String company;
    private String token = "";
    private Instant tokenFrom = Instant.EPOCH;

    /**
     * @param server address of the server, without a trailing slash
     * @param company alias of the company whose links it makes
     */
    public BackEnd(URI server, String realm, String company) {
        this.endpoints = new Endpoints(server, realm);
        this.company = company;
    }

    /** Makes links in one call and tells their codes. */
    public List<String> make(int links, int recipientsEach) {
        String answer = endpoints.bearer(
                "company-access/companies/" + company + "/document-links", token(), body(links, recipientsEach));
        List<String> codes = new ArrayList<>();
        for (Matcher code = CODE.matcher(answer); code.find(); ) {
            codes.add(code.group(1));
        }
        if (codes.size() != links) {
            throw new IllegalStateException(codes.size() + " links were made instead of " + links);
        }
        return codes;
    }

    private static String body(int links, int recipientsEach) {
        String recipients = IntStream.range(0, recipientsEach)
                .mapToObj(number -> "\"recipient-" + number + "@customer.example\"")
                .collect(Collectors.joining(","));
        return IntStream.range(0, links)
                .mapToObj(number -> "{\"document\":\"offer/" + number
                        + "\",\"purpose\":\"sign\",\"expiresAt\":\"2099-12-31T23:00:00Z\",\"recipients\":[" + recipients
                        + "]}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private String token() {
        if (tokenFrom.plus(TOKEN_KEPT).isBefore(Instant.now())) {
            token = String.valueOf(endpoints
                    .form(
                            "token",
                            Map.of("grant_type", "client_credentials", "client_id", CLIENT_ID, "client_secret", SECRET))
                    .get("access_token"));
            tokenFrom = Instant.now();
        }
        return token;
    }
}
