/** Where support access is kept: our own tables, {@code CA_SUPPORT_GRANT} and what belongs to it. */
@NullMarked
package io.companyaccess.keycloak.supportaccess.jpa;

import org.jspecify.annotations.NullMarked;
