package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.SiteKind;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.plan.SiteRoster;
import io.github.disclosureaudit.run.AuditOrder;
import io.github.disclosureaudit.run.AuditRun;
import io.github.disclosureaudit.run.Outcome;
import io.github.disclosureaudit.run.Progress;
import io.github.disclosureaudit.run.RunId;
import io.github.disclosureaudit.run.StartedOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code run}: audits the sites of the roster. */
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final String PARTIAL = ".partial";

    @Mixin
    private JudgingOptions judging = new JudgingOptions();

    @Mixin
    private CrawlOptions crawling = new CrawlOptions();

    @Option(names = "--sites", descriptionKey = "sites", paramLabel = "FILE")
    private Optional<Path> sites = Optional.empty();

    @Option(names = "--site", descriptionKey = "site", paramLabel = "ID", arity = "1..*")
    private List<String> site = new ArrayList<>();

    @Option(names = "--url", descriptionKey = "url", paramLabel = "URL")
    private Optional<String> url = Optional.empty();

    @Option(names = "--kind", descriptionKey = "kind", paramLabel = "KIND")
    private Optional<String> kind = Optional.empty();

    @Option(names = "--name", descriptionKey = "name", paramLabel = "NAME")
    private Optional<String> name = Optional.empty();

    @Option(names = "--resume", descriptionKey = "resume")
    private boolean resume;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        CompilerAdvice.give();
        Language language = judging.language(spec);
        Configuration configuration = Configuration.read(judging.rules, judging.plan, sites, language.locale());
        Optional<RunId> stopped = resume ? Optional.of(interrupted(judging.out)) : Optional.empty();
        Optional<StartedOrder> started = stopped.flatMap(run -> StartedOrder.read(judging.out, run));
        Optional<Site> adHoc = adHoc();
        SiteRoster roster =
                adHoc.map(one -> new SiteRoster(List.of(one), List.of())).orElse(configuration.roster());
        AuditOrder order = new AuditOrder(
                adHoc.map(List::of).orElseGet(roster::sites),
                roster,
                configuration.rules(),
                judging.library(),
                "",
                judging.asOf.or(() -> started.flatMap(StartedOrder::asOf)).orElseGet(judging::asOfDate),
                language.locale(),
                judging.out,
                crawling.network(),
                Version.text(),
                Arguments.of(spec));
        AuditOrder chosen = choose(order);
        if (stopped.isPresent() && started.isPresent()) {
            refuseOther(stopped.get(), started.get(), chosen);
        }
        Progress progress = new Progress(InstantSource.system());
        AuditRun run = new AuditRun(chosen, InstantSource.system(), findings -> {}, progress);
        return Closing.say(spec, language, judging.quiet, watched(run, stopped, progress, language));
    }

    /** Answers to two different questions must not end up in one run. */
    private static void refuseOther(RunId run, StartedOrder started, AuditOrder now) throws UsageException {
        Optional<StartedOrder.Difference> other = started.difference(now);
        if (other.isPresent()) {
            StartedOrder.Difference difference = other.get();
            throw new UsageException(Message.of(
                    "cli", "error.resume-other", run, difference.option(), difference.before(), difference.now()));
        }
    }

    private Outcome watched(AuditRun run, Optional<RunId> stopped, Progress progress, Language language)
            throws Exception {
        try (Watching watching = Watching.of(progress, spec, language.locale(), judging.quiet)) {
            return stopped.isPresent() ? run.live(stopped.get()) : run.live();
        }
    }

    private Optional<Site> adHoc() throws UsageException {
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (kind.isEmpty() || name.isEmpty()) {
            throw new UsageException(Message.of("cli", "error.url-needs"));
        }
        Url home =
                Url.parse(url.get()).orElseThrow(() -> new UsageException(Message.of("cli", "error.url", url.get())));
        SiteKind siteKind = SiteKind.of(kind.get())
                .orElseThrow(() -> new UsageException(Message.of("cli", "error.kind", kind.get())));
        String id = home.host().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return Optional.of(new Site(id, name.get(), siteKind, "", home, "", List.of(home.host())));
    }

    private AuditOrder choose(AuditOrder order) throws UsageException {
        if (site.isEmpty()) {
            return order;
        }
        List<Site> chosen = new ArrayList<>();
        for (String id : site) {
            chosen.add(order.roster().site(id).orElseThrow(() -> unknown(id, order.roster())));
        }
        return order.withSites(chosen);
    }

    private static UsageException unknown(String id, SiteRoster roster) {
        String known = String.join(" ", roster.sites().stream().map(Site::id).toList());
        return new UsageException(Message.of("cli", "error.site-unknown", id, known));
    }

    /** The newest run that was stopped. */
    private static RunId interrupted(Path out) throws IOException, UsageException {
        if (!Files.isDirectory(out)) {
            throw new UsageException(Message.of("cli", "error.no-run", out));
        }
        try (Stream<Path> folders = Files.list(out)) {
            return folders.map(folder -> String.valueOf(folder.getFileName()))
                    .filter(folder -> folder.endsWith(PARTIAL))
                    .map(folder -> folder.substring(0, folder.length() - PARTIAL.length()))
                    .filter(RunId::isRunId)
                    .max(Comparator.naturalOrder())
                    .map(RunId::new)
                    .orElseThrow(() -> new UsageException(Message.of("cli", "error.no-run", out)));
        }
    }
}
