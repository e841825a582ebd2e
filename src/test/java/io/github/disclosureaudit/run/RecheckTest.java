package io.github.disclosureaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.check.RegulationTexts;
import io.github.disclosureaudit.demo.DemoPortals;
import io.github.disclosureaudit.net.Names;
import io.github.disclosureaudit.plan.RuleBook;
import io.github.disclosureaudit.plan.RuleBookReader;
import io.github.disclosureaudit.plan.SiteRoster;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An archive judged again without network says byte for byte what the live run said, but for run id and times. */
@Timeout(120)
class RecheckTest {
    @TempDir
    Path folder;

    @Test
    void sameTablesFromTheArchiveOfAllDemoPortals() throws Exception {
        Path live = liveRun(order -> order);
        AuditOrder again = recheckOrder(live, folder.resolve("again"));
        Outcome rechecked = new AuditRun(again, InstantSource.system()).recheck(live.resolve("archive"));
        assertThat(RunTables.difference(RunTables.of(live), RunTables.of(rechecked.folder())))
                .isEmpty();
    }

    /** Links to other portals of the roster are links inside the family, whichever of them were audited. */
    @Test
    void sameTablesWhenOnlyOneSiteOfTheRosterWasAudited() throws Exception {
        Path live = liveRun(order -> order.withSites(order.sites().subList(1, 2)));
        AuditOrder again = recheckOrder(live, folder.resolve("again"));
        assertThat(again.sites()).hasSize(1);
        Outcome rechecked = new AuditRun(again, InstantSource.system()).recheck(live.resolve("archive"));
        assertThat(RunTables.difference(RunTables.of(live), RunTables.of(rechecked.folder())))
                .isEmpty();
    }

    private Path liveRun(java.util.function.UnaryOperator<AuditOrder> choice) throws Exception {
        try (DemoPortals portals = DemoPortals.start()) {
            AuditOrder.Network network = LoopbackNetwork.of(Names.server(portals.nameServer()), 8);
            SiteRoster roster = new SiteRoster(portals.sites(), portals.units());
            AuditOrder order = order(roster, DemoPortals.AS_OF, folder.resolve("live"), network);
            return new AuditRun(choice.apply(order), InstantSource.system())
                    .live()
                    .folder();
        }
    }

    private static AuditOrder recheckOrder(Path live, Path out) throws Exception {
        ArchivedRun archived = ArchivedRun.read(live.resolve("archive"));
        AuditOrder.Network defaults = new AuditOrder.Network(
                7,
                7,
                AuditOrder.Total.UNLIMITED,
                1,
                3,
                1,
                List.of(),
                Optional.empty(),
                false,
                true,
                false,
                true,
                Optional.empty(),
                Duration.ZERO);
        AuditOrder order =
                order(archived.roster(), archived.asOf().orElse(LocalDate.MIN), out, archived.limits(defaults));
        return order.withSites(archived.sites());
    }

    private static AuditOrder order(SiteRoster roster, LocalDate asOf, Path out, AuditOrder.Network network) {
        RuleBook rules = RuleBookReader.read(Path.of("rules"), Optional.empty());
        return new AuditOrder(
                roster.sites(),
                roster,
                rules,
                RegulationTexts.NONE,
                "",
                asOf,
                Locale.CHINESE,
                out,
                network,
                "test",
                Map.of());
    }
}
