package io.companyaccess.keycloak.documentlink;

import java.util.List;

/**
 * A link with its recipients, as its company may see it: neither code nor address is known.
 *
 * @param refusals whatever was refused on this link, to anybody
 */
public record ListedLink(DocumentLink link, List<Recipient> recipients, RefusalCount refusals) {

    public ListedLink {
        recipients = List.copyOf(recipients);
    }
}
