package io.companyaccess.demo.invoices.documents;

import io.companyaccess.demo.invoices.page.Message;
import io.companyaccess.demo.invoices.page.Visit;
import io.companyaccess.demo.invoices.rest.ApiRefusal;
import io.companyaccess.demo.web.Answer;
import jakarta.mail.MessagingException;

/** Sends links to documents of a member's company, and revokes them. */
public final class LinkActions {

    private final DocumentLinks links;
    private final LinkMail mail;
    private final DocumentPages pages;

    public LinkActions(DocumentLinks links, LinkMail mail, DocumentPages pages) {
        this.links = links;
        this.mail = mail;
        this.pages = pages;
    }

    public Answer send(Visit visit) {
        var draft = Draft.posted(visit.request());
        var company = DocumentPages.member(visit, visit.request().form("company"));
        var paper = company.flatMap(alias -> Papers.find(alias, draft.document()));
        if (company.isEmpty() || paper.isEmpty()) {
            return DocumentPages.none(visit);
        }
        try {
            var link = links.make(company.get(), paper.get(), draft.addresses(), draft.check(), draft.key());
            return mailed(visit, company.get(), paper.get(), link, draft);
        } catch (ApiRefusal refusal) {
            return refused(visit, company.get(), LinkProblem.of(refusal), draft);
        }
    }

    public Answer revoke(Visit visit) {
        var company = DocumentPages.member(visit, visit.request().form("company"));
        if (company.isEmpty()) {
            return DocumentPages.none(visit);
        }
        try {
            links.revoke(company.get(), visit.request().form("link").orElse(""));
            return done(visit, company.get(), "Revoked: this link opens nothing any more.");
        } catch (ApiRefusal refusal) {
            return refused(visit, company.get(), LinkProblem.of(refusal), Draft.NONE);
        }
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
        return Answer.seeOther(DocumentPages.path(company).uri());
    }

    /** On the form as it was posted: addresses are not carried in the page's own address. */
    private Answer refused(Visit visit, String company, String text, Draft draft) {
        visit.session().say(Message.problem(text));
        return pages.page(400, visit, company, draft);
    }
}
