package io.companyaccess.demo;

import java.util.Locale;

/** The people of the demo realm. */
public enum DemoAccount {
    OLGA("owner of Acme NV"),
    EMMA("works at Acme NV"),
    ARTHUR("accountant, external in both companies"),
    GUS("owner of Globex BV"),
    SAM("support agent of the vendor, in no company"),
    IDA("identity admin of the realm");

    /** The admin of the server itself, in the realm {@code master}. */
    public static final String SERVER_ADMIN = "admin";

    private final String role;

    DemoAccount(String role) {
        this.role = role;
    }

    public String username() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String password() {
        return passwordOf(username());
    }

    public String role() {
        return role;
    }

    /** Known to everybody, so these accounts must never be reachable from another machine. */
    public static String passwordOf(String username) {
        return username + "-demo-password";
    }
}
