package io.companyaccess.keycloak.setup;

import java.util.List;

/**
 * The answer of a set-up.
 *
 * @param changes what was made, or with a dry run would be made; one sentence each
 * @param warnings what an admin has to look at
 */
public record SetupResult(List<String> changes, List<String> warnings) {}
