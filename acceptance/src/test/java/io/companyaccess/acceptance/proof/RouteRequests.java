package io.companyaccess.acceptance.proof;

import static io.companyaccess.acceptance.proof.Nasty.pick;

import io.companyaccess.acceptance.rest.ApiRoute;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Calls of the REST that change nothing: whoever may write sends what cannot be meant, the others whatever they like. */
final class RouteRequests {
    private static final List<byte[]> BODIES = List.of(
            "".getBytes(StandardCharsets.UTF_8),
            "{".getBytes(StandardCharsets.UTF_8),
            "[]".getBytes(StandardCharsets.UTF_8),
            "null".getBytes(StandardCharsets.UTF_8),
            "{} {}".getBytes(StandardCharsets.UTF_8),
            "a=b&c=d".getBytes(StandardCharsets.UTF_8),
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"
                    .getBytes(StandardCharsets.UTF_8),
            ("[".repeat(100_000)).getBytes(StandardCharsets.UTF_8),
            ("{\"a\":" + "9".repeat(10_000) + "}").getBytes(StandardCharsets.UTF_8),
            ("{\"a\":\"" + "x".repeat(1_000_000) + "\"}").getBytes(StandardCharsets.UTF_8),
            new byte[] {'{', '"', (byte) 0xc3, '(', '"', ':', '1', '}'},
            new byte[] {(byte) 0xfe, (byte) 0xff, 0, '{', 0},
            new byte[] {0, 0, 0, '{', 0x7f, 0x7f, 0x7f, 0x7f},
            new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0});

    private final String realm;
    private final Map<String, String> places;
    private final List<String> entitled;
    private final List<String> strangers;

    /**
     * @param places    what stands for each placeholder of a path
     * @param entitled  headers of callers who may do what the route does
     * @param strangers headers of callers who may not, or none
     */
    RouteRequests(String realm, Map<String, String> places, List<String> entitled, List<String> strangers) {
        this.realm = realm;
        this.places = places;
        this.entitled = entitled;
        this.strangers = strangers;
    }

    RawRequest next(ApiRoute route, Random random) {
        boolean mayDoIt = random.nextInt(3) > 0;
        String caller = pick(random, mayDoIt ? entitled : strangers);
        boolean spoilsPath = random.nextInt(4) == 0
                || mayDoIt && route.writes() && route.body().isEmpty();
        RawRequest request = RawRequest.of(route.method(), target(route, spoilsPath, random))
                .with(caller, "Content-Type: application/json")
                .carrying(
                        route.body().isEmpty() || !mayDoIt
                                ? route.body().getBytes(StandardCharsets.UTF_8)
                                : spoiled(route.body(), random));
        for (int tricks = random.nextInt(3); tricks > 0; tricks--) {
            request = Tricks.play(request, random);
        }
        return request;
    }

    private String target(ApiRoute route, boolean spoiled, Random random) {
        String path = route.path().replace("{realm}", realm);
        List<String> names = new ArrayList<>(places.keySet());
        names.removeIf(name -> !route.path().contains(name));
        // The last one, so that a company is there and the member or link in it is not.
        String bad = names.isEmpty() ? "" : random.nextInt(3) == 0 ? pick(random, names) : last(route.path(), names);
        for (String name : names) {
            String value = spoiled && name.equals(bad) ? unknown(random) : places.get(name);
            path = path.replace(name, value);
        }
        StringBuilder query = new StringBuilder(route.query());
        for (String name : route.parameters()) {
            for (int times = random.nextInt(3); times > 0; times--) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(Nasty.encoded(random));
            }
        }
        return path + query;
    }

    private static String last(String path, List<String> names) {
        return names.stream()
                .max((a, b) -> Integer.compare(path.indexOf(a), path.indexOf(b)))
                .orElseThrow();
    }

    /** Nothing that leads to another route: an empty piece would. */
    private static String unknown(Random random) {
        String value =
                Nasty.encoded(random).replace("/", "%2F").replace("?", "%3F").replace("#", "%23");
        return "x" + value;
    }

    /** The example with something nasty in it, and something that cannot be right; or no JSON of ours at all. */
    private static byte[] spoiled(String example, Random random) {
        if (random.nextInt(4) == 0) {
            return pick(random, BODIES);
        }
        String json = example;
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            json = replaced(json, random);
        }
        int end = json.lastIndexOf('}');
        String wrong = switch (random.nextInt(3)) {
            case 0 -> ",\"colour\":" + Nasty.json(random);
            case 1 -> "," + Nasty.quoted("x" + Nasty.text(random)) + ":1";
            default -> "," + json.substring(json.indexOf('{') + 1, json.indexOf(':')) + ":1";
        };
        return (json.substring(0, end) + wrong + json.substring(end)).getBytes(StandardCharsets.UTF_8);
    }

    /** One of the values replaced; the examples hold plain values and one list. */
    private static String replaced(String json, Random random) {
        List<Integer> colons = new ArrayList<>();
        for (int at = json.indexOf("\":"); at >= 0; at = json.indexOf("\":", at + 1)) {
            colons.add(at + 2);
        }
        int from = pick(random, colons);
        int to = json.charAt(from) == '[' ? json.indexOf(']', from) + 1 : json.indexOf(",\"", from);
        to = to <= 0 ? json.lastIndexOf('}') : to;
        return json.substring(0, from) + Nasty.json(random) + json.substring(to);
    }
}
