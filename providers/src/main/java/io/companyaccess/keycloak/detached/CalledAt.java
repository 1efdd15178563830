package io.companyaccess.keycloak.detached;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;

/**
 * The address at which a session was opened, for tasks that end it.
 *
 * <p>A logout token names the address under which apps know the realm, which Keycloak takes from the request where its
 * host name is not configured in full. A task has no request.
 */
public final class CalledAt {

    private static final String NOTE = "company-access.called-at";

    private CalledAt() {}

    /** The note by which a session that this request opens remembers it. */
    public static Map<String, String> note(KeycloakSession session) {
        return Map.of(
                NOTE,
                session.getContext().getHttpRequest().getUri().getBaseUri().toString());
    }

    /** Whether addresses can be told: there is a request, or, from now on, the one that the session remembers. */
    public static boolean isKnown(KeycloakSession session, UserSessionModel running) {
        KeycloakContext context = session.getContext();
        if (request(context).isPresent()) {
            return true;
        }
        String address = running.getNote(NOTE);
        if (address == null) {
            return false;
        }
        context.setHttpRequest(requestAt(URI.create(address)));
        // What was found out about addresses before, without a request, is forgotten together with the realm.
        context.setRealm(context.getRealm());
        return true;
    }

    private static Optional<HttpRequest> request(KeycloakContext context) {
        try {
            return Optional.ofNullable(context.getHttpRequest());
        } catch (ContextNotActiveException none) {
            return Optional.empty();
        }
    }

    private static HttpRequest requestAt(URI base) {
        UriInfo address = with(UriInfo.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getBaseUri" -> base;
            case "getBaseUriBuilder" -> UriBuilder.fromUri(base);
            default -> throw new UnsupportedOperationException(method.getName());
        });
        return with(HttpRequest.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getUri" -> address;
            case "getHttpHeaders" -> null;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    // Most of these interfaces is about what a request brings, and there is none.
    private static <T> T with(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
