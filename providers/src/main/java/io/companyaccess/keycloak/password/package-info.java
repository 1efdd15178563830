/**
 * How hard passwords are to guess, estimated when the password is at hand and kept as one of five classes.
 *
 * <p>A password is set, or shown at sign-in → the estimator gives a class → the class, its date and the credential it
 * belongs to are kept, never the password. The users table reads them; nothing else does.
 */
@NullMarked
package io.companyaccess.keycloak.password;

import org.jspecify.annotations.NullMarked;
