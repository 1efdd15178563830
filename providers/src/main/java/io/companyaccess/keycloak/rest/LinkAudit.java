package io.companyaccess.keycloak.rest;

import io.companyaccess.keycloak.documentlink.DocumentLink;
import io.companyaccess.keycloak.documentlink.MadeLink;
import io.companyaccess.keycloak.documentlink.NewLink;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.OrganizationModel;

/** The admin events that document links leave behind: which links to which documents, never a code or an address. */
final class LinkAudit {

    private static final String LINK = "DOCUMENT_LINK";

    private record Named(String id, String document) {}

    private final Caller caller;
    private final OrganizationModel company;

    LinkAudit(Caller caller, OrganizationModel company) {
        this.caller = caller;
        this.company = company;
    }

    /** One event for all links of a call, or more where they do not fit into one. */
    void made(List<NewLink> wanted, List<MadeLink> made) {
        List<Named> all = IntStream.range(0, made.size())
                .mapToObj(i -> new Named(made.get(i).id(), wanted.get(i).document()))
                .toList();
        EventPortions.of(all)
                .forEach(links ->
                        event(OperationType.CREATE, Map.of("company", CompanySummary.of(company), "links", links)));
    }

    void revoked(DocumentLink link) {
        Named named = new Named(link.id(), link.document());
        event(OperationType.DELETE, Map.of("company", CompanySummary.of(company), "link", named), link.id());
    }

    /** @param index of the recipient, from 0 */
    void recipientRevoked(String linkId, int index) {
        event(
                OperationType.ACTION,
                Map.of("company", CompanySummary.of(company), "link", linkId, "revokedRecipient", index),
                linkId,
                "recipients",
                String.valueOf(index));
    }

    private void event(OperationType operation, Map<String, Object> what, String... below) {
        String[] path = Stream.concat(
                        Stream.of("organizations", company.getId(), "company-access", "document-links"),
                        Stream.of(below))
                .toArray(String[]::new);
        caller.adminEvent()
                .operation(operation)
                .resource(LINK)
                .resourcePath(path)
                .representation(what)
                .success();
    }
}
