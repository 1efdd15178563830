package io.companyaccess.keycloak.supportaccess;

/**
 * Who did something, as the log remembers him when his account is gone.
 *
 * @param name full name, or else user name, at that time; at most 255 characters
 */
public record Actor(String id, String name) {

    private static final int LONGEST = 255;

    public Actor {
        name = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
