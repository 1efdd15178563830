package io.companyaccess.keycloak.password;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates of any order and any year from 1900 to 2099; the library knows none after 2019. */
final class Dates {

    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String DAY = "(?:0[1-9]|[12]\\d|3[01])";
    private static final String MONTH = "(?:0[1-9]|1[0-2])";

    /** Days and months in any order and a century of years, which a year of two digits says as well. */
    private static final double BITS = CheapestReading.log2(2 * 31 * 12 * 100.0);

    private static final double SEPARATOR_BITS = 2;
    private static final double YEAR_BITS = CheapestReading.log2(129);

    private static final Pattern ONLY_YEAR = Pattern.compile(YEAR);
    private static final Pattern SEPARATED = Pattern.compile(
            "(?:%1$s|\\d\\d)([ ./_\\\\-])\\d\\d?\\1\\d\\d?|\\d\\d?([ ./_\\\\-])\\d\\d?\\2(?:%1$s|\\d\\d)"
                    .formatted(YEAR));
    private static final Pattern DIGITS = Pattern.compile(
            "%2$s%3$s(?:%1$s|\\d\\d)|%3$s%2$s(?:%1$s|\\d\\d)|(?:%1$s|\\d\\d)%3$s%2$s".formatted(YEAR, DAY, MONTH));

    private Dates() {}

    static List<Part> in(String password) {
        List<Part> found = new ArrayList<>();
        find(ONLY_YEAR, password, 4, 4, YEAR_BITS, found);
        find(SEPARATED, password, 6, 10, BITS + SEPARATOR_BITS, found);
        find(DIGITS, password, 6, 8, BITS, found);
        return found;
    }

    private static void find(Pattern pattern, String password, int shortest, int longest, double bits, List<Part> to) {
        Matcher matcher = pattern.matcher(password);
        for (int start = 0; start + shortest <= password.length(); start++) {
            for (int length = shortest; length <= longest && start + length <= password.length(); length++) {
                if (matcher.region(start, start + length).matches()) {
                    to.add(new Part(start, start + length, bits, Weakness.DATE));
                }
            }
        }
    }
}
