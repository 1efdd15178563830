package io.companyaccess.keycloak.secondfactor.keycloak;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.Constants;
import org.keycloak.representations.AccessToken;

/** What a token may do with the person's own account: remove a factor, for one. */
final class AccountAccess {

    private AccountAccess() {}

    /**
     * Takes it from a token that was issued for one company without a factor while another company of the person
     * requires one: whoever has only the password must not remove the factor of the other.
     *
     * @param token null where no access token is issued
     */
    static void takeFrom(@Nullable AccessToken token) {
        if (token == null) {
            return;
        }
        // Empty, not absent: of a token that says nothing of an audience or of the account, Keycloak looks the roles up
        // anew.
        token.addAccess(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID).roles(Set.of());
        String[] others = token.getAudience() == null
                ? new String[0]
                : Arrays.stream(token.getAudience())
                        .filter(audience -> !audience.equals(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID))
                        .toArray(String[]::new);
        token.audience(others.length == 0 ? new String[] {token.getIssuedFor()} : others);
    }
}
