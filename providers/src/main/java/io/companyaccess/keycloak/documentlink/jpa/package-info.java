/** Where document links are kept: our own tables, {@code CA_DOCUMENT_LINK} and what belongs to it. */
@NullMarked
package io.companyaccess.keycloak.documentlink.jpa;

import org.jspecify.annotations.NullMarked;
