package io.companyaccess.keycloak.people.keycloak;

import io.companyaccess.keycloak.people.PersonalField;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;

/** What the realm's user profile lets admins see of people. */
public final class AdminProfile {

    private AdminProfile() {}

    /** The fields that admins may view, by Keycloak's own reading of the profile. */
    public static Set<PersonalField> visible(KeycloakSession session) {
        // It tells which of the given attributes may be read, so it is given all of them.
        Map<String, List<String>> anybody = Arrays.stream(PersonalField.values())
                .collect(Collectors.toMap(PersonalField::attribute, field -> List.of("x")));
        Set<String> readable = session.getProvider(UserProfileProvider.class)
                .create(UserProfileContext.USER_API, anybody)
                .getAttributes()
                .getReadable()
                .keySet();
        Set<PersonalField> visible = EnumSet.noneOf(PersonalField.class);
        for (PersonalField field : PersonalField.values()) {
            if (readable.contains(field.attribute())) {
                visible.add(field);
            }
        }
        return visible;
    }
}
