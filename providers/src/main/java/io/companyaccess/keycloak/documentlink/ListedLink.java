package io.companyaccess.keycloak.documentlink;

import java.util.List;

/** A link with its recipients, as its company may see it: neither code nor address is known. */
public record ListedLink(DocumentLink link, List<Recipient> recipients) {

    public ListedLink {
        recipients = List.copyOf(recipients);
    }
}
