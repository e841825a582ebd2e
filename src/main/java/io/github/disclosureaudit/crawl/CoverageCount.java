package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.crawl.TargetTable.Story;
import io.github.disclosureaudit.model.Coverage;
import io.github.disclosureaudit.model.LinkFact.Owner;
import io.github.disclosureaudit.model.LinkOutcome;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up what was and was not looked at. */
final class CoverageCount {
    private final SiteDesk desk;
    private final Map<Reason, Integer> notFetched = new HashMap<>();
    private final Map<String, Integer> walls = new LinkedHashMap<>();
    private final Map<String, String> wallExamples = new HashMap<>();
    private int untried;

    CoverageCount(SiteDesk desk) {
        this.desk = desk;
        desk.targets.stories().values().forEach(this::count);
    }

    /** @param incomplete why the site could not be judged as a whole; empty when it could */
    Coverage coverage(Instant started, Instant ended, String incomplete) {
        List<Page> pages = desk.shelf.pages();
        int files = (int)
                pages.stream().filter(page -> page.kind() == Page.Kind.FILE).count();
        Map<String, Integer> seen = new LinkedHashMap<>();
        walls.forEach((name, number) -> seen.put(name + ' ' + wallExamples.getOrDefault(name, ""), number));
        return new Coverage(
                started,
                Duration.between(started, ended),
                pages.size() - files,
                files,
                desk.targets.size() - desk.fragments.size() - untried,
                desk.fetching.requests(),
                desk.fetching.bytes(),
                notFetched,
                seen,
                limits(),
                incomplete);
    }

    private Map<String, Integer> limits() {
        Map<String, Integer> limits = new HashMap<>(desk.traps.cuts());
        if (desk.robots.overruled() > 0) {
            limits.put("robots-report-only", desk.robots.overruled());
        }
        notRead(Page.Legibility.SCRIPT_ONLY).ifPresent(pages -> limits.put("script-only-pages", pages));
        notRead(Page.Legibility.TRUNCATED).ifPresent(pages -> limits.put("cut-pages", pages));
        return limits;
    }

    /** Pages that opened and could not be read whole: what they say is not known from them. */
    private Optional<Integer> notRead(Page.Legibility legibility) {
        long pages = desk.shelf.pages().stream()
                .filter(page -> page.legibility() == legibility)
                .count();
        return pages == 0 ? Optional.empty() : Optional.of((int) pages);
    }

    private void count(Story story) {
        if (!(story.outcome() instanceof LinkOutcome.Unjudged unjudged)) {
            return;
        }
        boolean own = story.owner() == Owner.OWN_SITE;
        String code = unjudged.reason().code();
        untried += code.equals("budget") || code.equals("robots") || code.equals("unsupported-scheme") ? 1 : 0;
        if (!own) {
            return;
        }
        notFetched.merge(unjudged.reason(), 1, Integer::sum);
        if (code.equals("wall")) {
            walls.merge(unjudged.evidence(), 1, Integer::sum);
            wallExamples.putIfAbsent(unjudged.evidence(), story.target());
        }
    }
}
