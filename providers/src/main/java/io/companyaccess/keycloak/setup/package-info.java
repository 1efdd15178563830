/**
 * What a realm must have, and the call that brings an existing realm to it.
 *
 * <p>{@code realm.json} beside this package is the data; {@link io.companyaccess.keycloak.setup.RealmSetup} compares a
 * realm with it and makes what is missing. Nothing that an admin built is overwritten: he gets a warning with what to do.
 * {@link io.companyaccess.keycloak.setup.RealmRemoval} takes it back. {@code earlier-flows.json} has the flows of earlier
 * versions, so that one which nobody changed can be brought up to date.
 * The admin REST calls it; the demo realm is tested to need no change.
 */
@NullMarked
package io.companyaccess.keycloak.setup;

import org.jspecify.annotations.NullMarked;
