package io.github.disclosureaudit.run;

import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.Unit;
import io.github.disclosureaudit.plan.SiteRoster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What archives say about the run that made them. */
public final class ArchivedRun {
    private ArchivedRun() {}

    /**
     * The sites and units that were audited.
     *
     * @param archives folder of {@code <site-id>.warc.gz}
     */
    public static SiteRoster roster(Path archives) throws IOException {
        List<SiteCard> cards;
        try (ArchiveSource source = new ArchiveSource(archives)) {
            cards = source.cards();
        }
        List<Site> sites = cards.stream().map(SiteCard::site).toList();
        List<Unit> units = cards.stream().flatMap(card -> card.units().stream()).toList();
        return new SiteRoster(sites, units);
    }
}
