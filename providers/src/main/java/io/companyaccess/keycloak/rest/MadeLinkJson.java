package io.companyaccess.keycloak.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.companyaccess.keycloak.documentlink.MadeLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link that was just made, as its app learns of it.
 *
 * @param code the secret, which is told here only
 * @param expiresAt ISO time, or null: never by itself
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MadeLinkJson(String id, String code, @Nullable String expiresAt) {

    /** One object for one link, a list for a list. */
    static Object of(List<MadeLink> made, boolean single) {
        List<MadeLinkJson> all = made.stream().map(MadeLinkJson::of).toList();
        return single ? all.get(0) : all;
    }

    private static MadeLinkJson of(MadeLink made) {
        return new MadeLinkJson(made.id(), made.code().text(), DocumentLinkJson.time(made.expiresAt()));
    }

    /** Without the code, so that no log ever has it. */
    @Override
    public String toString() {
        return "MadeLinkJson[" + id + "]";
    }
}
