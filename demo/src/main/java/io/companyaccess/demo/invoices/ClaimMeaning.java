package io.companyaccess.demo.invoices;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the usual claims of a token say, in a few words each: the user first, then his companies, then the token. */
final class ClaimMeaning {

    private static final Map<String, String> BY_NAME = inOrder("""
            name: Full name
            preferred_username: User name
            given_name: First name
            family_name: Last name
            email: E-mail address
            email_verified: Whether the address was confirmed
            sub: The user's id, which never changes
            organization: The companies that the user belongs to
            support_access: The company that the vendor's support has entered
            document_link: The one document that this guest may open
            act: Who really acts, when somebody impersonates the user
            auth_time: When the user proved who he is
            acr: How sure the identity server is, as a level
            amr: Methods by which the user proved who he is
            sid: The session at the identity server
            realm_access: Roles in the realm
            resource_access: Roles at single clients
            scope: What the token was given for
            iss: The realm that made the token
            azp: The client that asked for the token
            aud: Who the token is meant for
            iat: When the token was made
            exp: When the token ends
            typ: Kind of token
            jti: The token's own number
            nonce: Binds the ID token to this sign-in
            at_hash: Binds the ID token to the access token
            allowed-origins: Web origins that may call with this token
            """);

    private static final List<String> ORDER = List.copyOf(BY_NAME.keySet());

    private ClaimMeaning() {}

    static String of(String claim) {
        return BY_NAME.getOrDefault(claim, "");
    }

    /** As above; claims that we do not know come last, by name. */
    static Comparator<String> order() {
        return Comparator.<String>comparingInt(claim -> ORDER.contains(claim) ? ORDER.indexOf(claim) : ORDER.size())
                .thenComparing(Comparator.naturalOrder());
    }

    private static Map<String, String> inOrder(String lines) {
        var meanings = new LinkedHashMap<String, String>();
        lines.lines().map(line -> line.split(": ", 2)).forEach(pair -> meanings.put(pair[0], pair[1]));
        return meanings;
    }
}
