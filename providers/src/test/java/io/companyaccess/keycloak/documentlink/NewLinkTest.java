package io.companyaccess.keycloak.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.keycloak.company.RecipientCheck;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A link can ask for more than its company, never for less, and somebody must be able to pass. */
final class NewLinkTest {

    @ParameterizedTest
    @CsvSource({
        "OFF,          ,             false, ",
        "OFF,          OFF,          false, ",
        "OFF,          ADDRESS,      true, ",
        "OFF,          MAILBOX_CODE, true, ",
        "ADDRESS,      ,             true, ",
        "ADDRESS,      ADDRESS,      true, ",
        "ADDRESS,      MAILBOX_CODE, true, ",
        "MAILBOX_CODE, ,             true, ",
        "MAILBOX_CODE, MAILBOX_CODE, true, ",
        "ADDRESS,      OFF,          true,  CHECK_TOO_LOW",
        "ADDRESS,      OFF,          false, CHECK_TOO_LOW",
        "MAILBOX_CODE, OFF,          true,  CHECK_TOO_LOW",
        "MAILBOX_CODE, ADDRESS,      true,  CHECK_TOO_LOW",
        "OFF,          ADDRESS,      false, RECIPIENTS_MISSING",
        "ADDRESS,      ,             false, RECIPIENTS_MISSING",
        "MAILBOX_CODE, ,             false, RECIPIENTS_MISSING"
    })
    void is_refused_by_its_company(
            RecipientCheck ofCompany,
            @Nullable RecipientCheck ofLink,
            boolean recipients,
            @Nullable NewLinkRefusal refusal) {
        List<RecipientAddress> addresses =
                recipients ? List.of(RecipientAddress.of("an@customer.example").orElseThrow()) : List.of();

        assertThat(new NewLink("offer", Purpose.SIGN, addresses, null, ofLink).refusedBy(ofCompany))
                .isEqualTo(Optional.ofNullable(refusal));
    }
}
