package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.CheckCatalogue;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.SiteKind;
import io.github.disclosureaudit.plan.CheckRule;
import io.github.disclosureaudit.plan.ParameterText;
import io.github.disclosureaudit.plan.Requirement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rules check} and {@code rules list}. */
@Command(name = "rules", mixinStandardHelpOptions = true)
final class RulesCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "check", mixinStandardHelpOptions = true)
    int check(
            @Option(names = "--rules", descriptionKey = "rules", paramLabel = "DIR") Optional<Path> rules,
            @Option(names = "--plan", descriptionKey = "plan", paramLabel = "FILE") Optional<Path> plan,
            @Option(names = "--sites", descriptionKey = "sites", paramLabel = "FILE") Optional<Path> sites)
            throws UsageException {
        Locale locale = locale();
        Configuration read = Configuration.read(rules, plan, sites, locale);
        spec.commandLine()
                .getOut()
                .println(Message.of(
                                "cli",
                                "rules.ok",
                                read.rules().plan().requirements().size(),
                                read.roster().sites().size(),
                                read.roster().units().size())
                        .in(locale));
        return ExitCode.CLEAN;
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--rules", descriptionKey = "rules", paramLabel = "DIR") Optional<Path> rules,
            @Option(names = "--plan", descriptionKey = "plan", paramLabel = "FILE") Optional<Path> plan)
            throws UsageException {
        Locale locale = locale();
        CheckCatalogue catalogue = CheckCatalogue.load();
        for (Requirement one : Configuration.read(rules, plan, Optional.empty(), locale)
                .rules()
                .plan()
                .requirements()) {
            spec.commandLine().getOut().println(line(one, catalogue, locale));
        }
        return ExitCode.CLEAN;
    }

    private static String line(Requirement one, CheckCatalogue catalogue, Locale locale) {
        String kinds = one.appliesTo().stream().sorted().map(SiteKind::id).collect(Collectors.joining(" "));
        String due = one.deadline().lastDay().map(Object::toString).orElseGet(() -> one.deadline()
                .description()
                .in(locale));
        String checks = one.checks().stream()
                .map(rule -> describe(rule, catalogue, locale))
                .collect(Collectors.joining("\n      ", "\n      ", ""));
        return String.format(
                Locale.ROOT,
                "%2d  %-9s  %-10s  %s  [%s]%s",
                one.number(),
                one.proof().id(),
                due,
                one.title().in(locale),
                kinds,
                one.checks().isEmpty() ? "" : checks);
    }

    private static String describe(CheckRule rule, CheckCatalogue catalogue, Locale locale) {
        Optional<Check> check = catalogue.check(rule.check());
        String missing = check.isPresent()
                ? ""
                : " (" + Message.of("cli", "rules.not-implemented").in(locale) + ")";
        List<String> lines = new ArrayList<>(List.of(rule.check() + missing));
        check.ifPresent(one -> one.files().forEach(file -> lines.add("rules/" + file)));
        lines.addAll(ParameterText.lines(rule.parameters()));
        return String.join("\n          ", lines);
    }

    private Locale locale() {
        return spec.root().userObject() instanceof Application application
                ? application.language().locale()
                : Language.zh.locale();
    }
}
