package io.github.disclosureaudit.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A real {@code run} in a process of its own, started cheaply, that can be killed. */
final class AuditProcess {
    private final Process process;
    private final CompletableFuture<String> talk;

    private AuditProcess(Process process) {
        this.process = process;
        this.talk = CompletableFuture.supplyAsync(() -> read(process), AuditProcess::start);
    }

    /**
     * Starts a run of a portal's sites.
     *
     * @param shell a command line that is to start it, for limits of the operating system; empty for none
     */
    static AuditProcess start(NightPortal portal, int sites, Path out, String shell, String... more)
            throws IOException {
        Path roster = Files.writeString(out.resolveSibling(out.getFileName() + "-sites.csv"), portal.roster(sites));
        List<String> command = new ArrayList<>();
        if (!shell.isEmpty()) {
            command.addAll(List.of("bash", "-c", shell + "; exec \"$@\"", "bash"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx200m",
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.disclosureaudit.cli.Main",
                "run",
                "--lang",
                "en",
                "--out",
                out.toString(),
                "--sites",
                roster.toString(),
                "--as-of",
                "2021-12-31",
                "--rate",
                "0",
                "--no-robots",
                "--allow-private-addresses",
                "--dns",
                portal.nameServer()));
        portal.resolve(sites).forEach(override -> command.addAll(List.of("--resolve", override)));
        command.addAll(List.of(more));
        return new AuditProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Exit code when it ends by itself. */
    int end() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the run does not end");
        }
        return process.exitValue();
    }

    /** Waits for its end, but no longer than that. */
    boolean endsWithin(int milliseconds) throws InterruptedException {
        return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    }

    CompletableFuture<Process> ended() {
        return process.onExit();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    long pid() {
        return process.pid();
    }

    /** What it said, both streams. */
    String talk() {
        return talk.join();
    }

    /** A thread of its own: what waits for a process must not wait for a pool. */
    static void start(Runnable work) {
        Threads.daemon("process").newThread(work).start();
    }

    private static String read(Process process) {
        try (InputStream said = process.getInputStream()) {
            return new String(said.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "nothing could be read: " + e;
        }
    }
}
