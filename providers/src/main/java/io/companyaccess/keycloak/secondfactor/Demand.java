package io.companyaccess.keycloak.secondfactor;

import io.companyaccess.keycloak.company.Company;
import org.jspecify.annotations.Nullable;

/** What a sign-in still needs before it may go on. */
public sealed interface Demand {

    /** Nothing more. */
    record Nothing() implements Demand {}

    /** A factor that the user has, or a recovery code, must be shown. */
    record Show() implements Demand {}

    /**
     * A factor must be set up.
     *
     * @param company who asks for it; null when the user was sent by an app that wants a stronger sign-in
     */
    record Enrol(@Nullable Company company) implements Demand {}
}
