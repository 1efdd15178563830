package io.companyaccess.demo.invoices.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Who has signed or paid by which link; forgotten when the app ends. */
public final class Signatures {

    private final Map<String, List<Signature>> byLink = new ConcurrentHashMap<>();

    /** Keeps one per recipient, the first. */
    public void add(String link, Signature signature) {
        byLink.merge(
                link,
                List.of(signature),
                (before, one) ->
                        before.stream().anyMatch(each -> each.recipient().equals(signature.recipient()))
                                ? before
                                : Stream.concat(before.stream(), one.stream()).toList());
    }

    public List<Signature> of(String link) {
        return byLink.getOrDefault(link, List.of());
    }

    public Optional<Signature> of(String link, OptionalInt recipient) {
        return of(link).stream()
                .filter(signature -> signature.recipient().equals(recipient))
                .findFirst();
    }
}
