package io.github.disclosureaudit.heldout;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.page.PageReader;
import io.github.disclosureaudit.page.ParsedPage;
import io.github.disclosureaudit.page.ReadLimits;
import io.github.disclosureaudit.regulation.Library;
import io.github.disclosureaudit.regulation.PageText;
import io.github.disclosureaudit.regulation.RegulationVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * One official text as one page in a random dress, layout and portal: only its formatting differs.
 *
 * @param dressed what was done to it
 * @param bytes the page as it is sent
 */
public record MutatedPage(String dressed, byte[] bytes) {
    private static final String ADDRESS = "http://portal.invalid/law/1.html";

    /** The same random numbers give the same page. */
    public static MutatedPage of(Library library, RegulationVersion version, Random random) {
        LawText law = LawText.of(library, version);
        Layout layout = new Layout(Layout.NAMES.get(random.nextInt(Layout.NAMES.size())), new Dress(random), random);
        byte[] bytes = new Portal(random, List.of("海关行政处罚办法", "货物进出口管理办法"))
                .page(version.title(), version.title(), "法规", layout.html(law.blocks));
        return new MutatedPage(layout.said(), bytes);
    }

    /** As the crawl reads it. */
    public PageText read() {
        ParsedPage parsed = new PageReader(ReadLimits.DEFAULT).read(answer(), 1, false);
        return PageText.of(ADDRESS, parsed.page().title(), parsed.page().heading(), parsed.text());
    }

    private Exchange.Response answer() {
        return new Exchange.Response(
                ExchangeRequest.get(Url.of(ADDRESS), bytes.length + 1, Duration.ofSeconds(1)),
                Instant.EPOCH,
                "",
                200,
                Headers.NONE,
                bytes,
                Exchange.BodyEnd.COMPLETE,
                "",
                Exchange.Timing.UNMEASURED);
    }
}
