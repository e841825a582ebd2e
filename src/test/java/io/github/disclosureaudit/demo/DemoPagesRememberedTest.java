package io.github.disclosureaudit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.page.PageReader;
import io.github.disclosureaudit.page.PageReading;
import io.github.disclosureaudit.page.ReadLimits;
import io.github.disclosureaudit.page.facts.Edition;
import io.github.disclosureaudit.page.facts.PageMemory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every page of the demo portals, lists and tables and forms, is remembered as it was read. */
@Timeout(60)
class DemoPagesRememberedTest {
    private static final Edition EDITION = Edition.ofThisProgram().orElseThrow();

    @TempDir
    Path folder;

    @Test
    void everyPageIsRecalledAsItWasRead() throws Exception {
        PageReader plain = new PageReader(ReadLimits.DEFAULT);
        try (DemoPortals portals = DemoPortals.start()) {
            for (Site site : portals.sites()) {
                List<Exchange.Response> answers = answers(portals, site, plain);
                assertThat(answers).hasSizeGreaterThan(40);
                Path facts = folder.resolve(site.id());
                try (PageMemory memory = memory(Optional.empty())) {
                    PageReading reader = memory.reader(ReadLimits.DEFAULT);
                    answers.forEach(answer -> reader.read(answer, 1, false));
                    memory.keep(facts);
                }
                try (PageMemory memory = memory(Optional.of(facts))) {
                    PageReading reader = memory.reader(ReadLimits.DEFAULT);
                    for (Exchange.Response answer : answers) {
                        assertThat(reader.read(answer, 1, false)).isEqualTo(plain.read(answer, 1, false));
                    }
                    assertThat(memory.recalled()).isEqualTo(answers.size());
                }
            }
        }
    }

    private PageMemory memory(Optional<Path> earlier) {
        return PageMemory.open(EDITION, earlier, folder.resolve("draft"));
    }

    private static List<Exchange.Response> answers(DemoPortals portals, Site site, PageReader reader) {
        List<Exchange.Response> answers = new ArrayList<>();
        Set<Url> seen = new HashSet<>();
        Deque<Url> todo = new ArrayDeque<>(List.of(site.homeUrl()));
        while (!todo.isEmpty()) {
            Url url = todo.remove();
            if (!seen.add(url)) {
                continue;
            }
            DemoPage page = portals.answer(url.host(), url.path());
            if (!page.type().startsWith("text/html")) {
                continue;
            }
            Exchange.Response answer = new Exchange.Response(
                    ExchangeRequest.get(url, 1 << 20, Duration.ofSeconds(1)),
                    Instant.EPOCH,
                    "",
                    200,
                    Headers.of("Content-Type", page.type()),
                    page.body(),
                    Exchange.BodyEnd.COMPLETE,
                    "",
                    Exchange.Timing.UNMEASURED);
            answers.add(answer);
            reader.read(answer, 1, false).links().forEach(link -> {
                if (link.reference() instanceof Reference.Web web
                        && web.url().host().equals(url.host())) {
                    todo.add(web.url());
                }
            });
        }
        return answers;
    }
}
