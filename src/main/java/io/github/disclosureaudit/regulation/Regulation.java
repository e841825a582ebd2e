package io.github.disclosureaudit.regulation;

import java.util.Comparator;
import java.util.List;

/**
 * A regulation with all its held versions.
 *
 * @param id identifier in the library
 * @param versions oldest first, at least one
 */
public record Regulation(String id, List<RegulationVersion> versions) {
    public Regulation {
        versions = versions.stream()
                .sorted(Comparator.comparing(RegulationVersion::version))
                .toList();
    }

    public RegulationVersion newest() {
        return versions.get(versions.size() - 1);
    }

    public String title() {
        return newest().title();
    }
}
