package io.companyaccess.demo.invoices.documents;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;

/**
 * A link that was just made.
 *
 * @param code works like a password for the document: goes into the mail, and nowhere else
 */
record MadeLink(String id, String code) {

    static MadeLink of(String body) throws ParseException {
        var json = JSONObjectUtils.parse(body);
        return new MadeLink(
                JSONObjectUtils.getNonBlankString(json, "id"), JSONObjectUtils.getNonBlankString(json, "code"));
    }

    /** Without the code, which must not come into a log. */
    @Override
    public String toString() {
        return "link " + id;
    }
}
