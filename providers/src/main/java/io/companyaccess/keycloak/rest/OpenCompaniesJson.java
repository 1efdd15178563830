package io.companyaccess.keycloak.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.companyaccess.keycloak.supportaccess.OpenCompany;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Companies that are open to support now.
 *
 * @param next what to give as {@code after} to get the rest; null at the end
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OpenCompaniesJson(
        List<OpenCompanyJson> companies, @Nullable String next) {

    /** @param endsAt ISO time, or null: until somebody closes it */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record OpenCompanyJson(
            String id, String alias, String name, @Nullable String endsAt) {}

    /** @param found one more than a page when there is a next one */
    static OpenCompaniesJson of(List<OpenCompany> found, int size) {
        List<OpenCompanyJson> page = found.stream()
                .limit(size)
                .map(each ->
                        new OpenCompanyJson(each.id(), each.alias(), each.name(), DocumentLinkJson.time(each.endsAt())))
                .toList();
        return new OpenCompaniesJson(
                page, found.size() > size ? cursor(page.get(size - 1).alias()) : null);
    }

    /** The alias after which a page begins; refuses what we never gave out. */
    static String alias(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            String alias = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (alias.indexOf('\0') < 0 && cursor(alias).equals(cursor)) {
                return alias;
            }
        } catch (IllegalArgumentException | CharacterCodingException notOurs) {
            // Refused below.
        }
        throw new InvalidRequest("Parameter after must be the next of a page before");
    }

    private static String cursor(String alias) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(alias.getBytes(StandardCharsets.UTF_8));
    }
}
