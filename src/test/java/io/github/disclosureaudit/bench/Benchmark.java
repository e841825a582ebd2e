package io.github.disclosureaudit.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Compares a whole run with a bare loop over the same generated portal, in the same minute on the same machine, since only
 * the ratio means something: {@code Benchmark PAGES [JVM OPTIONS OF THE RUN…]}. Server, loop and run are processes of
 * their own.
 */
public final class Benchmark {
    private Benchmark() {}

    /** What a process printed about itself. */
    private record Figures(long pages, long requests, double seconds, double cpu, long peakKilobytes, long allocated) {
        static Figures parse(String line) {
            String[] words = line.split(" ");
            return new Figures(
                    Long.parseLong(words[1]),
                    Long.parseLong(words[2]),
                    Double.parseDouble(words[3]),
                    Double.parseDouble(words[4]),
                    Long.parseLong(words[5]),
                    Long.parseLong(words[6]));
        }

        double pagesPerSecond() {
            return pages / seconds;
        }

        double cpuPerThousand() {
            return cpu * 1_000 / pages;
        }

        String text(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-6s %d pages, %.1f s, %.0f pages/s, %.0f requests/s, %.2f CPU s per 1000 pages, peak RSS %d MB, %d KB allocated a page",
                    name,
                    pages,
                    seconds,
                    pagesPerSecond(),
                    requests / seconds,
                    cpuPerThousand(),
                    peakKilobytes >> 10,
                    allocated / pages);
        }
    }

    public static void main(String[] arguments) throws IOException {
        String pages = arguments.length == 0 ? "10000" : arguments[0];
        List<String> options = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        Process server = start(List.of("-Xmx256m", "-Dsun.net.httpserver.nodelay=true"), BenchSite.class, pages);
        Path out = Files.createTempDirectory("bench");
        try (BufferedReader site = lines(server)) {
            String home = Objects.requireNonNull(site.readLine(), "the site does not start");
            Figures bare = figures(start(List.of(), BareLoop.class, home));
            System.out.println(bare.text("bare"));
            Figures whole = figures(start(options, WholeRun.class, home, out.toString()));
            System.out.println(whole.text("whole"));
            System.out.printf(
                    Locale.ROOT,
                    "ratio  %.0f %% of the pages/s, %.2f times the CPU, %.2f times the allocation%n",
                    100 * whole.pagesPerSecond() / bare.pagesPerSecond(),
                    whole.cpuPerThousand() / bare.cpuPerThousand(),
                    (double) whole.allocated / whole.pages * bare.pages / bare.allocated);
        } finally {
            server.destroy();
        }
    }

    private static Process start(List<String> options, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path", "."), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .directory(new File("."))
                .start();
    }

    private static Figures figures(Process process) throws IOException {
        try (BufferedReader out = lines(process)) {
            return out.lines()
                    .filter(line -> line.startsWith("cost "))
                    .map(Figures::parse)
                    .findFirst()
                    .orElseThrow(() -> new IOException("a process ended without its figures"));
        }
    }

    private static BufferedReader lines(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
