package io.companyaccess.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.documentlink.Codes;
import io.companyaccess.acceptance.documentlink.Links;
import io.companyaccess.acceptance.documentlink.Links.Link;
import io.companyaccess.acceptance.support.OidcApp;
import io.companyaccess.acceptance.support.TestCompany;
import io.companyaccess.acceptance.support.TestRealm;
import java.util.Map;

/** Wrong tries at two links, one of each kind: five are too many, whatever happens between the third and the fourth. */
final class Tries {
    private static final String TYPE_CODE = "ca-document-link-code";
    private static final String GUESS = "ruth@customer.example";

    private final String rita = Codes.freshAddress();
    private final String code;
    private final PlainLogin atAddress;
    private final PlainLogin atCode;
    private final Links links;
    private final Link byAddress;

    private Tries(ProductionCluster nodes, TestRealm realm) {
        links = Links.of(realm);
        TestCompany acme = realm.company("acme");
        byAddress = links.make(acme, rita);
        Link byCode = links.make(acme, Map.of("recipientCheck", "mailbox-code"), rita);
        OidcApp app = Links.app(realm);
        atAddress = PlainLogin.begin(nodes, app.login("document_link", byAddress.code()));
        atCode = PlainLogin.begin(nodes, app.login("document_link", byCode.code()))
                .post("email", rita);
        code = Codes.await(nodes.mail(), rita);
    }

    static Tries of(ProductionCluster nodes, TestRealm realm) {
        return new Tries(nodes, realm);
    }

    void threeWrong() {
        for (int i = 0; i < 3; i++) {
            wrongAddress();
            wrongCode();
        }
        assertThat(refusals()).isEqualTo(3);
    }

    /** Without a database: what is not counted is not answered either. */
    void cannotBeMade() {
        assertThat(atAddress.tries("email", GUESS).status()).isGreaterThanOrEqualTo(500);
        assertThat(atCode.tries("code", Codes.notThis(code)).status()).isGreaterThanOrEqualTo(500);
    }

    /** Forms that were taken and not answered are not taken again: their pages come anew, and nothing is counted. */
    void pagesAreShownAgain() {
        wrongAddress();
        wrongCode();
        assertThat(refusals()).isEqualTo(3);
    }

    /** After the fifth the right address alone opens nothing, nor does the right code. */
    void assertTwoMoreAreTooMany() {
        assertThat(refusals()).isEqualTo(3);
        wrongAddress();
        wrongCode();
        assertThat(atCode.shows(TYPE_CODE)).as("one try left").isTrue();
        wrongAddress();
        atCode.post("code", Codes.notThis(code));
        assertThat(atCode.shows(TYPE_CODE)).as("no try left").isFalse();

        atAddress.post("email", rita);
        assertThat(atAddress.isIn()).isFalse();
        assertThat(atAddress.shows(TYPE_CODE)).as("a mailed code is wanted").isTrue();
        atCode.post("email", rita).post("code", code);
        assertThat(atCode.isIn()).isFalse();
        assertThat(refusals()).isEqualTo(5);
    }

    private void wrongAddress() {
        atAddress.post("email", GUESS);
        assertThat(atAddress.isIn()).isFalse();
        assertThat(atAddress.shows(TYPE_CODE)).isFalse();
    }

    private void wrongCode() {
        atCode.post("code", Codes.notThis(code));
        assertThat(atCode.isIn()).isFalse();
        assertThat(atCode.shows(TYPE_CODE)).isTrue();
    }

    private int refusals() {
        return links.read(byAddress).path("refusals").asInt();
    }
}
