package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.NotStored;
import io.github.disclosureaudit.run.OutputLock;
import io.github.disclosureaudit.text.OneLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line as a whole: language, commands, what a failure says and which exit code it has. */
@Command(
        name = "disclosure-audit",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {CommandLine.HelpCommand.class})
final class Application implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    @Option(
            names = "--lang",
            descriptionKey = "lang",
            paramLabel = "zh|en",
            defaultValue = "zh",
            scope = ScopeType.INHERIT)
    private Language language = Language.zh;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /** The language of the command line that a command belongs to. */
    static Language language(CommandLine.Model.CommandSpec spec) {
        return spec.root().userObject() instanceof Application application ? application.language : Language.zh;
    }

    Language language() {
        return language;
    }

    /** Runs one command line. Data goes to {@code out}, talk to {@code err}. */
    static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        ResourceBundle texts = Language.of(arguments).texts();
        CommandLine commands = new CommandLine(new Application());
        for (Object command : Commands.of(arguments)) {
            commands.addSubcommand(command);
        }
        commands.setResourceBundle(texts);
        commands.getSubcommands().values().forEach(sub -> localise(sub, texts));
        commands.setOut(out).setErr(err);
        commands.setUsageHelpAutoWidth(true).setAbbreviatedOptionsAllowed(false);
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setExitCodeExceptionMapper(Application::exitCode);
        commands.setExecutionExceptionHandler((failure, line, result) -> explain(failure, err, texts));
        return commands.execute(arguments);
    }

    private static void localise(CommandLine command, ResourceBundle texts) {
        command.setResourceBundle(texts);
        command.getSubcommands().values().forEach(sub -> localise(sub, texts));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int explain(Exception failure, PrintWriter err, ResourceBundle texts) {
        Locale locale = texts.getLocale();
        if (failure instanceof UsageException usage) {
            err.println(usage.explain(locale));
            return ExitCode.USAGE;
        }
        if (failure instanceof OutputLock.HeldException held) {
            err.println(Message.of("cli", "error.locked", held.holder()).in(locale));
            return ExitCode.USAGE;
        }
        if (failure instanceof NotStored || failure instanceof IOException || failure instanceof UncheckedIOException) {
            err.println(OneLine.of(Message.of("cli", "error.io", String.valueOf(failure.getMessage()))
                    .in(locale)));
            return ExitCode.FAILURE;
        }
        LOG.error("command failed", failure);
        err.println(OneLine.of(Message.of("cli", "error.failure", failure).in(locale)));
        return ExitCode.FAILURE;
    }

    private static int exitCode(Throwable failure) {
        return failure instanceof CommandLine.ParameterException ? ExitCode.USAGE : ExitCode.FAILURE;
    }

    /** Standard output and error as UTF-8, whatever the console's locale says. */
    static int executeOnConsole(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return execute(out, err, arguments);
    }
}
