package io.github.disclosureaudit.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Region;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OccurrenceSpoolTest {
    private static final int LINKS = 5_000;

    @Test
    void readersThatComeAtOnceSeeEveryLinkInOrder(@TempDir Path folder) throws IOException {
        try (OccurrenceSpool alone = filled(folder.resolve("alone"));
                OccurrenceSpool spool = filled(folder.resolve("links"))) {
            alone.forEach((target, page, text, origin, region, line, path) -> {});
            CyclicBarrier start = new CyclicBarrier(4);
            List<CompletableFuture<List<String>>> readers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                readers.add(CompletableFuture.supplyAsync(
                        () -> read(spool, start), command -> new Thread(command).start()));
            }

            List<String> expected = new ArrayList<>();
            for (int i = 0; i < LINKS; i++) {
                expected.add(i + " " + i / 7 + " text " + i % 10 + " ANCHOR CONTENT " + i % 300 + " #a");
            }
            assertThat(readers).allSatisfy(reader -> assertThat(reader.join()).isEqualTo(expected));
            assertThat(folder.resolve("links"))
                    .as("written once, whoever came first")
                    .hasSameBinaryContentAs(folder.resolve("alone"));
        }
    }

    private static OccurrenceSpool filled(Path file) {
        OccurrenceSpool spool = new OccurrenceSpool(file);
        for (int i = 0; i < LINKS; i++) {
            spool.add(i, i / 7, link("text " + i % 10, i % 300));
        }
        return spool;
    }

    private static List<String> read(OccurrenceSpool spool, CyclicBarrier start) {
        List<String> seen = new ArrayList<>();
        try {
            start.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        spool.forEach((target, page, text, origin, region, line, path) ->
                seen.add(target + " " + page + " " + text + " " + origin + " " + region + " " + line + " " + path));
        return seen;
    }

    private static Link link(String text, int line) {
        return new Link(new Reference.SamePage(""), "#", text, Link.Origin.ANCHOR, Region.CONTENT, line, "#a");
    }
}
