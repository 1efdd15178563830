package io.companyaccess.acceptance.rest;

import java.util.List;

/**
 * One operation of {@code docs/openapi.yaml}, called by one kind of caller.
 *
 * @param path with the placeholders of the file, and the example values of its query parameters
 * @param body the example of the body, empty where there is none
 */
record ApiCall(String method, String path, String body, String caller, int expected) {

    /** Every operation for every kind of caller. */
    static List<ApiCall> all() {
        return ApiRoute.all().stream()
                .flatMap(route -> route.callers().properties().stream()
                        .map(caller -> new ApiCall(
                                route.method(),
                                route.path() + route.query(),
                                route.body(),
                                caller.getKey(),
                                caller.getValue().asInt())))
                .toList();
    }

    boolean isAdmins() {
        return path.startsWith("/admin/");
    }

    @Override
    public String toString() {
        return method + " " + path + " by " + caller + ": " + expected;
    }
}
