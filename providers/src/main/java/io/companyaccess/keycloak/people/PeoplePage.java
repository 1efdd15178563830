package io.companyaccess.keycloak.people;

import java.util.List;
import java.util.Optional;

/**
 * Some of a company's people.
 *
 * @param next where the rest begins; empty at the end
 */
public record PeoplePage(List<Person> people, Optional<PeopleCursor> next) {}
