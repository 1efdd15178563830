package io.companyaccess.demo.invoices.page;

import io.companyaccess.demo.invoices.signin.Session;
import io.companyaccess.demo.web.Html;
import io.companyaccess.demo.web.Request;

/** What keeps the app's forms from being posted by another site. */
public final class Forms {

    /** Name of the field that says which page a form is on. */
    public static final String BACK = "back";

    private static final String TOKEN = "form_token";

    private Forms() {}

    /** The field that every posted form needs. */
    public static Html token(Session session) {
        return token(session.formToken());
    }

    /** The same where the token is not that of a user's session. */
    public static Html token(String formToken) {
        return hidden(TOKEN, formToken);
    }

    public static Html hidden(String name, String value) {
        return Html.of("<input type=\"hidden\" name=\"{}\" value=\"{}\">", name, value);
    }

    /** True when the posted form is one that we gave to this session. */
    public static boolean ownForm(Request request, Session session) {
        return ownForm(request, session.formToken());
    }

    /** As above. */
    public static boolean ownForm(Request request, String formToken) {
        return request.form(TOKEN).filter(formToken::equals).isPresent();
    }
}
