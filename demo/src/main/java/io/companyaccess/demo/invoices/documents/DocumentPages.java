package io.companyaccess.demo.invoices.documents;

import io.companyaccess.demo.invoices.page.Message;
import io.companyaccess.demo.invoices.page.Visit;
import io.companyaccess.demo.invoices.rest.ApiRefusal;
import io.companyaccess.demo.invoices.signin.LocalPath;
import io.companyaccess.demo.web.Answer;
import io.companyaccess.demo.web.Html;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Shows a member the documents of his company and the links to them. */
public final class DocumentPages {

    private final DocumentLinks links;
    private final Signatures signatures;

    public DocumentPages(DocumentLinks links, Signatures signatures) {
        this.links = links;
        this.signatures = signatures;
    }

    public Answer show(Visit visit) {
        var asked = visit.request()
                .query("company")
                .or(() -> visit.user().companies().stream().findFirst());
        return member(visit, asked)
                .map(company -> page(200, visit, company, Draft.NONE))
                .orElseGet(() -> none(visit));
    }

    /** The page of a company, for a user of whom we know that he is a member. */
    Answer page(int status, Visit visit, String company, Draft draft) {
        var others = visit.user().companies().stream()
                .filter(alias -> !alias.equals(company))
                .toList();
        return Answer.page(status, DocumentsPage.html(company, others, draft, sent(visit, company), visit.session()));
    }

    /** The back end may do it for every company, so it is up to us for which one this user may. */
    static Optional<String> member(Visit visit, Optional<String> company) {
        return company.filter(visit.user().companies()::contains);
    }

    static Answer none(Visit visit) {
        return Answer.page(404, DocumentsPage.noCompany(visit.session()));
    }

    static LocalPath path(String company) {
        return new LocalPath("/documents?company=" + URLEncoder.encode(company, StandardCharsets.UTF_8));
    }

    private Html sent(Visit visit, String company) {
        try {
            return SentLinksTable.html(company, links.sent(company), signatures, visit.session());
        } catch (ApiRefusal refusal) {
            return Message.problem(LinkProblem.of(refusal));
        }
    }
}
