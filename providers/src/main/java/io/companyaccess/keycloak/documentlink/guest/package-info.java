/**
 * The guest of a document link: a user who is stored nowhere and is there only as long as his link is open.
 *
 * <p>{@link io.companyaccess.keycloak.documentlink.guest.GuestStorage} finds him by his id at every refresh, introspection
 * and userinfo call; when the link has ended it finds nobody, and Keycloak refuses.
 */
@NullMarked
package io.companyaccess.keycloak.documentlink.guest;

import org.jspecify.annotations.NullMarked;
