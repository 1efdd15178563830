package io.companyaccess.keycloak.company.keycloak;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Many values as parameters of a query, each by itself: {@code in (:user0, :user1)}.
 *
 * <p>Hibernate translates a query that is given a list anew each time, which takes longer than the database does; one with
 * single parameters it translates once. Their number is made up to a power of two by repeating the last value, so that there
 * are few queries to be kept.
 */
public final class ListParameter {

    /** Longer lists stay as they are: they are rare, and databases allow 65,535 parameters. */
    private static final int PADDED_AT_MOST = 1024;

    private final Map<String, String> values = new LinkedHashMap<>();

    private ListParameter(String name, List<String> values) {
        for (int at = 0; at < values.size(); at++) {
            this.values.put(name + at, values.get(at));
        }
    }

    /**
     * @param name what the names of the parameters begin with
     * @param values at least one
     */
    public static ListParameter of(String name, Collection<String> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing is in no list: " + name);
        }
        List<String> padded = new ArrayList<>(values);
        while (Integer.bitCount(padded.size()) > 1 && padded.size() < PADDED_AT_MOST) {
            padded.add(padded.get(padded.size() - 1));
        }
        return new ListParameter(name, padded);
    }

    /** What stands between the brackets. */
    public String names() {
        return ":" + String.join(", :", values.keySet());
    }

    /** By the names of the parameters. */
    public Map<String, String> values() {
        return Collections.unmodifiableMap(values);
    }

    /** Sets them all. */
    public <T> TypedQuery<T> set(TypedQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }
}
