/**
 * The REST of a company, the same behind the door of owners and the door of identity admins.
 *
 * <p>A {@link io.companyaccess.keycloak.company.rest.Caller} says who calls and what he may do; the resources translate
 * JSON into changes, ask the core and write the audit.
 */
@NullMarked
package io.companyaccess.keycloak.company.rest;

import org.jspecify.annotations.NullMarked;
