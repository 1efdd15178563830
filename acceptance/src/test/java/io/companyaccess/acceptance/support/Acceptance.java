package io.companyaccess.acceptance.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class against a real server, with mail and, where a test asks for one, a browser.
 *
 * <p>Parameters of tests and constructors: {@link io.companyaccess.demo.server.KeycloakServer}, {@link MailCatcher} (one
 * for the run); {@link TestRealm} (one for the outermost test class); {@link com.microsoft.playwright.BrowserContext},
 * {@link com.microsoft.playwright.Page} (fresh for each test).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({StageExtension.class, BrowserExtension.class})
public @interface Acceptance {}
