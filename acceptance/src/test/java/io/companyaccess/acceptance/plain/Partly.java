package io.companyaccess.acceptance.plain;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An interface of Playwright, answered by an object that has some of its methods. */
final class Partly implements InvocationHandler {
    private static final Set<String> KNOWN = Set.of("waitFor state", "filter hasText", "newContext locale");

    private final Object part;

    private Partly(Object part) {
        this.part = part;
    }

    /** Methods that the object lacks say that they need a browser. */
    static <T> T as(Class<T> type, Object part) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Partly(part)));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        Method own = find(method);
        if (own == null && method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        if (own == null) {
            throw new UnsupportedOperationException("Needs a browser: " + method);
        }
        if (arguments != null) {
            Stream.of(arguments).filter(Objects::nonNull).forEach(argument -> refuseOptions(method, argument));
        }
        try {
            return own.invoke(part, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** How long to wait means nothing here, and a few options are known; any other one would change what is asked for. */
    private static void refuseOptions(Method method, Object argument) {
        if (!argument.getClass().getSimpleName().endsWith("Options")) {
            return;
        }
        for (Field field : argument.getClass().getFields()) {
            if (isSet(field, argument) && !KNOWN.contains(method.getName() + " " + field.getName())) {
                throw new UnsupportedOperationException("Needs a browser: " + field + " of " + method);
            }
        }
    }

    private static boolean isSet(Field field, Object options) {
        try {
            return !field.getName().equals("timeout") && field.get(options) != null;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable Method find(Method method) {
        try {
            return part.getClass().getDeclaredMethod(method.getName(), method.getParameterTypes());
        } catch (NoSuchMethodException needsBrowser) {
            return null;
        }
    }

    private Object ofObject(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> part.toString();
        };
    }
}
