/** Mails that tell people what was done with their sign-in or their company. */
@NullMarked
package io.companyaccess.keycloak.secondfactor.mail;

import org.jspecify.annotations.NullMarked;
