package io.companyaccess.acceptance.secondfactor;

import static io.companyaccess.acceptance.support.WayIn.Factor.WITH;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.pages.EnrolmentPage;
import io.companyaccess.acceptance.pages.OtherWaysPage;
import io.companyaccess.acceptance.pages.OtpPage;
import io.companyaccess.acceptance.pages.RecoveryCodePage;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.Credentials;
import io.companyaccess.acceptance.support.InBrowser;
import io.companyaccess.acceptance.support.LoginAttempt;
import io.companyaccess.acceptance.support.PlainPages;
import io.companyaccess.acceptance.support.TestRealm;
import io.companyaccess.acceptance.support.TestUser;
import io.companyaccess.acceptance.support.Totp;
import io.companyaccess.acceptance.support.WayIn;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The spare key: lets a person in once, who then sets up a factor. */
@Acceptance
@PlainPages
final class RecoveryCodesTest {
    private static final List<String> CODES = List.of("AAAABBBBCCCC", "DDDDEEEEFFFF");

    @Test
    @WayIn(row = 26, factor = WITH)
    void a_code_lets_in_and_leads_to_a_new_factor(TestRealm realm, Page page) {
        TestUser emma = People.ofStrictCompany(realm, Credentials.recoveryCodes(CODES));

        LoginAttempt login = People.signIn(realm, page, emma);
        RecoveryCodePage.on(page).enter(CODES.get(0));
        EnrolmentPage enrolment = EnrolmentPage.on(page);
        assertThat(login.isBack()).isFalse();
        enrolment.enrol();

        assertThat(login.tokens(page).granted()).isTrue();
        assertThat(emma.credentialTypes()).containsExactly("otp", "password", "recovery-authn-codes");
    }

    @Test
    void a_wrong_code_lets_nobody_in(TestRealm realm, Page page) {
        TestUser emma = People.ofStrictCompany(realm, Credentials.recoveryCodes(CODES));

        LoginAttempt login = People.signIn(realm, page, emma);
        RecoveryCodePage.on(page).enter("WRONGWRONGWR");

        assertThat(RecoveryCodePage.on(page)).isNotNull();
        assertThat(login.isBack()).isFalse();
        assertThat(realm.events().typesOf(emma)).containsExactly("LOGIN_ERROR:invalid_user_credentials");
    }

    @Test
    @InBrowser
    void a_code_replaces_a_lost_phone_for_one_sign_in(TestRealm realm, Page page) {
        TestUser emma = People.ofStrictCompany(realm, Credentials.otp(Totp.fresh()), Credentials.recoveryCodes(CODES));

        LoginAttempt login = People.signIn(realm, page, emma);
        OtpPage.on(page).tryAnotherWay();
        OtherWaysPage.on(page).choose("Recovery");
        RecoveryCodePage.on(page).enter(CODES.get(0));

        assertThat(login.tokens(page).granted()).isTrue();
    }
}
