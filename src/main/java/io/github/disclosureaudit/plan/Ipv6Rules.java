package io.github.disclosureaudit.plan;

import io.github.disclosureaudit.model.Ipv6Measure;
import io.github.disclosureaudit.model.Ipv6Measure.Kind;
import io.github.disclosureaudit.model.Ipv6Measure.Threshold;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@code ipv6.yaml} says: how much is asked for over IPv6, and from which value on each measure is good.
 *
 * @param sampling how much is asked for
 * @param otherPageBelow likeness, 0 to 1, below which a home page with another title or other links is another page
 * @param comfortMillis delays below this on both families count as equal
 * @param thresholds one for each measure
 */
public record Ipv6Rules(Sampling sampling, double otherPageBelow, int comfortMillis, Map<Kind, Threshold> thresholds) {
    private static final String AT_LEAST = "at-least";
    private static final String AT_MOST = "at-most";

    public Ipv6Rules {
        thresholds = Map.copyOf(thresholds);
    }

    /**
     * How much is asked for.
     *
     * @param dials visits of the home page over each address
     * @param addresses addresses of one name that are visited
     * @param secondLevel links of the home page tested at most
     * @param thirdLevel links of the pages behind them tested at most
     * @param visit time after which a page counts as not open
     */
    public record Sampling(int dials, int addresses, int secondLevel, int thirdLevel, Duration visit) {}

    /** From which value on a measure is good. */
    public Threshold threshold(Kind kind) {
        return Objects.requireNonNull(thresholds.get(kind));
    }

    /** The least good value of a measure that has one. */
    public double least(Kind kind) {
        return threshold(kind).atLeast().orElse(0);
    }

    static Ipv6Rules read(Path file) {
        Parameters top = YamlFile.read(file);
        top.requireOnly(Set.of("sampling", "other-page-below", "comfort-millis", "measures"));
        return new Ipv6Rules(
                sampling(needed(top, "sampling")),
                share(top, "other-page-below"),
                positive(top, "comfort-millis"),
                thresholds(needed(top, "measures")));
    }

    private static Sampling sampling(Parameters map) {
        map.requireOnly(Set.of("dials", "addresses", "second-level", "third-level", "visit-seconds"));
        return new Sampling(
                positive(map, "dials"),
                positive(map, "addresses"),
                positive(map, "second-level"),
                positive(map, "third-level"),
                Duration.ofSeconds(positive(map, "visit-seconds")));
    }

    private static Map<Kind, Threshold> thresholds(Parameters map) {
        map.requireOnly(Arrays.stream(Kind.values()).map(Kind::id).collect(Collectors.toSet()));
        Map<Kind, Threshold> all = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            all.put(kind, threshold(needed(map, kind.id()), kind));
        }
        return all;
    }

    private static Threshold threshold(Parameters map, Kind kind) {
        map.requireOnly(Set.of(AT_LEAST, AT_MOST));
        Provenance from = map.provenance().orElseThrow(() -> map.fault("source", "key-missing", "source"));
        if (map.has(AT_LEAST) && map.has(AT_MOST)) {
            throw map.fault(AT_MOST, "threshold-twice");
        }
        return new Threshold(
                limit(map, AT_LEAST, kind),
                limit(map, AT_MOST, kind),
                from.source(),
                from.confidence().id());
    }

    private static OptionalDouble limit(Parameters map, String name, Kind kind) {
        if (!map.has(name)) {
            return OptionalDouble.empty();
        }
        double most = kind.unit() == Ipv6Measure.Unit.SHARE ? 1 : Double.MAX_VALUE;
        return OptionalDouble.of(within(map, name, 0, most));
    }

    private static Parameters needed(Parameters map, String name) {
        return map.map(name).orElseThrow(() -> map.fault(name, "key-missing", name));
    }

    private static double share(Parameters map, String name) {
        return within(map, name, 0, 1);
    }

    private static int positive(Parameters map, String name) {
        int value = map.has(name) ? map.whole(name, 0) : 0;
        if (value < 1) {
            throw map.fault(name, map.has(name) ? "number-range" : "key-missing", name, 1, "∞", value);
        }
        return value;
    }

    private static double within(Parameters map, String name, double least, double most) {
        double value = map.number(name, -1);
        if (!(value >= least && value <= most)) {
            String top = most > 1 ? "∞" : "1";
            throw map.fault(name, map.has(name) ? "number-range" : "key-missing", name, 0, top, value);
        }
        return value;
    }
}
