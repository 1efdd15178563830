/**
 * A company, its policy and who belongs to it.
 *
 * <p>A company is an enabled organization of the realm. Its policy lives in the organization's own attributes, so that
 * it travels with every export, backup and plan; {@link io.companyaccess.keycloak.company.PolicyAttributes} reads it,
 * {@link io.companyaccess.keycloak.company.CompanyPolicy} says what holds at a moment. The sub-package {@code keycloak}
 * is the only place that knows how a company is stored. Every other feature calls this one; it calls none.
 */
@NullMarked
package io.companyaccess.keycloak.company;

import org.jspecify.annotations.NullMarked;
