package io.companyaccess.keycloak.console.rest;

import io.companyaccess.keycloak.console.ConsoleFile;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * Hands out the modules of the page; they are the same for everybody.
 *
 * <p>A browser may keep them but asks each time whether they are still right: a new version of ours is in use at the next
 * look, which the theme's own files (30 days) are not.
 */
public final class ConsoleFiles {

    private ConsoleFiles() {}

    public static Response answer(KeycloakSession session, String name) {
        Optional<ConsoleFile> known = ConsoleFile.named(name);
        if (known.isEmpty()) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        ConsoleFile file = known.get();
        EntityTag tag = new EntityTag(file.tag());
        CacheControl cache = new CacheControl();
        cache.setNoCache(true);
        String kept = session.getContext().getRequestHeaders().getHeaderString(HttpHeaders.IF_NONE_MATCH);
        boolean same = kept != null && kept.contains('"' + file.tag() + '"');
        Response.ResponseBuilder answer =
                same ? Response.notModified() : Response.ok(file.content()).type(file.type() + ";charset=UTF-8");
        return answer.tag(tag).cacheControl(cache).build();
    }
}
