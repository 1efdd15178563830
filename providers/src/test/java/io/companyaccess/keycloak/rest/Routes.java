package io.companyaccess.keycloak.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The routes below a resource class, as {@code GET /path}, with those of the resources that it leads to. */
record Routes(Set<String> all) {

    static Routes below(String path, Class<?> resource) {
        Set<String> found = new TreeSet<>();
        collect(path, resource, found);
        return new Routes(found);
    }

    private static void collect(String path, Class<?> resource, Set<String> found) {
        for (Method method : resource.getMethods()) {
            Optional<String> verb = verb(method);
            if (verb.isPresent()) {
                found.add(verb.get() + " " + join(path, method));
            } else if (method.isAnnotationPresent(Path.class)) {
                int before = found.size();
                collect(join(path, method), method.getReturnType(), found);
                if (found.size() == before) {
                    throw new AssertionError("No routes behind " + method);
                }
            }
        }
        // The preflight of browsers is no call that anybody makes.
        found.removeIf(route -> route.startsWith("OPTIONS "));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst();
    }

    private static String join(String path, Method method) {
        Path below = method.getAnnotation(Path.class);
        return below == null ? path : path + "/" + below.value();
    }
}
