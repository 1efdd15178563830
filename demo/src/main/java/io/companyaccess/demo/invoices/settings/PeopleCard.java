package io.companyaccess.demo.invoices.settings;

import io.companyaccess.demo.invoices.page.Forms;
import io.companyaccess.demo.invoices.signin.Session;
import io.companyaccess.demo.web.Html;
import java.util.List;

/** The part of the settings that lists who can reach the company's data, and says who is what. */
final class PeopleCard {

    private PeopleCard() {}

    static Html html(String alias, List<Person> people, Session session) {
        return Html.of(
                """
                <section class="card" aria-labelledby="people">
                <h2 id="people">People</h2>
                <div class="scroll" role="group" aria-label="Table of people" tabindex="0">
                <table class="stacked">
                <thead><tr><th scope="col">Name</th><th scope="col">Second factor</th><th scope="col">Kind and role</th></tr>
                </thead>
                <tbody>
                {}
                </tbody>
                </table>
                </div>
                </section>
                """,
                Html.lines(people.stream()
                        .map(person -> row(alias, person, session))
                        .toList()));
    }

    private static Html row(String alias, Person person, Session session) {
        return Html.of(
                """
                <tr>
                <th scope="row">{}<br><span class="hint">{}</span></th>
                <td><span class="phone" aria-hidden="true">Second factor: </span>{}</td>
                <td><form class="inline" method="post" action="/settings/person">
                {}{}{}{}{}{}
                <select name="kind" aria-label="Kind of {}">
                <option value="internal">internal</option><option value="external"{}>external</option>
                </select>
                <label><input type="checkbox" name="owner" value="yes"{}> owner</label>
                <button class="quiet" aria-label="Save {}">Save</button>
                </form></td>
                </tr>
                """,
                person.name(),
                person.email(),
                person.secondFactor() ? "set up" : "none yet",
                Forms.token(session),
                Forms.hidden("company", alias),
                Forms.hidden(Forms.BACK, SettingsPath.company(alias).value()),
                Forms.hidden("id", person.id()),
                Forms.hidden("kind_before", person.external() ? "external" : "internal"),
                Forms.hidden("owner_before", "yes").when(person.owner()),
                person.name(),
                Html.of(" selected").when(person.external()),
                Html.of(" checked").when(person.owner()),
                person.name());
    }
}
