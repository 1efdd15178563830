package io.companyaccess.keycloak.people;

/** What a row tells of who somebody is; Keycloak's user profile says which of it admins may see. */
public enum PersonalField {
    /** The name to sign in with. */
    USERNAME("username"),
    /** The e-mail address. */
    EMAIL("email"),
    /** The given name. */
    FIRST_NAME("firstName"),
    /** The family name. */
    LAST_NAME("lastName");

    private final String attribute;

    PersonalField(String attribute) {
        this.attribute = attribute;
    }

    /** Its name in the user profile, in Keycloak's entity and in our JSON. */
    public String attribute() {
        return attribute;
    }
}
