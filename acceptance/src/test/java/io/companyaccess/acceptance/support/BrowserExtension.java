package io.companyaccess.acceptance.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.companyaccess.acceptance.plain.PlainContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives each test that asks for it a browser context for itself, and keeps what its pages showed when the test fails. */
final class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {
    private static final boolean ALL_IN_BROWSER = "browser".equals(System.getProperty("pages"));

    /** Skips here because a failure to resolve a parameter counts as an error, never as a skip. */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean wanted = context.getTestMethod().stream()
                .filter(method -> !isPlain(context))
                .flatMap(method -> Arrays.stream(method.getParameterTypes()))
                .anyMatch(BrowserExtension::isOfBrowser);
        if (!wanted || TestBrowser.isRequired() || TestBrowser.find().isPresent()) {
            return ConditionEvaluationResult.enabled("needs no browser, or has to have one, or has one");
        }
        return ConditionEvaluationResult.disabled(TestBrowser.MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return isOfBrowser(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Opened opened = context.getStore(Stage.NAMESPACE)
                .getOrComputeIfAbsent(
                        Opened.class,
                        key -> isPlain(context) ? Opened.plain() : Opened.in(TestBrowser.get()),
                        Opened.class);
        return parameter.getParameter().getType() == Page.class ? opened.page() : opened.context();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) throws IOException {
        Opened opened = context.getStore(Stage.NAMESPACE).get(Opened.class, Opened.class);
        if (opened == null || context.getExecutionException().isEmpty()) {
            return;
        }
        opened.failed();
        String name = context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName();
        int number = 0;
        for (Page page : opened.context().pages()) {
            Path file = Path.of("target", "screenshots", name + "-" + number++ + (isPlain(context) ? ".html" : ".png"));
            if (isPlain(context)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, page.content());
            } else {
                page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
            }
            System.err.println("What " + page.url() + " showed: " + file.toAbsolutePath());
        }
    }

    private static boolean isOfBrowser(Class<?> type) {
        return type == BrowserContext.class || type == Page.class;
    }

    private static boolean isPlain(ExtensionContext context) {
        return !ALL_IN_BROWSER
                && !AnnotationSupport.isAnnotated(context.getTestMethod(), InBrowser.class)
                && AnnotationSupport.isAnnotated(outermost(context), PlainPages.class);
    }

    private static Class<?> outermost(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        while (type.getEnclosingClass() != null) {
            type = type.getEnclosingClass();
        }
        return type;
    }

    /** The context of one test with its first page, given up when the test is over. */
    private static final class Opened implements AutoCloseable {
        private final BrowserContext context;
        private final Page page;
        private final Consumer<BrowserContext> giveUp;
        private boolean failed;

        private Opened(BrowserContext context, Page page, Consumer<BrowserContext> giveUp) {
            this.context = context;
            this.page = page;
            this.giveUp = giveUp;
        }

        static Opened in(TestBrowser browser) {
            BrowserContext context = browser.lend();
            try {
                return new Opened(context, browser.open(context), browser::takeBack);
            } catch (RuntimeException failure) {
                context.close();
                throw failure;
            }
        }

        static Opened plain() {
            BrowserContext context = PlainContext.open();
            return new Opened(context, context.newPage(), BrowserContext::close);
        }

        BrowserContext context() {
            return context;
        }

        Page page() {
            return page;
        }

        void failed() {
            failed = true;
        }

        @Override
        public void close() {
            if (failed) {
                context.close();
            } else {
                giveUp.accept(context);
            }
        }
    }
}
