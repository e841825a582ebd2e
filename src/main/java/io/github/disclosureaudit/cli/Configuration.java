package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.check.CheckCatalogue;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.plan.Problem;
import io.github.disclosureaudit.plan.RuleBook;
import io.github.disclosureaudit.plan.RuleBookException;
import io.github.disclosureaudit.plan.RuleBookReader;
import io.github.disclosureaudit.plan.RulesFolder;
import io.github.disclosureaudit.plan.SiteRoster;
import io.github.disclosureaudit.plan.SiteRosterReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rule book and roster, read and checked together.
 *
 * @param rules the rule book
 * @param roster sites and units
 */
record Configuration(RuleBook rules, SiteRoster roster) {
    private static final Logger LOG = LoggerFactory.getLogger(Configuration.class);

    /**
     * Reads everything.
     *
     * @param folder {@code --rules}
     * @param plan {@code --plan}
     * @param sites {@code --sites}; the rules folder's own roster when empty
     * @throws UsageException with every fault found, each with file, line, column and remedy
     */
    static Configuration read(Optional<Path> folder, Optional<Path> plan, Optional<Path> sites, Locale locale)
            throws UsageException {
        try (RulesFolder located = attempt(() -> RulesFolder.locate(folder, Path.of("")), locale)) {
            Path path = located.path();
            RuleBook rules = attempt(() -> RuleBookReader.read(path, plan), locale);
            refuse(rules.unknownParameters(CheckCatalogue.load().parameters()), locale);
            SiteRoster roster = attempt(() -> SiteRosterReader.read(sites.orElse(path.resolve("sites.csv"))), locale);
            refuse(rules.evidenceForNobody(known(path, roster)), locale);
            return new Configuration(rules, roster);
        }
    }

    /** Sites of this run and those of the rules folder: what is entered for a site that sits this run out is right. */
    private static Set<String> known(Path folder, SiteRoster roster) {
        Set<String> known = new TreeSet<>();
        roster.sites().forEach(site -> known.add(site.id()));
        try {
            SiteRosterReader.read(folder.resolve("sites.csv")).sites().forEach(site -> known.add(site.id()));
        } catch (RuleBookException e) {
            LOG.debug("the folder of rules has no roster of its own", e);
        }
        return known;
    }

    private static <T> T attempt(Supplier<T> reading, Locale locale) throws UsageException {
        try {
            return reading.get();
        } catch (RuleBookException e) {
            throw new UsageException(messages(e.problems(), locale));
        }
    }

    private static void refuse(List<Problem> problems, Locale locale) throws UsageException {
        if (!problems.isEmpty()) {
            throw new UsageException(messages(problems, locale));
        }
    }

    private static List<Message> messages(List<Problem> problems, Locale locale) {
        return problems.stream()
                .map(problem -> Message.literal(problem.in(locale)))
                .toList();
    }
}
