/**
 * How a visitor of Invoices becomes a signed-in user: OpenID Connect code flow with PKCE, done by the Nimbus library.
 *
 * <ol>
 *   <li>{@link io.companyaccess.demo.invoices.signin.SignIn#start} remembers state, nonce and verifier in the session
 *       and gives the address to send the browser to;
 *   <li>the identity server asks whatever it has to ask (a second factor, say) and sends the browser back;
 *   <li>{@link io.companyaccess.demo.invoices.signin.SignIn#finish} compares, redeems the code and checks the ID token;
 *   <li>{@link io.companyaccess.demo.invoices.signin.SignIn#current} refreshes the access token when it nears its end;
 *   <li>a refusal at any point is a {@link io.companyaccess.demo.invoices.signin.SignInRefused}, told in plain words.
 * </ol>
 *
 * <p>{@link io.companyaccess.demo.invoices.signin.SideSignIn} does the same for recipients of document links, of whom most are
 * nobody's users.
 */
@NullMarked
package io.companyaccess.demo.invoices.signin;

import org.jspecify.annotations.NullMarked;
