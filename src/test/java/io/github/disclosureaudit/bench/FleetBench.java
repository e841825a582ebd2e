package io.github.disclosureaudit.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A night over many portals at a polite rate, whole process: {@code FleetBench JAR SITES PAGES RATE}. Prints wall time
 * against the least that the rate allows to the host with the most requests, CPU and peak memory. One portal is stuck:
 * it must not delay the others. Everything stays on loopback. See CONTRIBUTING.md.
 */
public final class FleetBench {
    private static final String STUCK = "p1";

    private FleetBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int sites = Integer.parseInt(arguments[1]);
        double rate = Double.parseDouble(arguments[3]);
        Path work = Files.createTempDirectory("fleet");
        Process server = java(
                        "-Xmx300m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FleetServer.class.getName(),
                        arguments[2],
                        STUCK)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            int port = Integer.parseInt(String.valueOf(said.readLine()));
            Measured run = audit(arguments[0], sites, arguments[3], port, work);
            server.getOutputStream().close();
            report(said.lines().toList(), run, rate);
        } finally {
            server.destroyForcibly();
        }
    }

    /** What a run cost. */
    private record Measured(Duration wall, Duration cpu, long peakKilobytes, int exitCode) {}

    private static Measured audit(String jar, int sites, String rate, int port, Path work)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-jar",
                jar,
                "run",
                "--out",
                work.resolve("out").toString(),
                "--sites",
                roster(sites, port, work).toString(),
                "--rate",
                rate,
                "--parallel",
                String.valueOf(sites),
                "--as-of",
                "2021-12-31",
                "--dns",
                "127.0.0.1:9",
                "--quiet"));
        for (int i = 1; i <= sites; i++) {
            command.addAll(List.of("--resolve", "p" + i + ".fleet.test:" + port + ":127.0.0.1"));
        }
        Process run = java(command.toArray(String[]::new))
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("run.log").toFile())
                .start();
        long start = System.nanoTime();
        long peak = 0;
        Duration cpu = Duration.ZERO;
        while (!run.waitFor(200, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(run.pid()));
            cpu = run.info().totalCpuDuration().orElse(cpu);
        }
        return new Measured(Duration.ofNanos(System.nanoTime() - start), cpu, peak, run.exitValue());
    }

    private static void report(List<String> requests, Measured run, double rate) {
        long all = 0;
        long most = 0;
        int inASecond = 0;
        for (String line : requests) {
            String[] fields = line.split(" ", -1);
            long count = Long.parseLong(fields[1]);
            all += count;
            most = Math.max(most, count);
            inASecond = Math.max(inASecond, Integer.parseInt(fields[2]));
        }
        double wall = run.wall.toMillis() / 1e3;
        double least = most / rate;
        System.out.printf(
                Locale.ROOT,
                "%d portals, %d requests, exit %d%nwall %.1f s, least at this rate %.1f s, ratio %.3f%n"
                        + "most requests that a host saw within a second: %d%n"
                        + "CPU %.1f s (%.2f s per 1000 requests), peak RSS %d MB%n",
                requests.size(),
                all,
                run.exitCode,
                wall,
                least,
                wall / least,
                inASecond,
                run.cpu.toMillis() / 1e3,
                run.cpu.toMillis() / (double) all,
                run.peakKilobytes / 1024);
    }

    private static Path roster(int sites, int port, Path work) throws IOException {
        StringBuilder csv = new StringBuilder("site_id,name,kind,parent,home_url,site_code,hosts\n");
        for (int i = 1; i <= sites; i++) {
            csv.append(String.format(
                    Locale.ROOT, "p%1$d,第%1$d海关,direct,,http://p%1$d.fleet.test:%2$d/,,p%1$d.fleet.test\n", i, port));
        }
        return Files.writeString(work.resolve("sites.csv"), csv);
    }

    private static ProcessBuilder java(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private static long peak(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
