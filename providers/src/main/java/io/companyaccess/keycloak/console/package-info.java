/**
 * Our page inside Keycloak's own consoles: its files, its texts, and who sees it in the menu.
 *
 * <p>A console loads a constant stub from the theme → the stub loads our modules from {@code rest}, where no cache keeps an
 * old one → the modules ask for their texts in the caller's language, then for companies, through the same REST that apps
 * use. {@code account} puts the item into the menu of the Account Console. Nothing here opens a door: every call is
 * checked where it is answered.
 */
@NullMarked
package io.companyaccess.keycloak.console;

import org.jspecify.annotations.NullMarked;
