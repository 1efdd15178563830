package io.companyaccess.keycloak.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What somebody may see of whom. */
final class PeopleViewTest {

    @Test
    void of_those_whom_he_may_not_see_nothing_tells_who_they_are() {
        PeopleView onlyAn = new PeopleView(EnumSet.of(PersonalField.EMAIL), true, false, "an"::equals);

        assertThat(onlyAn.of("an")).isSameAs(onlyAn);
        assertThat(onlyAn.of("bo").fields()).isEmpty();
        assertThat(onlyAn.of("bo").passwords()).isFalse();
    }

    @Test
    void who_sees_everybody_sees_all_fields_of_each() {
        assertThat(Set.of(PeopleView.ALL, PeopleView.WITHOUT_PASSWORDS))
                .allMatch(view -> view.of("anybody").fields().size() == PersonalField.values().length);
        assertThat(PeopleView.ALL.passwords()).isTrue();
        assertThat(PeopleView.WITHOUT_PASSWORDS.passwords()).isFalse();
    }
}
