package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.demo.DemoPortals;
import io.github.disclosureaudit.demo.LookAlike;
import io.github.disclosureaudit.demo.PlantedFault;
import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.net.Names;
import io.github.disclosureaudit.plan.SiteRoster;
import io.github.disclosureaudit.run.AuditOrder;
import io.github.disclosureaudit.run.AuditRun;
import io.github.disclosureaudit.run.Outcome;
import io.github.disclosureaudit.run.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code demo}: audits the built-in portals and says what of the planted faults was found. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private JudgingOptions judging = new JudgingOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Language language = judging.language(spec);
        Locale locale = language.locale();
        PrintWriter out = spec.commandLine().getOut();
        Configuration configuration = Configuration.read(judging.rules, judging.plan, Optional.empty(), locale);
        try (DemoPortals portals = DemoPortals.start()) {
            say(out, locale, "demo.start", names(portals));
            List<Finding> findings = new CopyOnWriteArrayList<>();
            SiteRoster roster = new SiteRoster(portals.sites(), portals.units());
            AuditOrder order = new AuditOrder(
                    roster.sites(),
                    roster,
                    configuration.rules(),
                    judging.library(),
                    "",
                    judging.asOf.orElse(DemoPortals.AS_OF),
                    locale,
                    judging.out,
                    network(portals),
                    Version.text(),
                    Arguments.of(spec));
            Outcome outcome = watched(order, findings, locale);
            tell(out, locale, portals.plantedFaults(), findings);
            tellMistakes(out, locale, portals.lookAlikes(), findings);
            Closing.say(spec, language, judging.quiet, outcome);
            if (outcome.failed() > 0) {
                return ExitCode.FAILURE;
            }
            say(out, locale, "demo.exit");
            return ExitCode.CLEAN;
        }
    }

    private Outcome watched(AuditOrder order, List<Finding> findings, Locale locale) throws Exception {
        Progress progress = new Progress(InstantSource.system());
        try (Watching watching = Watching.of(progress, spec, locale, judging.quiet)) {
            return new AuditRun(order, InstantSource.system(), findings::addAll, progress).live();
        }
    }

    private static AuditOrder.Network network(DemoPortals portals) {
        return new AuditOrder.Network(
                10_000,
                1L << 30,
                AuditOrder.Total.UNLIMITED,
                0,
                8,
                8,
                List.of(),
                Optional.of(Names.server(portals.nameServer())),
                true,
                true,
                false,
                true,
                Optional.empty(),
                Duration.ofMillis(200));
    }

    private void tell(PrintWriter out, Locale locale, List<PlantedFault> planted, List<Finding> findings) {
        int found = 0;
        for (PlantedFault fault : planted) {
            boolean reported = findings.stream().anyMatch(fault::isReportedBy);
            found += reported ? 1 : 0;
            say(
                    out,
                    locale,
                    reported ? "demo.fault.found" : "demo.fault.missed",
                    fault.siteId(),
                    fault.check(),
                    fault.reason(),
                    fault.in(locale));
        }
        say(out, locale, "demo.faults", planted.size(), found, planted.size() - found);
    }

    private void tellMistakes(PrintWriter out, Locale locale, List<LookAlike> lookAlikes, List<Finding> findings) {
        List<LookAlike> mistaken = lookAlikes.stream()
                .filter(lookAlike -> findings.stream().anyMatch(lookAlike::isMistakenBy))
                .toList();
        mistaken.forEach(
                lookAlike -> say(out, locale, "demo.look-alike.mistaken", lookAlike.siteId(), lookAlike.in(locale)));
        say(out, locale, "demo.look-alikes", lookAlikes.size(), mistaken.size());
    }

    private static String names(DemoPortals portals) {
        return portals.sites().stream()
                .map(site -> site.name() + " " + site.homeUrl())
                .collect(Collectors.joining("  "));
    }

    private void say(PrintWriter out, Locale locale, String key, Object... arguments) {
        if (judging.quiet) {
            return;
        }
        out.println(Message.of("cli", key, arguments).in(locale));
        out.flush();
    }
}
