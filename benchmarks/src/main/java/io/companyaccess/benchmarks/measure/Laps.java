package io.companyaccess.benchmarks.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What came out of a contest.
 *
 * @param rates for each name its rate in each lap, in times per second
 */
public record Laps(Map<String, List<Double>> rates) {

    /** The rates of one work as a part of another's, lap by lap. */
    public Spread ratio(String work, String reference) {
        List<Double> above = rates(work);
        List<Double> below = rates(reference);
        return Spread.of(IntStream.range(0, above.size())
                .mapToObj(lap -> above.get(lap) / below.get(lap))
                .toList());
    }

    /** The rates of one work, in times per second. */
    public Spread rate(String work) {
        return Spread.of(rates(work));
    }

    /** These laps and then those, of the same works. */
    public Laps and(Laps more) {
        Map<String, List<Double>> all = new LinkedHashMap<>();
        rates.forEach((name, own) -> all.put(
                name, Stream.concat(own.stream(), more.rates(name).stream()).toList()));
        return new Laps(all);
    }

    private List<Double> rates(String work) {
        List<Double> known = rates.get(work);
        if (known == null) {
            throw new IllegalArgumentException("Nobody ran " + work + " but " + rates.keySet());
        }
        return known;
    }
}
