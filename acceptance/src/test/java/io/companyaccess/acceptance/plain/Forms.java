package io.companyaccess.acceptance.plain;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** What happens to links, buttons and fields that somebody uses. */
final class Forms {

    private Forms() {}

    static void fill(Element field, String value) {
        if (!field.is("input, textarea") || field.hasAttr("readonly")) {
            throw new UnsupportedOperationException("Nothing to type into: " + field);
        }
        field.val(value);
    }

    static void check(Element box, boolean checked) {
        if (!box.is("input[type=checkbox]")) {
            throw new UnsupportedOperationException("Nothing to check: " + box);
        }
        if (checked) {
            box.attr("checked", "");
        } else {
            box.removeAttr("checked");
        }
    }

    static void click(PlainPage page, Element element) {
        Element used = element.closest("a, button, input");
        if (used == null || used.hasAttr("onclick")) {
            throw new UnsupportedOperationException("Needs a script: " + element);
        }
        if (used.is("a[href]")) {
            page.get(used.absUrl("href"));
        } else if (used.is("input[type=checkbox]")) {
            check(used, !used.hasAttr("checked"));
        } else if (used.is("button:not([type]), [type=submit]")) {
            submit(page, used);
        } else {
            throw new UnsupportedOperationException("Needs a script: " + used);
        }
    }

    private static void submit(PlainPage page, Element button) {
        FormElement form = (FormElement)
                (button.hasAttr("form")
                        ? page.document().expectFirst("form#" + button.attr("form"))
                        : button.closest("form"));
        if (form == null) {
            throw new UnsupportedOperationException("Needs a script: " + button);
        }
        if (form.hasAttr("target") || form.attr("enctype").startsWith("multipart") || isIncomplete(form, button)) {
            throw new UnsupportedOperationException("Needs a browser: " + form.cssSelector() + " " + form.attributes());
        }
        // Of the buttons only the one that was pressed is sent.
        form.select("[type=submit], [type=reset]").attr("disabled", "");
        List<String> fields = new ArrayList<>();
        for (KeyVal field : form.formData()) {
            fields.add(encoded(field.key()) + "=" + encoded(field.value()));
        }
        if (!button.attr("name").isEmpty()) {
            fields.add(encoded(button.attr("name")) + "=" + encoded(button.attr("value")));
        }
        String action = button.hasAttr("formaction") ? button.absUrl("formaction") : form.absUrl("action");
        String target = action.isEmpty() ? page.url() : action;
        if ("post".equalsIgnoreCase(form.attr("method"))) {
            page.post(target, String.join("&", fields));
        } else {
            page.get(target.replaceFirst("\\?.*", "") + "?" + String.join("&", fields));
        }
    }

    /** Would a browser ask for a field first? */
    private static boolean isIncomplete(FormElement form, Element button) {
        return !form.hasAttr("novalidate")
                && !button.hasAttr("formnovalidate")
                && form.elements().stream()
                        .anyMatch(each -> each.hasAttr("required") && each.val().isEmpty());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
