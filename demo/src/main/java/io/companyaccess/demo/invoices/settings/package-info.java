/**
 * The company's own settings, as the vendor's app would build them: REST calls with the owner's token, no admin rights.
 *
 * <ol>
 *   <li>{@link io.companyaccess.demo.invoices.settings.SettingsPages} reads the company through
 *       {@link io.companyaccess.demo.invoices.settings.CompanyAccessApi} and shows it;
 *   <li>a form posts a change; before the second factor is switched on or off, a page says what will happen;
 *   <li>a refusal is shown where the form is ({@link io.companyaccess.demo.invoices.settings.SettingsProblem});
 *   <li>when it asks for proof, {@link io.companyaccess.demo.invoices.settings.Proof} sends the browser to the identity
 *       server, which asks for the second factor or sets one up, and back to the same form, filled in as before.
 * </ol>
 */
@NullMarked
package io.companyaccess.demo.invoices.settings;

import org.jspecify.annotations.NullMarked;
