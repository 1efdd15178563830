package io.companyaccess.demo.invoices.recipient;

import io.companyaccess.demo.invoices.documents.Paper;
import io.companyaccess.demo.invoices.documents.Papers;
import io.companyaccess.demo.invoices.signin.SignInProblem;
import io.companyaccess.demo.invoices.signin.SignInRefused;
import io.companyaccess.demo.invoices.signin.SignedIn;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the claim {@code document_link} of a trusted token says: one document, for one recipient.
 *
 * @param link the link's id
 * @param company the alias of the company whose document it is
 * @param paper the document, as the app has it
 * @param purpose what the link is for: view, sign or pay
 * @param recipient his place in the list to which the link was sent; empty when nobody was asked who he is
 * @param verified how sure it is that it is him: none, address, mailbox-code or account
 */
record DocumentPass(String link, String company, Paper paper, String purpose, OptionalInt recipient, String verified) {

    /**
     * Reads a token of which signature, issuer, audience, times and nonce have been checked.
     *
     * @throws SignInRefused when it is for no document of ours: then nothing may be shown
     */
    public static DocumentPass of(SignedIn visitor) throws SignInRefused {
        return read(visitor).orElseThrow(() -> new SignInRefused(SignInProblem.NO_SUCH_DOCUMENT, null));
    }

    /** Whether he has no account here; he may nothing but what this pass says. */
    public boolean isGuest() {
        return !verified.equals("account");
    }

    /** Whether he may sign or pay, or only look. */
    boolean mayAct() {
        return purpose.equals(paper.kind().purpose());
    }

    private static Optional<DocumentPass> read(SignedIn visitor) {
        if (!(visitor.claims().getClaim("document_link") instanceof Map<?, ?> claim)
                || !(claim.get("company") instanceof Map<?, ?> owner)
                || !(claim.get("id") instanceof String link)
                || !(owner.get("alias") instanceof String company)
                || !(claim.get("document") instanceof String document)
                || !(claim.get("purpose") instanceof String purpose)
                || !(claim.get("verified") instanceof String verified)) {
            return Optional.empty();
        }
        var recipient =
                claim.get("recipient") instanceof Number index ? OptionalInt.of(index.intValue()) : OptionalInt.empty();
        return Papers.find(company, document)
                .map(paper -> new DocumentPass(link, company, paper, purpose, recipient, verified))
                .filter(pass -> pass.recipient().isPresent() || pass.verified().equals("none"))
                // One word says that he is a user, the other that he is none: whoever says both is to be trusted in
                // neither.
                .filter(pass -> pass.isGuest() == visitor.isGuest());
    }
}
