package io.github.disclosureaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.disclosureaudit.check.duty.AvailabilityVeto;
import io.github.disclosureaudit.model.Visit;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.plan.RuleBookReader;
import io.github.disclosureaudit.plan.RulesUnderTest;
import io.github.disclosureaudit.report.AvailabilityFile;
import io.github.disclosureaudit.report.AvailabilityRow;
import io.github.disclosureaudit.run.AvailabilitySummary;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code probe} as cron calls it, in processes that overlap, and what {@code report} makes of its visits. */
@Timeout(120)
class ProbeProcessTest {
    private static final int CALLS = 3;
    private static final int LIMIT_SECONDS = 2;
    private static final LocalDate TODAY = LocalDate.of(2022, 6, 30);

    @TempDir
    Path folder;

    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @SuppressWarnings("NullAway.Init") // set before each test
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 50);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        StringBuilder roster = new StringBuilder("site_id,name,kind,parent,home_url,site_code,hosts\n");
        for (String site : List.of("up", "late", "missing", "shut")) {
            roster.append("%1$s,样本海关,direct,,http://%1$s.probe.test:%2$d/,,%n".formatted(site, port(site)));
        }
        Files.writeString(folder.resolve("sites.csv"), roster);
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void overlappingCallsLoseNothingAndCountOnce() throws Exception {
        Path plan = RulesUnderTest.copy(folder.resolve("rules")).resolve("plan-2021.yaml");
        Files.writeString(
                plan,
                Files.readString(plan)
                        .replace("limit-seconds: {value: 15", "limit-seconds: {value: " + LIMIT_SECONDS)
                        .replace("advice-seconds: {value: 3", "advice-seconds: {value: 0"));
        List<Process> calls = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            calls.add(probe(i, folder.resolve("rules")));
        }
        for (Process call : calls) {
            assertThat(call.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(calls).extracting(Process::exitValue).containsOnly(ExitCode.FINDINGS);
        assertThat(Files.readString(folder.resolve("said0")))
                .contains("8 visits: 1 up, 3 down, 4 unknown; ")
                .contains(" slower than 0 s");

        List<String> lines = Files.readAllLines(folder.resolve("reports/availability.csv"));
        assertThat(lines).hasSize(1 + CALLS * 8);
        assertThat(rows(lines, "up,", "ipv4")).hasSize(CALLS).allMatch(line -> line.contains(",ipv4,up,,200,"));
        assertThat(rows(lines, "late,", "ipv4")).hasSize(CALLS).allMatch(line -> line.contains(",down,timeout,"));
        assertThat(rows(lines, "missing,", "ipv4")).hasSize(CALLS).allMatch(line -> line.contains(",down,http-404,"));
        assertThat(rows(lines, "shut,", "ipv4")).hasSize(CALLS).allMatch(line -> line.contains(",down,refused,"));
        assertThat(rows(lines, "", "ipv6")).hasSize(CALLS * 4).allMatch(line -> line.contains(",ipv6,unknown,"));

        List<Visit> visits = new AvailabilityFile(folder.resolve("reports")).visits("up");
        AvailabilityVeto veto = AvailabilityVeto.of(visits, LocalDate.now(ZoneOffset.ofHours(8)), Parameters.NONE);
        assertThat(veto.week().orElseThrow().visits()).isEqualTo(1);
    }

    @Test
    void theInspectionsLimitAndAdviceAreThoseOfTheRules() throws Exception {
        Parameters rule = AvailabilitySummary.rule(RuleBookReader.read(Path.of("rules"), Optional.empty()));
        assertThat(rule.whole("limit-seconds", 0)).isEqualTo(15);
        Process call = probe(0, Path.of("rules"), "--site", "up");
        assertThat(call.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(call.exitValue()).isEqualTo(ExitCode.CLEAN);
        assertThat(Files.readString(folder.resolve("said0")))
                .contains("2 visits: 1 up, 0 down, 1 unknown; 0 slower than 3 s");
    }

    @Test
    void reportTellsTheVetoAndWhereVisitsAreTooFew() throws Exception {
        CommandUnderTest tool = new CommandUnderTest();
        String reports = folder.resolve("reports").toString();
        String[] run = {
            "run",
            "--lang",
            "en",
            "--out",
            reports,
            "--url",
            "http://up.probe.test:" + port("up") + "/",
            "--kind",
            "direct",
            "--name",
            "样本海关",
            "--rate",
            "0",
            "--allow-private-addresses",
            "--resolve",
            resolve("up"),
            "--quiet"
        };
        tool.run(run);
        tool.run("--lang", "en", "report", "--out", reports);
        assertThat(tool.said()).contains("no visits of `probe` yet");

        visits("down", 140, 7);
        visits("good", 140, 6);
        visits("few", 139, 139);
        assertThat(tool.run("--lang", "en", "report", "--out", reports)).isEqualTo(ExitCode.CLEAN);
        assertThat(tool.said().lines())
                .anyMatch(
                        line -> line.startsWith("Availability, VETO: 样本 (down): ") && line.contains("7 failed (5.0%)"))
                .anyMatch(line -> line.startsWith("Availability: 样本 (good): ") && line.contains("6 failed (4.3%)"))
                .anyMatch(line -> line.startsWith("Availability: 样本 (few): ") && line.contains("not judged"))
                .filteredOn(line -> line.contains("VETO"))
                .hasSize(1);
    }

    private void visits(String site, int number, int failures) throws Exception {
        List<AvailabilityRow> rows = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            OffsetDateTime at =
                    TODAY.minusDays(6).plusDays(i / 20).atTime(i % 20, 0).atOffset(ZoneOffset.ofHours(8));
            boolean down = i < failures;
            rows.add(new AvailabilityRow(
                    at, site, "样本", "http://x.test/", "ipv4", down ? "down" : "up", "", 200, down ? -1 : 50, ""));
        }
        new AvailabilityFile(folder.resolve("reports")).append(rows, Locale.ENGLISH);
    }

    private static List<String> rows(List<String> lines, String site, String family) {
        return lines.stream()
                .filter(line -> line.contains("," + site) && line.contains("," + family + ","))
                .toList();
    }

    private int port(String site) {
        return site.equals("shut") ? 9 : server.getAddress().getPort();
    }

    private String resolve(String site) {
        return site + ".probe.test:" + port(site) + ":127.0.0.1";
    }

    private Process probe(int number, Path rules, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.disclosureaudit.cli.Main",
                "--lang",
                "en",
                "probe",
                "--rate",
                "0",
                "--allow-private-addresses",
                "--rules",
                rules.toString(),
                "--sites",
                folder.resolve("sites.csv").toString(),
                "--out",
                folder.resolve("reports").toString()));
        for (String site : List.of("up", "late", "missing", "shut")) {
            command.addAll(List.of("--resolve", resolve(site)));
        }
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said" + number).toFile())
                .start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        try (exchange) {
            if (host.startsWith("late.")) {
                end.await();
                return;
            }
            byte[] page = "<html><head><title>样本海关</title></head><body><p>样本海关门户网站首页的正文。</p></body></html>"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(host.startsWith("missing.") ? 404 : 200, page.length);
            exchange.getResponseBody().write(page);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
