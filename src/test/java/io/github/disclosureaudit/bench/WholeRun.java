package io.github.disclosureaudit.bench;

import io.github.disclosureaudit.cli.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The tool as people run it, archive, checks and report included: {@code WholeRun URL FOLDER}. */
final class WholeRun {
    private WholeRun() {}

    public static void main(String[] arguments) {
        Cost cost = Cost.start();
        Path out = Path.of(arguments[1]);
        // The tool ends its process itself.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> print(cost, out)));
        Main.main(new String[] {
            "run",
            "--url=" + arguments[0],
            "--kind=direct",
            "--name=样本海关",
            "--allow-private-addresses",
            "--rate=0",
            "--max-pages=500000",
            "--lang=en",
            "--quiet",
            "--out=" + out
        });
    }

    private static void print(Cost cost, Path out) {
        try {
            List<String> coverage = coverage(out);
            List<String> names = List.of(coverage.get(0).replace("\uFEFF", "").split(",", -1));
            String[] values = coverage.get(1).split(",", -1);
            cost.print(
                    Long.parseLong(values[names.indexOf("pages")]), Long.parseLong(values[names.indexOf("requests")]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> coverage(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out, 2)) {
            Path file = files.filter(one -> one.endsWith("coverage.csv"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllLines(file);
        }
    }
}
