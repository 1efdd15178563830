package io.companyaccess.demo.invoices.documents;

import io.companyaccess.demo.invoices.page.Message;
import io.companyaccess.demo.invoices.page.Visit;
import io.companyaccess.demo.invoices.rest.ApiRefusal;
import io.companyaccess.demo.invoices.signin.LocalPath;
import io.companyaccess.demo.web.Answer;
import io.companyaccess.demo.web.Html;
import jakarta.mail.MessagingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Shows a member the documents of his company, sends links to them, and revokes these. */
public final class DocumentPages {

    private final DocumentLinks links;
    private final LinkMail mail;
    private final Signatures signatures;

    public DocumentPages(DocumentLinks links, LinkMail mail, Signatures signatures) {
        this.links = links;
        this.mail = mail;
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

    public Answer send(Visit visit) {
        var draft = Draft.posted(visit.request());
        var company = member(visit, visit.request().form("company"));
        var paper = company.flatMap(alias -> Papers.find(alias, draft.document()));
        if (company.isEmpty() || paper.isEmpty()) {
            return none(visit);
        }
        try {
            var link = links.make(company.get(), paper.get(), draft.addresses(), draft.key());
            return mailed(visit, company.get(), paper.get(), link, draft);
        } catch (ApiRefusal refusal) {
            return refused(visit, company.get(), LinkProblem.of(refusal), draft);
        }
    }

    public Answer revoke(Visit visit) {
        var company = member(visit, visit.request().form("company"));
        if (company.isEmpty()) {
            return none(visit);
        }
        try {
            links.revoke(company.get(), visit.request().form("link").orElse(""));
            return done(visit, company.get(), "Revoked: this link opens nothing any more.");
        } catch (ApiRefusal refusal) {
            return refused(visit, company.get(), LinkProblem.of(refusal), Draft.NONE);
        }
    }

    static LocalPath path(String company) {
        return new LocalPath("/documents?company=" + URLEncoder.encode(company, StandardCharsets.UTF_8));
    }

    private Answer mailed(Visit visit, String company, Paper paper, MadeLink link, Draft draft) throws ApiRefusal {
        try {
            mail.send(company, paper, link, draft.addresses());
            return done(visit, company, paper.name() + " has been sent.");
        } catch (MessagingException failure) {
            // Its code is nowhere but in mails, so a link that was not mailed is of no use.
            links.revoke(company, link.id());
            return refused(
                    visit, company, "Not every mail could be sent, so the link was revoked. Please try again.", draft);
        }
    }

    private static Answer done(Visit visit, String company, String text) {
        visit.session().say(Message.done(text));
        return Answer.seeOther(path(company).uri());
    }

    /** On the form as it was posted: addresses are not carried in the page's own address. */
    private Answer refused(Visit visit, String company, String text, Draft draft) {
        visit.session().say(Message.problem(text));
        return page(400, visit, company, draft);
    }

    private Answer page(int status, Visit visit, String company, Draft draft) {
        var others = visit.user().companies().stream()
                .filter(alias -> !alias.equals(company))
                .toList();
        return Answer.page(status, DocumentsPage.html(company, others, draft, sent(visit, company), visit.session()));
    }

    private Html sent(Visit visit, String company) {
        try {
            return SentLinksTable.html(company, links.sent(company), signatures, visit.session());
        } catch (ApiRefusal refusal) {
            return Message.problem(LinkProblem.of(refusal));
        }
    }

    /** The back end may do it for every company, so it is up to us for which one this user may. */
    private static Optional<String> member(Visit visit, Optional<String> company) {
        return company.filter(visit.user().companies()::contains);
    }

    private static Answer none(Visit visit) {
        return Answer.page(404, DocumentsPage.noCompany(visit.session()));
    }
}
