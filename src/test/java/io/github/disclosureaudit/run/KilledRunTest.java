package io.github.disclosureaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes killed at any moment: what a resumed run reports equals what an undisturbed one reports. */
@Timeout(300)
class KilledRunTest {
    private static final int SITES = 2;
    private static final int KILLS = Integer.getInteger("kills", 50);
    private static final int CHAINS = 2;

    @TempDir
    Path folder;

    @Test
    void killsAtFiftyRandomMomentsChangeNothing() throws Exception {
        AtomicInteger kills = new AtomicInteger();
        List<CompletableFuture<Void>> chains = new ArrayList<>();
        for (int i = 0; i < CHAINS; i++) {
            long seed = 20_211_231L + i;
            Path own = Files.createDirectory(folder.resolve("chain" + i));
            chains.add(CompletableFuture.runAsync(
                    () -> unchecked(() -> chain(own, new Random(seed), kills)), AuditProcess::start));
        }
        CompletableFuture.allOf(chains.toArray(CompletableFuture[]::new)).get(240, TimeUnit.SECONDS);
        assertThat(kills.get()).isGreaterThanOrEqualTo(KILLS);
    }

    @Test
    void secondRunSaysWhoHoldsTheFolderAndTheLockOfADeadRunIsTakenOver() throws Exception {
        try (NightPortal portal = NightPortal.start()) {
            CountDownLatch asked = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            portal.whenAsked(1, () -> {
                asked.countDown();
                unchecked(() -> assertThat(go.await(60, TimeUnit.SECONDS)).isTrue());
            });
            Path out = folder.resolve("reports");
            AuditProcess first = AuditProcess.start(portal, 1, out, "");
            assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
            AuditProcess second = AuditProcess.start(portal, 1, out, "");
            assertThat(second.end()).isEqualTo(2);
            assertThat(second.talk()).contains("Another run is writing").contains("process " + first.pid() + ", run ");
            first.kill();
            go.countDown();
            AuditProcess other = AuditProcess.start(portal, 1, out, "", "--resume", "--max-pages", "7");
            assertThat(other.end()).isEqualTo(2);
            assertThat(other.talk()).contains("was started with --max-pages “100000”, not “7”");
            assertThat(AuditProcess.start(portal, 1, out, "", "--resume").end()).isEqualTo(1);
            assertThat(RunTables.finished(out)).isDirectory();
        }
    }

    /** The operating system refuses to let any file grow further, as a full disk does. */
    @Test
    void fullDiskEndsTheRunWithAPlainWordAndTheRunGoesOnOnceThereIsRoom() throws Exception {
        try (NightPortal portal = NightPortal.start()) {
            Map<String, String> undisturbed = undisturbed(portal, folder.resolve("reference"));
            for (int kilobytes : List.of(4, 20, 60)) {
                Path out = folder.resolve("full" + kilobytes);
                AuditProcess full = AuditProcess.start(portal, SITES, out, "ulimit -f " + kilobytes);
                assertThat(full.end()).as(full.talk()).isEqualTo(4);
                assertThat(full.talk())
                        .contains("Reading or writing failed: cannot write ")
                        .contains("disk space");
                AuditProcess resumed = AuditProcess.start(portal, SITES, out, "", "--resume");
                assertThat(resumed.end()).as(resumed.talk()).isEqualTo(1);
                assertThat(RunTables.difference(undisturbed, results(out))).isEmpty();
            }
        }
    }

    private static void chain(Path folder, Random random, AtomicInteger kills)
            throws IOException, InterruptedException {
        try (NightPortal portal = NightPortal.start()) {
            Map<String, String> undisturbed = undisturbed(portal, folder.resolve("reference"));
            long all = portal.requests();
            for (int night = 1; kills.get() < KILLS; night++) {
                Path out = Files.createDirectory(folder.resolve("night" + night));
                long before = portal.requests();
                while (!killed(portal, out, random, before + all - portal.requests())) {
                    kills.incrementAndGet();
                    tear(out, random);
                }
                assertThat(RunTables.difference(undisturbed, results(out)))
                        .as("after kill %d", kills.get())
                        .isEmpty();
                assertThat(RunTables.finished(out).toFile().list())
                        .as("what only a run on its way needs")
                        .noneMatch(name -> name.startsWith("."));
            }
        }
    }

    private static Map<String, String> undisturbed(NightPortal portal, Path out)
            throws IOException, InterruptedException {
        AuditProcess process = AuditProcess.start(portal, SITES, out, "");
        assertThat(process.end()).as(process.talk()).isEqualTo(1);
        Map<String, String> tables = results(out);
        assertThat(tables.get("findings/n1.csv")).contains("http-404");
        assertThat(tables.get("ledger.csv")).contains("http-404");
        return tables;
    }

    /** Findings, verdicts, coverage and everything else of the one run, and the ledger beside it. */
    private static Map<String, String> results(Path out) throws IOException {
        Map<String, String> tables = RunTables.ofLiveRun(RunTables.finished(out));
        tables.putAll(RunTables.ledger(out));
        return tables;
    }

    /** Starts or resumes and kills at some moment; true when the run was faster and ended by itself. */
    private static boolean killed(NightPortal portal, Path out, Random random, long left)
            throws IOException, InterruptedException {
        CountDownLatch moment = new CountDownLatch(1);
        boolean early = random.nextInt(8) == 0;
        boolean late = random.nextInt(3) == 0;
        int delay = late ? random.nextInt(500) : 0;
        portal.whenAsked(late ? Math.max(1, left - 2) : 1 + random.nextInt((int) Math.max(1, left)), moment::countDown);
        AuditProcess process =
                AuditProcess.start(portal, SITES, out, "", isPartial(out) ? new String[] {"--resume"} : new String[0]);
        if (early) {
            process.endsWithin(random.nextInt(700));
        } else {
            CompletableFuture.anyOf(
                            process.ended(),
                            CompletableFuture.runAsync(() -> unchecked(moment::await), AuditProcess::start))
                    .join();
            process.endsWithin(delay);
        }
        boolean ended = !process.isAlive();
        moment.countDown();
        if (ended) {
            assertThat(process.end()).as(process.talk()).isEqualTo(1);
        } else {
            process.kill();
        }
        return ended || isFinished(out);
    }

    private static boolean isPartial(Path out) throws IOException {
        try (Stream<Path> folders = Files.list(out)) {
            return folders.anyMatch(folder -> folder.toString().endsWith(".partial"));
        }
    }

    private static boolean isFinished(Path out) throws IOException {
        try (Stream<Path> folders = Files.list(out)) {
            return folders.anyMatch(folder -> RunId.isRunId(folder.getFileName().toString()));
        }
    }

    /** What a power loss adds to a kill now and then: the end of a file that never reached the disk. */
    private static void tear(Path out, Random random) throws IOException {
        List<Path> archives;
        try (Stream<Path> files = Files.walk(out)) {
            archives =
                    files.filter(file -> file.toString().endsWith(".warc.gz")).toList();
        }
        for (Path archive : archives) {
            long size = Files.size(archive);
            if (size > 0 && random.nextInt(3) == 0) {
                try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.WRITE)) {
                    channel.truncate(Math.max(0, size - 1 - random.nextInt(400)));
                }
            }
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }

    private static void unchecked(Step step) {
        try {
            step.run();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
