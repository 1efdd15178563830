/** Brings the tables of all features into Keycloak's database and keeps them clean; the rows are the features' own. */
@NullMarked
package io.companyaccess.keycloak.tables;

import org.jspecify.annotations.NullMarked;
