package io.companyaccess.demo.invoices.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import io.companyaccess.demo.invoices.signin.SignInRefused;
import io.companyaccess.demo.invoices.signin.SignedIn;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentPassTest {

    private static final String GUEST = "f:1:2";
    private static final String CLAIM = """
            {"id": "7", "document": "offer/2026-7", "purpose": "sign", "company": {"id": "1", "alias": "acme"},
             "recipient": 1, "verified": "address"}
            """;

    @Test
    void says_which_document_for_whom() throws Exception {
        var pass = DocumentPass.of(somebody(GUEST, CLAIM));

        assertThat(pass.link()).isEqualTo("7");
        assertThat(pass.company()).isEqualTo("acme");
        assertThat(pass.paper().reference()).isEqualTo("offer/2026-7");
        assertThat(pass.recipient()).hasValue(1);
        assertThat(pass.isGuest()).isTrue();
        assertThat(pass.mayAct()).isTrue();
    }

    @Test
    void lets_somebody_look_when_the_link_is_for_looking() throws Exception {
        assertThat(DocumentPass.of(somebody(GUEST, CLAIM.replace("sign", "view")))
                        .mayAct())
                .isFalse();
        assertThat(DocumentPass.of(somebody(GUEST, CLAIM.replace("sign", "pay")))
                        .mayAct())
                .isFalse();
    }

    @Test
    void is_not_in_a_token_without_the_claim() {
        refused(somebody(GUEST, null));
        refused(somebody("olga-id", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"offer/1999-1", "", "Offer/2026-7"})
    void is_for_no_document_that_the_app_does_not_know(String document) {
        refused(somebody(GUEST, CLAIM.replace("offer/2026-7", document)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "document", "purpose", "company", "alias", "recipient", "verified"})
    void is_whole_or_none(String field) {
        refused(somebody(GUEST, CLAIM.replace('"' + field + '"', "\"other\"")));
    }

    @ParameterizedTest
    @CsvSource({GUEST + ",account", "rita-id,address", "rita-id,none"})
    void agrees_with_the_subject_on_who_is_a_guest(String subject, String verified) {
        refused(somebody(subject, CLAIM.replace("address", verified)));
    }

    @Test
    void names_no_recipient_when_nobody_was_asked() throws Exception {
        var claim = CLAIM.replace("\"recipient\": 1, ", "");
        assertThat(DocumentPass.of(somebody(GUEST, claim.replace("address", "none")))
                        .recipient())
                .isEmpty();
        refused(somebody(GUEST, claim));
    }

    @Test
    void of_an_account_is_no_guests() throws Exception {
        assertThat(DocumentPass.of(somebody("rita-id", CLAIM.replace("address", "account")))
                        .isGuest())
                .isFalse();
    }

    private static void refused(SignedIn recipient) {
        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> DocumentPass.of(recipient))
                .withMessage("no_such_document");
    }

    private static SignedIn somebody(String subject, String claim) {
        try {
            var claims = new JWTClaimsSet.Builder()
                    .issuer("https://keycloak.example/realms/demo")
                    .subject(subject)
                    .audience("invoices")
                    .issueTime(new Date())
                    .expirationTime(new Date());
            if (claim != null) {
                claims.claim("document_link", JSONObjectUtils.parse(claim));
            }
            var built = claims.build();
            return new SignedIn(
                    new PlainJWT(built),
                    new IDTokenClaimsSet(built),
                    new BearerAccessToken(),
                    Instant.now(),
                    Optional.empty());
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
