package io.companyaccess.keycloak.secondfactor.keycloak;

import java.util.Arrays;
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
        token.getResourceAccess().remove(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID);
        if (token.getAudience() != null) {
            token.audience(Arrays.stream(token.getAudience())
                    .filter(audience -> !audience.equals(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID))
                    .toArray(String[]::new));
        }
    }
}
