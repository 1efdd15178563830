package io.companyaccess.acceptance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the code to the plan of the house: which arrows there are, and which rooms are plain Java. */
final class ArchitectureTest {
    private static final String ROOT = "io.companyaccess.keycloak.";
    /** Features whose root package is the pure core; {@code setup} and {@code detached} are about Keycloak itself. */
    private static final String[] FEATURES = {
        "company", "secondfactor", "documentlink", "supportaccess", "password", "people"
    };

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.companyaccess.keycloak", "io.companyaccess.demo");

    @Test
    void there_is_something_to_judge() {
        for (String room : new String[] {ROOT + "company", ROOT + "secondfactor", ROOT + "authenticators"}) {
            assertThat(OURS).as(room).anyMatch(one -> one.getPackageName().equals(room));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"company", "secondfactor", "documentlink", "supportaccess", "people"})
    void the_root_of_a_feature_is_plain_Java(String feature) {
        classes()
                .that()
                .resideInAPackage(ROOT + feature)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(plainJavaAnd())
                // A feature that has not come yet has no classes.
                .allowEmptyShould(true)
                .check(OURS);
    }

    @Test
    void the_root_of_password_also_knows_its_estimator() {
        classes()
                .that()
                .resideInAPackage(ROOT + "password")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(plainJavaAnd("me.gosimple.nbvcxz.."))
                .allowEmptyShould(true)
                .check(OURS);
    }

    @Test
    void what_the_product_knows_does_not_know_the_login_steps() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "(*)..")
                .and()
                .resideOutsideOfPackage(ROOT + "authenticators..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "authenticators..")
                .check(OURS);
    }

    @Test
    void the_product_does_not_know_its_demo() {
        noClasses()
                .that()
                .resideInAPackage("io.companyaccess.keycloak..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.companyaccess.demo..")
                .check(OURS);
    }

    @Test
    void the_roots_of_features_do_not_run_in_circles() {
        slices().assignedFrom(new FeatureRoots(ROOT, FEATURES))
                .should()
                .beFreeOfCycles()
                .check(OURS);
    }

    @ParameterizedTest
    @MethodSource("namesThatSayNothing")
    void names_say_what_a_class_is(String pattern) {
        noClasses().should().haveNameMatching(pattern).check(OURS);
    }

    static Stream<String> namesThatSayNothing() {
        Stream<String> endings =
                Stream.of("Util", "Utils", "Helper", "Manager", "Common").map(ending -> ".*" + ending);
        return Stream.concat(endings, Stream.of(".*[.$]Abstract[A-Z].*"));
    }

    private static String[] plainJavaAnd(String... more) {
        Stream<String> allowed = Stream.concat(
                Stream.of("java..", "javax.crypto..", "org.jspecify.annotations.."),
                Stream.of(FEATURES).map(feature -> ROOT + feature));
        return Stream.concat(allowed, Stream.of(more)).toArray(String[]::new);
    }
}
