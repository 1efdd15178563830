package io.companyaccess.acceptance.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people put on their server is what we say it is: these jars, packages, files and licences, and nothing else. */
final class ShippedFilesTest {
    private static final String VERSION = System.getProperty("companyaccess.version");
    private static final String PROVIDERS = "company-access-providers-" + VERSION + ".jar";
    private static final String AUTHENTICATORS = "company-access-authenticators-" + VERSION + ".jar";
    private static final String THEMES = "company-access-themes-" + VERSION + ".jar";
    private static final String NBVCXZ_VERSION = System.getProperty("nbvcxz.version");
    private static final String NBVCXZ = "nbvcxz-" + NBVCXZ_VERSION + ".jar";
    private static final String MAVENS = "META-INF/(MANIFEST\\.MF|maven/.*)";

    private final ShippedZip zip = ShippedZip.ofBuild();

    @Test
    void the_zip_is_our_three_jars_and_the_library_that_judges_passwords() {
        assertThat(zip.files()).containsOnlyKeys(PROVIDERS, AUTHENTICATORS, THEMES, NBVCXZ);
    }

    @Test
    void each_class_is_ours_or_of_that_library() {
        assertThat(zip.classesOf(PROVIDERS)).isNotEmpty().allMatch(name -> name.startsWith("io/companyaccess/"));
        assertThat(zip.classesOf(AUTHENTICATORS)).isNotEmpty().allMatch(name -> name.startsWith("io/companyaccess/"));
        assertThat(zip.classesOf(THEMES)).isEmpty();
        assertThat(zip.classesOf(NBVCXZ)).isNotEmpty().allMatch(name -> name.startsWith("me/gosimple/nbvcxz/"));
    }

    @Test
    void each_other_file_lies_where_we_put_such_files() {
        assertOthers(
                PROVIDERS,
                "META-INF/(NOTICE|beans\\.xml|company-access-changelog\\.xml|services/org\\.keycloak\\..*)"
                        + "|io/companyaccess/keycloak/(password/(keyboard|words)-.*|setup/(realm|earlier-flows)\\.json)");
        assertOthers(AUTHENTICATORS, "META-INF/services/org\\.keycloak\\..*");
        assertOthers(
                THEMES,
                "META-INF/keycloak-themes\\.json|company-access-ui/.*|theme-resources/.*|theme/company-access/.*");
        assertOthers(NBVCXZ, "dictionaries/.*|(feedback|main)(_[a-z]{2})?\\.properties");
    }

    @Test
    void the_library_brings_the_lists_of_words_that_estimates_stand_on() {
        assertThat(zip.otherFilesOf(NBVCXZ))
                .filteredOn(name -> name.startsWith("dictionaries/"))
                .containsExactlyInAnyOrder(
                        "dictionaries/eff_large.txt",
                        "dictionaries/english.txt",
                        "dictionaries/female-names.txt",
                        "dictionaries/male-names.txt",
                        "dictionaries/passwords.txt",
                        "dictionaries/surnames.txt");
    }

    @Test
    void the_notice_names_what_is_brought_along_and_the_text_of_its_licence() {
        assertThat(zip.text(PROVIDERS, "META-INF/NOTICE"))
                .contains("nbvcxz " + NBVCXZ_VERSION + " (me.gosimple:nbvcxz")
                .contains("@zxcvbn-ts/language-nl-be", "language-fr", "language-de", "language-common")
                .contains("MIT License\n\nPermission is hereby granted, free of charge")
                .contains("THE SOFTWARE IS PROVIDED \"AS IS\"");
    }

    private void assertOthers(String jar, String pattern) {
        assertThat(zip.otherFilesOf(jar))
                .as(jar)
                .isNotEmpty()
                .allMatch(Pattern.compile(MAVENS + "|" + pattern).asMatchPredicate());
    }
}
