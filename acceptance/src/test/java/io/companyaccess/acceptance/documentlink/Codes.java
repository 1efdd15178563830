package io.companyaccess.acceptance.documentlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.companyaccess.acceptance.support.MailCatcher;
import io.companyaccess.acceptance.support.ReceivedMail;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The codes in the mails to recipients; every recipient has an address of its own, as all tests share the mail catcher. */
public final class Codes {
    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{8})$");

    private Codes() {}

    /** An address that nobody had mails at. */
    public static String freshAddress() {
        return "rita-" + UUID.randomUUID() + "@customer.example";
    }

    /** The newest code for an address. */
    public static String await(MailCatcher mail, String address) {
        return await(mail, address, 1);
    }

    /** The newest code for an address that has had so many. */
    public static String await(MailCatcher mail, String address, int count) {
        return in(mail.await(address, count));
    }

    /** The code in a mail. */
    public static String in(ReceivedMail mail) {
        Matcher code = CODE.matcher(mail.text().replace("\r", ""));
        assertThat(code.find()).as(mail.text()).isTrue();
        return code.group(1);
    }

    /** Any other code. */
    public static String notThis(String code) {
        char first = code.charAt(0) == '9' ? '0' : (char) (code.charAt(0) + 1);
        return first + code.substring(1);
    }
}
