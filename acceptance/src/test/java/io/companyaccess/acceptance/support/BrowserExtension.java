package io.companyaccess.acceptance.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test that asks for it a browser context of its own, and keeps a picture when the test fails. */
final class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

    /** Skips here because a failure to resolve a parameter counts as an error, never as a skip. */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean wanted = context.getTestMethod().stream()
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
                        Opened.class, key -> new Opened(TestBrowser.get().newContext()), Opened.class);
        return parameter.getParameter().getType() == Page.class ? opened.page() : opened.context();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Opened opened = context.getStore(Stage.NAMESPACE).get(Opened.class, Opened.class);
        if (opened == null || context.getExecutionException().isEmpty()) {
            return;
        }
        String name = context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName();
        int number = 0;
        for (Page page : opened.context().pages()) {
            Path file = Path.of("target", "screenshots", name + "-" + number++ + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
            System.err.println("Screenshot of " + page.url() + ": " + file.toAbsolutePath());
        }
    }

    private static boolean isOfBrowser(Class<?> type) {
        return type == BrowserContext.class || type == Page.class;
    }

    /** The context of one test with its first page; closed when the test is over. */
    private static final class Opened implements AutoCloseable {
        private final BrowserContext context;
        private final Page page;

        Opened(BrowserContext context) {
            this.context = context;
            this.page = context.newPage();
        }

        BrowserContext context() {
            return context;
        }

        Page page() {
            return page;
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
