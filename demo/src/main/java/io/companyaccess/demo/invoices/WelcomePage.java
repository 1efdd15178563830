package io.companyaccess.demo.invoices;

import io.companyaccess.demo.invoices.page.Layout;
import io.companyaccess.demo.web.Html;

/** What a visitor sees who is not signed in. */
final class WelcomePage {

    private WelcomePage() {}

    static Html html() {
        return Layout.page("Welcome", Html.of("""
                        <div class="card hero">
                        <div>
                        <p class="lead">Invoices for every company, from one place.</p>
                        <p>Sign in with the account that your company gave you. If your company asks for a second factor,
                        you will be led through it on the way.</p>
                        <p class="actions"><a class="button" href="/sign-in">Sign in</a>
                        <a href="/support">Entrance of the vendor's support</a></p>
                        </div>
                        <img src="/icon.svg" alt="" width="120" height="120">
                        </div>
                        """));
    }

    static Html signedOut() {
        return Layout.page("You are signed out", Html.of("""
                        <p>You are signed out here and at the identity server.</p>
                        <p><a class="button" href="/sign-in">Sign in again</a></p>
                        """));
    }
}
