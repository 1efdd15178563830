package io.companyaccess.demo.invoices.documents;

import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.util.JSONArrayUtils;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import io.companyaccess.demo.invoices.rest.ApiRefusal;
import io.companyaccess.demo.invoices.rest.RestApi;
import io.companyaccess.demo.invoices.signin.BackendToken;
import io.companyaccess.demo.invoices.signin.SignInRefused;
import java.util.ArrayList;
import java.util.List;
import net.minidev.json.JSONObject;

/** The document links of companies, made, listed and revoked in the name of the app's back end. */
public final class DocumentLinks {

    private final RestApi rest;
    private final BackendToken token;

    public DocumentLinks(RestApi rest, BackendToken token) {
        this.rest = rest;
        this.token = token;
    }

    /**
     * Makes one link for all of these recipients.
     *
     * @param check what it asks at least; empty: what the company asks
     * @param key the same for a form that is sent twice, which then makes no second link
     */
    MadeLink make(String company, Paper paper, List<String> recipients, String check, String key) throws ApiRefusal {
        var link = new JSONObject()
                .appendField("document", paper.reference())
                .appendField("purpose", paper.kind().purpose())
                .appendField("recipients", recipients);
        if (!check.isEmpty()) {
            link.appendField("recipientCheck", check);
        }
        return rest.post(token(), path(company), link, key, MadeLink::of);
    }

    /** The newest ones, newest first. */
    List<SentLink> sent(String company) throws ApiRefusal {
        return rest.get(token(), path(company), body -> {
            var links = new ArrayList<SentLink>();
            var listed = JSONObjectUtils.getJSONArray(JSONObjectUtils.parse(body), "links");
            for (var json : JSONArrayUtils.toJSONObjectList(listed)) {
                links.add(SentLink.of(json));
            }
            return links;
        });
    }

    /** Whoever has it open is out at once. */
    void revoke(String company, String link) throws ApiRefusal {
        rest.delete(token(), path(company) + "/" + RestApi.segment(link));
    }

    private AccessToken token() throws ApiRefusal {
        try {
            return token.current();
        } catch (SignInRefused refusal) {
            throw new ApiRefusal(refusal.isUnreachable() ? 0 : 401, refusal.error(), "");
        }
    }

    private static String path(String company) {
        return RestApi.company(company) + "/document-links";
    }
}
