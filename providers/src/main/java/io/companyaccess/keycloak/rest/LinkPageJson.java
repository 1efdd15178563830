package io.companyaccess.keycloak.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.companyaccess.keycloak.documentlink.LinkCursor;
import io.companyaccess.keycloak.documentlink.LinkPage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some links of a company, the newest first.
 *
 * @param next what to give as {@code after} to get the rest; null at the end
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LinkPageJson(
        List<DocumentLinkJson> links, @Nullable String next) {

    static LinkPageJson of(LinkPage page, Instant now) {
        return new LinkPageJson(
                page.links().stream()
                        .map(each -> DocumentLinkJson.of(each, now))
                        .toList(),
                page.next().map(LinkCursor::text).orElse(null));
    }
}
