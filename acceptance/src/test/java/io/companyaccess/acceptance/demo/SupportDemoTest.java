package io.companyaccess.acceptance.demo;

import static io.companyaccess.acceptance.demo.Looking.button;
import static io.companyaccess.acceptance.demo.Looking.elsewhere;
import static io.companyaccess.acceptance.demo.Looking.heading;
import static io.companyaccess.acceptance.demo.Looking.letIn;
import static io.companyaccess.acceptance.demo.Looking.look;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.pages.SupportPage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.demo.invoices.InvoicesApp;
import io.companyaccess.demo.invoices.InvoicesConfig;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A support agent asks, an owner lets him in and closes again, in the app. */
@Acceptance
final class SupportDemoTest {
    private final TestRealm realm;
    private final Totp hers = Totp.fresh();
    private final Totp his = Totp.fresh();
    private final TestUser olga;
    private final TestUser sam;
    private InvoicesApp app;

    SupportDemoTest(TestRealm realm) {
        this.realm = realm;
        olga = realm.user("olga", Credentials.otp(hers));
        sam = realm.user("sam", Credentials.otp(his));
        realm.grant(sam.id(), "company-access", "support-agent");
    }

    @BeforeEach
    void start() throws IOException {
        app = InvoicesApp.start(InvoicesConfig.demo(realm.issuer(), 0));
        letIn(realm, app);
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void asked_let_in_and_sent_home(Page sams) {
        TestCompany acme = realm.company("acme").owner(olga);
        atEntrance(sams);
        look(sams, "support-demo-1-entrance");
        sams.getByLabel("Alias of the company").fill(acme.alias());
        button(sams, "Go to its door").click();
        SupportPage.closed(sams).ask("The import of March fails", "T-115");
        SupportPage.end(sams).choose("cancel");
        heading(sams, "You have not entered").waitFor();

        Page olgas = inSettings(sams, olga, hers);
        olgas.getByText("asks for access: The import of March fails, ticket T-115")
                .waitFor();
        look(olgas, "support-demo-2-owner-is-asked");
        button(olgas, "in").click();
        olgas.getByText("Open to support.").waitFor();
        look(olgas, "support-demo-3-open");

        sams.navigate(app.url() + "/support");
        look(sams, "support-demo-4-one-is-open");
        sams.locator("ul.companies a").getByText(acme.alias()).click();
        SupportPage.confirmation(sams).choose("enter");
        heading(sams, "Documents of " + acme.alias()).waitFor();
        assertThat(sams.locator("main").innerText()).contains("You are in " + acme.alias() + " as support, until");
        look(sams, "support-demo-5-inside");

        button(olgas, "Close now").click();
        olgas.getByText("Nobody from support is in any more").waitFor();
        sams.reload();
        heading(sams, "Support access to " + acme.alias() + " has ended").waitFor();
        look(sams, "support-demo-6-ended");
        sams.navigate(app.url() + "/");
        heading(sams, "Good day, Sam").waitFor();
        olgas.getByText("What happened").click();
        assertThat(olgas.locator("details").innerText()).contains("requested", "opened", "entered", "closed");
        look(olgas, "support-demo-7-log");
    }

    @Test
    void in_two_companies_at_once_and_out_of_one(Page page) {
        TestCompany acme = realm.company("acme").owner(olga);
        Totp another = Totp.fresh();
        TestUser gus = realm.user("gus", Credentials.otp(another));
        TestCompany globex = realm.company("globex").owner(gus);
        open(inSettings(page, olga, hers), acme);
        open(inSettings(page, gus, another), globex);
        atEntrance(page);

        Page inAcme = enter(page.context().newPage(), acme);
        Page inGlobex = enter(page.context().newPage(), globex);
        inAcme.reload();
        heading(inAcme, "Documents of " + acme.alias()).waitFor();
        button(inAcme, "Leave " + acme.alias()).click();
        heading(inAcme, "You have left " + acme.alias()).waitFor();

        inGlobex.reload();
        heading(inGlobex, "Documents of " + globex.alias()).waitFor();
        page.reload();
        heading(page, "Support entrance").waitFor();
        inAcme.navigate(app.url() + "/support/in/" + acme.alias());
        heading(inAcme, "You are not in this company").waitFor();
    }

    @Test
    void nobody_but_agents_has_business_at_the_entrance(Page page) {
        realm.company("acme").owner(olga);
        page.navigate(app.url() + "/support");
        LoginPage.on(page).signIn(olga);
        OtpPage.on(page).enter(hers.next());

        heading(page, "No way in here").waitFor();
    }

    private void atEntrance(Page page) {
        page.navigate(app.url() + "/support");
        LoginPage.on(page).signIn(sam);
        OtpPage.on(page).enter(his.next());
        heading(page, "Support entrance").waitFor();
    }

    private Page inSettings(Page page, TestUser owner, Totp totp) {
        Page owners = elsewhere(page);
        owners.navigate(app.url() + "/settings");
        LoginPage.on(owners).signIn(owner);
        OtpPage.on(owners).enter(totp.next());
        heading(owners, "Support access").waitFor();
        return owners;
    }

    private static void open(Page owners, TestCompany company) {
        heading(owners, company.alias()).waitFor();
        owners.getByLabel("Reason").fill("The totals are wrong");
        button(owners, "Open to support").click();
        owners.getByText("Open to support.").waitFor();
    }

    private Page enter(Page tab, TestCompany company) {
        tab.navigate(app.url() + "/support/enter?company=" + company.alias());
        SupportPage.confirmation(tab).choose("enter");
        heading(tab, "Documents of " + company.alias()).waitFor();
        return tab;
    }
}
