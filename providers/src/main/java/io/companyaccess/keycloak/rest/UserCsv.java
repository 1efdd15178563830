package io.companyaccess.keycloak.rest;

import io.companyaccess.keycloak.people.PeopleView;
import io.companyaccess.keycloak.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A company's people as a table for spreadsheets, the columns of whoever may see them. */
final class UserCsv {

    private static final List<String> COLUMNS = List.of(
            "id",
            "username",
            "email",
            "first_name",
            "last_name",
            "enabled",
            "kind",
            "owner",
            "second_factor_enrolled",
            "second_factor_required",
            "second_factor_types",
            "last_login_at");
    private static final List<String> PASSWORD_COLUMNS = List.of("password_strength", "password_assessed_at");

    private final PeopleView view;

    UserCsv(PeopleView view) {
        this.view = view;
    }

    String header() {
        List<String> cells = new ArrayList<>(COLUMNS);
        if (view.passwords()) {
            cells.addAll(PASSWORD_COLUMNS);
        }
        return Csv.line(cells);
    }

    String line(Person person) {
        UserJson row = UserJson.of(person, view);
        List<String> cells = new ArrayList<>();
        cells.add(row.id());
        cells.add(Objects.toString(row.username(), ""));
        cells.add(Objects.toString(row.email(), ""));
        cells.add(Objects.toString(row.firstName(), ""));
        cells.add(Objects.toString(row.lastName(), ""));
        cells.add(String.valueOf(row.enabled()));
        cells.add(row.kind());
        cells.add(String.valueOf(row.owner()));
        cells.add(String.valueOf(row.secondFactor().enrolled()));
        cells.add(String.valueOf(row.secondFactor().required()));
        cells.add(String.join(" ", row.secondFactor().types()));
        cells.add(Objects.toString(row.lastLoginAt(), ""));
        if (row.password() != null) {
            cells.add(row.password().strength());
            cells.add(Objects.toString(row.password().assessedAt(), ""));
        }
        return Csv.line(cells);
    }
}
