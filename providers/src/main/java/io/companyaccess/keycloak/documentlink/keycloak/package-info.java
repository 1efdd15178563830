/** What a document link means in a realm: which company it belongs to, what is asked of its recipients, who may use one. */
@NullMarked
package io.companyaccess.keycloak.documentlink.keycloak;

import org.jspecify.annotations.NullMarked;
