/**
 * A session beside the browser's own sign-in: for the guest of a document link, and for an entry of a support agent.
 *
 * <p>A login step calls it at the end of its own page, instead of letting Keycloak finish the flow, which would replace the
 * browser's sign-in or hand the guest one. No cookie is set, so no other app of the realm accepts the session.
 */
@NullMarked
package io.companyaccess.keycloak.detached;

import org.jspecify.annotations.NullMarked;
