/**
 * Where passwords come by: Keycloak's own provider of passwords, with an ear at each one set and each one accepted.
 *
 * <p>A password is stored, or matched → {@link io.companyaccess.keycloak.password.credential.PasswordMeter} estimates it
 * with the words of the person → after Keycloak's transaction has ended well, the class is kept in a transaction of its
 * own, so that nothing that goes wrong here stops anybody from setting a password or signing in.
 */
@NullMarked
package io.companyaccess.keycloak.password.credential;

import org.jspecify.annotations.NullMarked;
