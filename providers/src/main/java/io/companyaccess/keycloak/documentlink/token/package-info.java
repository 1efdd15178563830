/** The claim {@code document_link}: what an app learns of a link that was opened, and how sure it is of the recipient. */
@NullMarked
package io.companyaccess.keycloak.documentlink.token;

import org.jspecify.annotations.NullMarked;
