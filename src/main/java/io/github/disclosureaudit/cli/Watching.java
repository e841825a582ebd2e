package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.run.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;

/** Shows the progress of a run until it is closed; shows nothing when told to be quiet. */
final class Watching implements AutoCloseable {
    private final Optional<ProgressDisplay> display;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });

    private Watching(Optional<ProgressDisplay> display) {
        this.display = display;
        display.ifPresent(shown -> ticks.scheduleAtFixedRate(shown::tick, 1, 1, TimeUnit.SECONDS));
    }

    static Watching of(Progress progress, CommandSpec spec, Locale locale, boolean quiet) {
        PrintWriter talk = spec.commandLine().getErr();
        return new Watching(
                quiet
                        ? Optional.empty()
                        : Optional.of(new ProgressDisplay(
                                progress::look, talk, isTerminal(), locale, InstantSource.system())));
    }

    /** Whether what goes to standard error can be drawn anew: a console is there, and it is no file or pipe. */
    private static boolean isTerminal() {
        if (!Help.Ansi.AUTO.enabled()) {
            return false;
        }
        Path error = Path.of("/proc/self/fd/2");
        try {
            String target = Files.exists(error) ? error.toRealPath().toString() : "/dev/tty";
            return target.startsWith("/dev/pts") || target.startsWith("/dev/tty");
        } catch (IOException e) {
            return false; // a pipe has no path
        }
    }

    @Override
    public void close() {
        ticks.shutdownNow();
        display.ifPresent(ProgressDisplay::end);
    }
}
