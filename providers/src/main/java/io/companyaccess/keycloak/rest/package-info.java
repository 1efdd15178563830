/** The doors of our REST; each feature's own resources hang below them. */
@NullMarked
package io.companyaccess.keycloak.rest;

import org.jspecify.annotations.NullMarked;
