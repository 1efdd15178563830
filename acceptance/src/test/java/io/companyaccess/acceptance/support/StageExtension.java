package io.companyaccess.acceptance.support;

import io.companyaccess.demo.server.KeycloakServer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the server, the mail catcher and the realm of the test class to tests. */
final class StageExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == KeycloakServer.class || type == MailCatcher.class || type == TestRealm.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        Stage stage = Stage.get();
        if (type == KeycloakServer.class) {
            return stage.server();
        }
        return type == MailCatcher.class ? stage.mail() : realmOfClass(context, stage);
    }

    private static TestRealm realmOfClass(ExtensionContext context, Stage stage) {
        Class<?> outermost = context.getRequiredTestClass();
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        return context.getRoot()
                .getStore(Stage.NAMESPACE)
                .getOrComputeIfAbsent(
                        outermost, key -> TestRealm.create(stage.server(), stage.mail()), TestRealm.class);
    }
}
