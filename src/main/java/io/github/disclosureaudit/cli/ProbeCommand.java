package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.check.RegulationTexts;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.report.AvailabilityFile;
import io.github.disclosureaudit.report.AvailabilityRow;
import io.github.disclosureaudit.run.AuditOrder;
import io.github.disclosureaudit.run.AvailabilityProbe;
import io.github.disclosureaudit.run.AvailabilitySummary;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code probe}: one availability visit of each home page over both families, for cron. */
@Command(name = "probe", mixinStandardHelpOptions = true)
final class ProbeCommand implements Callable<Integer> {
    private static final int LIMIT_SECONDS = 15;
    private static final int ADVICE_SECONDS = 3;

    @Mixin
    private JudgingOptions judging = new JudgingOptions();

    @Mixin
    private CrawlOptions crawling = new CrawlOptions();

    @Option(names = "--sites", descriptionKey = "sites", paramLabel = "FILE")
    private Optional<Path> sites = Optional.empty();

    @Option(names = "--site", descriptionKey = "site", paramLabel = "ID", arity = "1..*")
    private List<String> site = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Language language = judging.language(spec);
        Configuration configuration = Configuration.read(judging.rules, judging.plan, sites, language.locale());
        AuditOrder order = new AuditOrder(
                chosen(configuration),
                configuration.roster(),
                configuration.rules(),
                RegulationTexts.NONE,
                "",
                judging.asOfDate(),
                language.locale(),
                judging.out,
                crawling.network(),
                Version.text(),
                Arguments.of(spec));
        Parameters rule = AvailabilitySummary.rule(configuration.rules());
        Duration limit = Duration.ofSeconds(rule.whole("limit-seconds", LIMIT_SECONDS));
        List<AvailabilityRow> rows = new AvailabilityProbe(order, limit, InstantSource.system()).visit();
        new AvailabilityFile(judging.out).append(rows, language.locale());
        if (!judging.quiet) {
            tell(rows, rule.whole("advice-seconds", ADVICE_SECONDS), language);
        }
        return rows.stream().anyMatch(row -> row.outcome().equals("down")) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private List<Site> chosen(Configuration configuration) throws UsageException {
        List<Site> all = configuration.roster().sites();
        for (String id : site) {
            if (configuration.roster().site(id).isEmpty()) {
                String known = String.join(" ", all.stream().map(Site::id).toList());
                throw new UsageException(Message.of("cli", "error.site-unknown", id, known));
            }
        }
        return site.isEmpty()
                ? all
                : all.stream().filter(one -> site.contains(one.id())).toList();
    }

    private void tell(List<AvailabilityRow> rows, int advice, Language language) {
        for (AvailabilityRow row : rows) {
            if (row.outcome().equals("down")) {
                say(language, "probe.line", row.siteName(), row.family(), row.outcome(), row.reason());
            }
        }
        long slow = rows.stream()
                .filter(row -> row.millis() > TimeUnit.SECONDS.toMillis(advice))
                .count();
        say(
                language,
                "probe.done",
                rows.size(),
                count(rows, "up"),
                count(rows, "down"),
                count(rows, "unknown"),
                advice,
                slow);
    }

    private static long count(List<AvailabilityRow> rows, String outcome) {
        return rows.stream().filter(row -> row.outcome().equals(outcome)).count();
    }

    private void say(Language language, String key, Object... arguments) {
        spec.commandLine().getErr().println(Message.of("cli", key, arguments).in(language.locale()));
    }
}
