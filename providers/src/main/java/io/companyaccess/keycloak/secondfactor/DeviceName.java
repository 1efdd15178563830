package io.companyaccess.keycloak.secondfactor;

import org.jspecify.annotations.Nullable;

/** What somebody calls his authenticator app, in a form that every database takes. */
public final class DeviceName {

    /** Longest name, in characters: what Keycloak's table holds. */
    private static final int LONGEST = 255;

    private DeviceName() {}

    /**
     * The name as it is kept; empty for none.
     *
     * <p>PostgreSQL fails at a NUL, and at half a pair of surrogates, which cutting a name can leave.
     */
    public static String of(@Nullable String typed) {
        StringBuilder name = new StringBuilder();
        (typed == null ? "" : typed.strip())
                .codePoints()
                .filter(each -> !Character.isISOControl(each) && Character.getType(each) != Character.SURROGATE)
                .takeWhile(each -> name.length() + Character.charCount(each) <= LONGEST)
                .forEachOrdered(name::appendCodePoint);
        return name.toString();
    }
}
