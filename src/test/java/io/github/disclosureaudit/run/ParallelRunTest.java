package io.github.disclosureaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.check.RegulationTexts;
import io.github.disclosureaudit.demo.DemoPortals;
import io.github.disclosureaudit.net.Names;
import io.github.disclosureaudit.plan.RuleBookReader;
import io.github.disclosureaudit.plan.SiteRoster;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How many sites run side by side is a matter of time alone: no finding, verdict or count depends on it. */
@Timeout(120)
class ParallelRunTest {
    @TempDir
    Path folder;

    @Test
    void oneSiteAtATimeFindsWhatSixtyFourDo() throws Exception {
        try (DemoPortals portals = DemoPortals.start()) {
            Map<String, String> one = tables(run(portals, 1));
            Map<String, String> many = tables(run(portals, 64));
            assertThat(one.keySet()).anyMatch(name -> name.startsWith("findings/"));
            assertThat(one.get("verdicts.csv")).contains("FAIL").contains("PASS");
            assertThat(RunTables.difference(one, many)).isEmpty();
        }
    }

    /** All tables; delays over IPv6 are times, though, and differ from one visit to the next. */
    private static Map<String, String> tables(Path run) throws IOException {
        Map<String, String> tables = RunTables.ofLiveRun(run);
        tables.computeIfPresent("ipv6.csv", (name, text) -> text.lines()
                .filter(line -> !line.contains("-delay,"))
                .collect(Collectors.joining("\n")));
        return tables;
    }

    private Path run(DemoPortals portals, int parallel) throws Exception {
        SiteRoster roster = new SiteRoster(portals.sites(), portals.units());
        AuditOrder order = new AuditOrder(
                roster.sites(),
                roster,
                RuleBookReader.read(Path.of("rules"), Optional.empty()),
                RegulationTexts.NONE,
                "",
                DemoPortals.AS_OF,
                Locale.CHINESE,
                folder.resolve("parallel" + parallel),
                LoopbackNetwork.of(Names.server(portals.nameServer()), parallel),
                "test",
                Map.of());
        return new AuditRun(order, InstantSource.system()).live().folder();
    }
}
