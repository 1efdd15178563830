package io.companyaccess.acceptance.plain;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** An interface of Playwright, answered by an object that has some of its methods. */
final class Partly implements InvocationHandler {
    private final Object part;

    private Partly(Object part) {
        this.part = part;
    }

    /** Methods that the object lacks say that they need a browser. */
    static <T> T as(Class<T> type, Object part) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Partly(part)));
    }

    /** What stands behind something that this class has made. */
    static <T> T behind(Object proxy, Class<T> type) {
        return type.cast(((Partly) Proxy.getInvocationHandler(proxy)).part);
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
        try {
            return own.invoke(part, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
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
