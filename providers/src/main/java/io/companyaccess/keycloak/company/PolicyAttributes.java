package io.companyaccess.keycloak.company;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A company's policy as it was written into attributes by people, Terraform or our REST.
 *
 * <p>A value that cannot be read counts as the stricter one: a typo must not open a door.
 *
 * @param policy what holds
 * @param unreadable names of the attributes whose values could not be read
 */
public record PolicyAttributes(CompanyPolicy policy, Set<String> unreadable) {

    public static final String SECOND_FACTOR = "company-access.second-factor";
    public static final String SECOND_FACTOR_FROM = "company-access.second-factor-from";
    public static final String LINK_RECIPIENT_CHECK = "company-access.link-recipient-check";

    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("[0-9]{4}-");

    /** Reads the policy from an organization's attributes; attributes of others are ignored. */
    public static PolicyAttributes read(Map<String, List<String>> attributes) {
        Set<String> unreadable = new LinkedHashSet<>();
        SecondFactorRequirement secondFactor = strictest(
                attributes,
                SECOND_FACTOR,
                SecondFactorRequirement::ofWord,
                Comparator.naturalOrder(),
                SecondFactorRequirement.REQUIRED,
                unreadable);
        LocalDate from = strictest(
                attributes,
                SECOND_FACTOR_FROM,
                PolicyAttributes::date,
                Comparator.reverseOrder(),
                LocalDate.MIN,
                unreadable);
        RecipientCheck check = strictest(
                attributes,
                LINK_RECIPIENT_CHECK,
                RecipientCheck::ofWord,
                Comparator.naturalOrder(),
                RecipientCheck.MAILBOX_CODE,
                unreadable);
        CompanyPolicy policy = new CompanyPolicy(
                secondFactor == null ? SecondFactorRequirement.OPTIONAL : secondFactor,
                LocalDate.MIN.equals(from) ? null : from,
                check);
        return new PolicyAttributes(policy, Set.copyOf(unreadable));
    }

    /** The date of an ISO 8601 calendar date with a year of four digits such as {@code 2027-01-31}, or empty. */
    public static Optional<LocalDate> date(String text) {
        // Java also reads years such as +999999999, by which a requirement would never come and nobody would notice.
        if (!FOUR_DIGIT_YEAR.matcher(text.strip()).lookingAt()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    private static <T> @Nullable T strictest(
            Map<String, List<String>> attributes,
            String name,
            Function<String, Optional<T>> reading,
            Comparator<? super T> strictness,
            T whenUnreadable,
            Set<String> unreadable) {
        List<T> found = new ArrayList<>();
        for (String value : attributes.getOrDefault(name, List.of())) {
            found.add(reading.apply(value).orElseGet(() -> {
                unreadable.add(name);
                return whenUnreadable;
            }));
        }
        return found.stream().max(strictness).orElse(null);
    }
}
