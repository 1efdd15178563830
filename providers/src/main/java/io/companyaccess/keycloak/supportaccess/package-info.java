/**
 * Support access: the vendor's staff enter a company only while its owner lets them.
 *
 * <p>An agent may ask ({@link io.companyaccess.keycloak.supportaccess.AccessRequest}); the owner opens the company for a
 * while ({@link io.companyaccess.keycloak.supportaccess.GrantPeriod}), which is its one grant
 * ({@link io.companyaccess.keycloak.supportaccess.SupportGrant}). Under it an agent enters
 * ({@link io.companyaccess.keycloak.supportaccess.SupportEntry}); when it is closed or has ended, all who are in go out.
 * Whatever happens stands in a log that the owner can read and nobody can change
 * ({@link io.companyaccess.keycloak.supportaccess.LogEntry}).
 */
@NullMarked
package io.companyaccess.keycloak.supportaccess;

import org.jspecify.annotations.NullMarked;
