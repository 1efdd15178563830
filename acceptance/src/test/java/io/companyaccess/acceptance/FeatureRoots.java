package io.companyaccess.acceptance;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;

/** Cuts the code into the root packages of its features; all that is deeper belongs to none. */
record FeatureRoots(String prefix, Set<String> features) implements SliceAssignment {

    FeatureRoots(String prefix, String... features) {
        this(prefix, Set.of(features));
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
        String name = javaClass.getPackageName();
        String feature = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
        return features.contains(feature) ? SliceIdentifier.of(feature) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
        return "the roots of features";
    }
}
