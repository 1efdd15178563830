package io.companyaccess.acceptance.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What these tests are about is decided by the server, on pages that need no script: they are filled in without a browser,
 * unless {@code -Dpages=browser}. How the pages look and behave in one is the matter of other tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainPages {}
