/**
 * Support access in a realm: who is an agent, which company an app asks for, what an entry still stands on, and the changes
 * of grants and requests, each in a transaction of its own with its line in the log.
 */
@NullMarked
package io.companyaccess.keycloak.supportaccess.keycloak;

import org.jspecify.annotations.NullMarked;
