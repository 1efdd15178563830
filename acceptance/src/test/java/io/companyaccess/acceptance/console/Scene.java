package io.companyaccess.acceptance.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.CompanyAccessPage;
import io.companyaccess.acceptance.pages.LoginPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.rest.RestApp;
import io.companyaccess.acceptance.rest.RestDoor;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;

/** A company with an owner who has an authenticator app, an employee and an accountant who have none. */
record Scene(TestRealm realm, TestCompany company, TestUser olga, Totp totp, TestUser emma, TestUser arthur) {

    static Scene of(TestRealm realm) {
        Totp totp = Totp.fresh();
        TestUser olga = realm.user("olga", Credentials.otp(totp));
        TestUser emma = realm.user("emma");
        TestUser arthur = realm.user("arthur");
        TestCompany acme = realm.company("acme").owner(olga).member(emma).external(arthur);
        return new Scene(realm, acme, olga, totp, emma, arthur);
    }

    /** The owner looks at the page, signed in with both factors. */
    CompanyAccessPage open(Page page) {
        page.navigate(CompanyAccessPage.address(realm));
        LoginPage.on(page).signIn(olga);
        OtpPage.on(page).enter(totp.next());
        return CompanyAccessPage.on(page);
    }

    /** Lets support in, through the REST. */
    Scene supportOpen() {
        RestDoor.ofOwners(realm)
                .put(
                        ownersToken(),
                        "/companies/" + company.id() + "/support-access",
                        "{\"open\":true,\"duration\":\"PT8H\",\"reason\":\"The import fails\"}")
                .ok();
        return this;
    }

    /** An agent asks to come in. */
    Scene asked() {
        TestUser sam = RestApp.agent(realm, "sam");
        RestDoor.ofOwners(realm)
                .post(
                        RestApp.of(realm).token(sam),
                        "/support-access/requests",
                        "{\"company\":\"" + company.id()
                                + "\",\"reason\":\"The totals of March are wrong\",\"ticket\":\"T-115\",\"duration\":\"P7D\"}")
                .ok();
        return this;
    }

    /** The vendor's back end sends links to so many documents; answers the id of the last link. */
    String sent(int links) {
        String backend = RestApp.backend(realm, "manage-document-links").token();
        String id = "";
        for (int each = 1; each <= links; each++) {
            id = RestDoor.ofOwners(realm)
                    .post(
                            backend,
                            "/companies/" + company.id() + "/document-links",
                            "{\"document\":\"invoice/2026-" + each
                                    + "\",\"purpose\":\"pay\",\"recipients\":[\"an@customer.example\"]}")
                    .ok()
                    .at("/id");
        }
        return id;
    }

    /** Support access as the REST tells it. */
    JsonNode support() {
        return realm.api().get(realm.path("company-access/companies/" + company.id() + "/support-access"));
    }

    /** The company as the REST tells it. */
    JsonNode read() {
        return realm.api().get(realm.path("company-access/companies/" + company.id()));
    }

    private String ownersToken() {
        return RestApp.of(realm).token(olga, totp);
    }
}
