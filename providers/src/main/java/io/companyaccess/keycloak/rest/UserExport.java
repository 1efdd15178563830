package io.companyaccess.keycloak.rest;

import io.companyaccess.keycloak.company.Company;
import io.companyaccess.keycloak.people.PeopleCursor;
import io.companyaccess.keycloak.people.PeopleFilter;
import io.companyaccess.keycloak.people.PeoplePage;
import io.companyaccess.keycloak.people.PeopleView;
import io.companyaccess.keycloak.people.Person;
import io.companyaccess.keycloak.people.jpa.PeopleTable;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** All people of a company that a filter lets through, written page by page, so that it never holds them all. */
record UserExport(PeopleTable table, Company company, PeopleFilter filter, PeopleView view) implements StreamingOutput {

    private static final int AT_ONCE = 500;

    @Override
    public void write(OutputStream output) throws IOException {
        UserCsv csv = new UserCsv(view);
        StringBuilder lines = new StringBuilder(csv.header());
        @Nullable PeopleCursor after = null;
        do {
            PeoplePage page = table.page(company, filter, view, after, AT_ONCE);
            for (Person person : page.people()) {
                lines.append(csv.line(person));
            }
            output.write(lines.toString().getBytes(StandardCharsets.UTF_8));
            lines.setLength(0);
            after = page.next().orElse(null);
        } while (after != null);
    }
}
