package io.github.disclosureaudit.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;

/** All checks of this build, by id. */
public final class CheckCatalogue {
    private final Map<String, Check> checks = new TreeMap<>();

    /**
     * A catalogue of given checks.
     *
     * @throws IllegalStateException if two of them have one id
     */
    public CheckCatalogue(Iterable<Check> all) {
        for (Check check : all) {
            if (checks.put(check.id(), check) != null) {
                throw new IllegalStateException("two checks are called " + check.id());
            }
        }
    }

    /** The checks that the service files on the class path name. */
    public static CheckCatalogue load() {
        return new CheckCatalogue(ServiceLoader.load(Check.class, CheckCatalogue.class.getClassLoader()));
    }

    /** The check of that id; empty while nobody has written it. */
    public Optional<Check> check(String id) {
        return Optional.ofNullable(checks.get(id));
    }

    /** Parameter names by check id, for {@code rules check}. */
    public Map<String, Set<String>> parameters() {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        checks.forEach((id, check) -> names.put(id, check.parameters()));
        return names;
    }
}
