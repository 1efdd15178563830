package io.companyaccess.demo.invoices.support;

import io.companyaccess.demo.invoices.rest.RestApi;
import io.companyaccess.demo.invoices.signin.SignInProblem;
import io.companyaccess.demo.invoices.signin.SignInRefused;
import io.companyaccess.demo.invoices.signin.SignedIn;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the claim {@code support_access} of a trusted token says: one company, under one grant of its owner.
 *
 * @param company its alias
 * @param end when the grant ends; empty: when the owner closes it
 */
record SupportPass(String company, String grant, Optional<Instant> end) {

    /**
     * Reads a token of which signature, issuer, audience, times and nonce have been checked.
     *
     * @throws SignInRefused when it is a token of the agent himself: then no company may be shown
     */
    static SupportPass of(SignedIn agent) throws SignInRefused {
        if (agent.claims().getClaim("support_access") instanceof Map<?, ?> claim
                && claim.get("company") instanceof Map<?, ?> company
                && company.get("alias") instanceof String alias
                && claim.get("grant") instanceof String grant) {
            return new SupportPass(
                    alias,
                    grant,
                    claim.get("expires_at") instanceof Number seconds
                            ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
                            : Optional.empty());
        }
        throw new SignInRefused(SignInProblem.NOT_ENTERED, null);
    }

    /** The page of the company inside. */
    URI page() {
        return URI.create("/support/in/" + RestApi.segment(company));
    }

    /** Whether it is the same company under the same grant; its end may have been moved. */
    boolean goesOnAs(SupportPass later) {
        return company.equals(later.company) && grant.equals(later.grant);
    }
}
