package io.companyaccess.acceptance.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** An acceptance test that takes long: left out of the everyday run, run by {@code mvn -Pproof verify}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Acceptance
@Tag("proof")
public @interface Proof {}
