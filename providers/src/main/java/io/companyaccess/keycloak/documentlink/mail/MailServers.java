package io.companyaccess.keycloak.documentlink.mail;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.keycloak.common.util.Time;
import org.keycloak.models.RealmModel;

/**
 * Whether a realm's mail server answers, as this node has seen it last.
 *
 * <p>It is asked for every address that is typed, a recipient's or not, and by nothing but a call: so what a page says about
 * it tells nothing of the address. Nothing depends on it but that sentence, so each node may have its own opinion.
 */
final class MailServers {

    private static final Duration BELIEVED = Duration.ofMinutes(2);
    /** Milliseconds; as long as Keycloak waits before it gives a mail up. */
    private static final int PATIENCE = 10_000;

    private static final String READY = "220";
    private static final Map<String, Seen> SEEN = new ConcurrentHashMap<>();

    private record Seen(boolean answers, Instant at) {}

    private MailServers() {}

    /** Whether mails of the realm are not sent at the moment. */
    static boolean isDown(RealmModel realm) {
        return realm.getSmtpConfig().isEmpty()
                || seen(realm, BELIEVED).filter(seen -> !seen.answers()).isPresent();
    }

    /** Whether somebody has looked within this time. */
    static boolean isKnown(RealmModel realm, Duration lately) {
        return seen(realm, lately).isPresent();
    }

    /** Calls the mail server, which can take ten seconds, and remembers whether it answered. */
    static boolean look(RealmModel realm) {
        boolean answers = answers(realm.getSmtpConfig());
        SEEN.put(realm.getId(), new Seen(answers, now()));
        return answers;
    }

    private static Optional<Seen> seen(RealmModel realm, Duration lately) {
        return Optional.ofNullable(SEEN.get(realm.getId()))
                .filter(seen -> seen.at().plus(lately).isAfter(now()));
    }

    private static boolean answers(Map<String, String> config) {
        String host = config.get("host");
        if (host == null) {
            // A mail provider of the vendor's own may need none.
            return !config.isEmpty();
        }
        boolean encrypted = "true".equals(config.get("ssl"));
        String port = config.get("port");
        try (Socket line = new Socket()) {
            int number = port != null && !port.isBlank() ? Integer.parseInt(port.trim()) : encrypted ? 465 : 25;
            line.connect(new InetSocketAddress(host, number), PATIENCE);
            line.setSoTimeout(PATIENCE);
            // Behind encryption, that the line stands must do.
            return encrypted
                    || new String(line.getInputStream().readNBytes(READY.length()), StandardCharsets.US_ASCII)
                            .equals(READY);
        } catch (IOException | IllegalArgumentException silent) {
            return false;
        }
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
