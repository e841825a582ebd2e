package io.github.disclosureaudit.bench;

import io.github.disclosureaudit.heldout.MutatedPage;
import io.github.disclosureaudit.regulation.Library;
import io.github.disclosureaudit.regulation.PageText;
import io.github.disclosureaudit.regulation.RegulationComparer;
import io.github.disclosureaudit.regulation.RegulationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.jsoup.Jsoup;

/**
 * What it costs to find out which regulation a page carries, against the jsoup parse of the same page, in one process by
 * turns. Only the ratio means something; it should stay below 1.
 *
 * <p>Arguments: a library folder, number of pages (default 300). Prints start-up, heap and one line for each kind of page.
 */
public final class RecognitionBench {
    private static final int ROUNDS = 9;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private RecognitionBench() {}

    private record Sample(byte[] bytes, PageText text) {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int pages = args.length > 1 ? Integer.parseInt(args[1]) : 300;
        long before = used();
        long start = System.nanoTime();
        Library library = Library.open(folder);
        double opened = (System.nanoTime() - start) / 1e9;
        RegulationComparer comparer = new RegulationComparer(library);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<RegulationVersion> versions = library.regulations().stream()
                .flatMap(regulation -> regulation.versions().stream())
                .toList();
        System.out.printf(
                Locale.ROOT,
                "start-up %.2f s (heads %.2f s), %d versions, %d MB of heap%n",
                seconds,
                opened,
                versions.size(),
                (used() - before) >> 20);
        measure("carrying", comparer, samples(library, versions, pages));
        measure("quoting", comparer, quoting(pages));
    }

    private static List<Sample> samples(Library library, List<RegulationVersion> versions, int pages) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            Random random = new Random(i);
            MutatedPage page = MutatedPage.of(library, versions.get(random.nextInt(versions.size())), random);
            samples.add(sample(page.bytes(), page.read()));
        }
        return samples;
    }

    /** News that name two articles: past the first look, and then nothing. */
    private static List<Sample> quoting(int pages) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            StringBuilder html = new StringBuilder("<html><head><title>新闻</title></head><body>");
            for (int k = 0; k < 40; k++) {
                html.append("<p>海关依照第")
                        .append(i % 90 + 1)
                        .append("条、第")
                        .append(k + 1)
                        .append("条的规定办理第");
                html.append(i * 31 + k * 7).append("号业务，当事人应当如实申报。</p>");
            }
            String page = html.append("</body></html>").toString();
            samples.add(sample(
                    page.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    PageText.of("n", "新闻", "", Jsoup.parse(page).wholeText())));
        }
        return samples;
    }

    private static Sample sample(byte[] bytes, PageText text) {
        return new Sample(bytes, text);
    }

    private static void measure(String name, RegulationComparer comparer, List<Sample> samples) {
        double parse = Double.MAX_VALUE;
        double look = Double.MAX_VALUE;
        double compare = Double.MAX_VALUE;
        int sink = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long[] time = new long[4];
            time[0] = System.nanoTime();
            sink += run(samples, sample -> parsed(sample.bytes()));
            time[1] = System.nanoTime();
            sink += run(samples, sample -> comparer.candidates(sample.text()));
            time[2] = System.nanoTime();
            sink += run(samples, sample -> comparer.compare(sample.text(), DAY).size());
            time[3] = System.nanoTime();
            parse = Math.min(parse, (double) (time[1] - time[0]));
            look = Math.min(look, (double) (time[2] - time[1]));
            compare = Math.min(compare, (double) (time[3] - time[2]));
        }
        double each = samples.size() * 1e6;
        System.out.printf(
                Locale.ROOT,
                "%s: parse %.3f ms, recognition %.3f ms (ratio %.2f), with comparison %.3f ms a page [%d]%n",
                name,
                parse / each,
                look / each,
                look / parse,
                compare / each,
                sink & 1);
    }

    private static int run(List<Sample> samples, ToIntFunction<Sample> work) {
        int sum = 0;
        for (Sample sample : samples) {
            sum += work.applyAsInt(sample);
        }
        return sum;
    }

    private static int parsed(byte[] bytes) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), null, "http://portal.invalid/")
                    .childNodeSize();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long used() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
