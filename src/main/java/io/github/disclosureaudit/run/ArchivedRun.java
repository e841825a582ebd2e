package io.github.disclosureaudit.run;

import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.Unit;
import io.github.disclosureaudit.plan.SiteRoster;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What archives say about the run that made them: all that a replay must know to ask for the same things again. */
public final class ArchivedRun {
    private final List<SiteCard> cards;
    private final Optional<RunCard> run;

    private ArchivedRun(List<SiteCard> cards, Optional<RunCard> run) {
        this.cards = List.copyOf(cards);
        this.run = run;
    }

    /**
     * Reads the notes of archives.
     *
     * @param archives folder of {@code <site-id>.warc.gz}
     */
    public static ArchivedRun read(Path archives) throws IOException {
        try (ArchiveSource source = new ArchiveSource(archives)) {
            return source.run();
        }
    }

    static ArchivedRun of(List<SiteCard> cards, Optional<RunCard> run) {
        return new ArchivedRun(cards, run);
    }

    /** The sites that were audited. */
    public List<Site> sites() {
        return cards.stream().map(SiteCard::site).toList();
    }

    /** The whole roster of that run, whose hosts are the family's, with the units of the audited sites. */
    public SiteRoster roster() {
        List<Site> known = new ArrayList<>(run.map(RunCard::roster).orElse(List.of()));
        sites().stream().filter(site -> !known.contains(site)).forEach(known::add);
        List<Unit> units = cards.stream().flatMap(card -> card.units().stream()).toList();
        return new SiteRoster(known, units);
    }

    /** 审计基准日 of that run, where it is known. */
    public Optional<LocalDate> asOf() {
        return run.map(RunCard::asOf);
    }

    /** The limits of that run, in place of the given ones. */
    public AuditOrder.Network limits(AuditOrder.Network defaults) {
        return run.map(defaults::withLimits).orElse(defaults);
    }
}
