package io.companyaccess.acceptance.pages;

import com.microsoft.playwright.Page;
import java.util.List;

/** Where Keycloak shows new recovery codes once. */
public final class RecoveryCodesSetupPage {
    private final Page page;

    private RecoveryCodesSetupPage(Page page) {
        this.page = page;
    }

    /** The page, once it has come. */
    public static RecoveryCodesSetupPage on(Page page) {
        page.locator("#kc-recovery-codes-list").waitFor();
        return new RecoveryCodesSetupPage(page);
    }

    /** Says that the codes are in a safe place, and returns them. */
    public List<String> keep() {
        List<String> codes = page.locator("#kc-recovery-codes-list li").allInnerTexts();
        page.locator("#kcRecoveryCodesConfirmationCheck").check();
        page.locator("#saveRecoveryAuthnCodesBtn").click();
        return codes;
    }
}
