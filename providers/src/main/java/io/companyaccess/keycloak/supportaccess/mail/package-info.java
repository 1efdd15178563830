/** Mails that tell owners who opened their company to support, who came in, and when it ended. */
@NullMarked
package io.companyaccess.keycloak.supportaccess.mail;

import org.jspecify.annotations.NullMarked;
