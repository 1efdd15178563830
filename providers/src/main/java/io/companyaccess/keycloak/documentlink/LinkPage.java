package io.companyaccess.keycloak.documentlink;

import java.util.List;
import java.util.Optional;

/**
 * Some links of a company, the newest first.
 *
 * @param next where the rest begins; empty at the end
 */
public record LinkPage(List<ListedLink> links, Optional<LinkCursor> next) {

    public LinkPage {
        links = List.copyOf(links);
    }
}
