package io.github.disclosureaudit.check;

import io.github.disclosureaudit.plan.Parameters;
import java.util.List;
import java.util.Set;

/**
 * 检查: one executable test of a site. Checks are found through {@link java.util.ServiceLoader}: a new one is one class
 * and one line in the service file. A check sees pages, link outcomes, rules and the as-of date, and nothing else; it
 * keeps no state.
 */
public interface Check {
    /** Word by which plans name it, for example {@code phone}. */
    String id();

    /** Names of the parameters it reads. */
    Set<String> parameters();

    /** Files of the rule book that it reads besides its parameters, for {@code rules list}. */
    default List<String> files() {
        return List.of();
    }

    /** Judges a site. Must not throw for anything that a site can show. */
    Outcome judge(SiteView view, Parameters rule);
}
