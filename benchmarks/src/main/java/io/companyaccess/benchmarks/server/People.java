package io.companyaccess.benchmarks.server;

import io.companyaccess.benchmarks.client.Person;
import java.util.List;
import java.util.stream.IntStream;

/** The people of every realm of the benchmarks; the same names and secrets everywhere. */
public final class People {

    static final String PASSWORD = "benchmark-password";

    /** Members of a company without a policy. */
    public static final List<Person> FREE = IntStream.range(0, 40)
            .mapToObj(number -> new Person("free-" + number, PASSWORD, null))
            .toList();

    /** Members of a company that requires a second factor, each with an authenticator app. */
    public static final List<Person> BOUND = IntStream.range(0, 4)
            .mapToObj(number -> new Person("bound-" + number, PASSWORD, "secret-of-bound-%05d".formatted(number)))
            .toList();

    private People() {}
}
