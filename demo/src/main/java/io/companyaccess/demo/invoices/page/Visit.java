package io.companyaccess.demo.invoices.page;

import io.companyaccess.demo.invoices.signin.LocalPath;
import io.companyaccess.demo.invoices.signin.Session;
import io.companyaccess.demo.invoices.signin.SignedIn;
import io.companyaccess.demo.web.Request;
import java.util.Optional;

/** One request of a user who is signed in. */
public record Visit(Request request, Session session, SignedIn user) {

    /** Where to go on after a sign-in that comes between: this page, or the one with the form that was posted. */
    public static LocalPath wanted(Request request) {
        var page = request.method().equals("GET") ? Optional.of(request.uri().toString()) : request.form(Forms.BACK);
        return page.flatMap(LocalPath::of).orElse(LocalPath.HOME);
    }
}
