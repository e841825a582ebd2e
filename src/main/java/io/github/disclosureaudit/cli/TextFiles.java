package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.page.PageReader;
import io.github.disclosureaudit.page.ParsedPage;
import io.github.disclosureaudit.page.ReadLimits;
import io.github.disclosureaudit.regulation.PageParts;
import io.github.disclosureaudit.regulation.PageText;
import io.github.disclosureaudit.text.Charsets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Pages and documents on disk, read as the crawl reads them. */
final class TextFiles {
    /** Links of a saved page resolve against its folder; nothing is ever fetched from here. */
    private static final String BASE = "http://folder.invalid/";

    private final PageReader reader = new PageReader(ReadLimits.DEFAULT);

    /** The files a path names: itself, or all files below it in the order of their names. */
    static List<Path> below(Path path) throws IOException {
        try (Stream<Path> found = Files.walk(path)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Reads a file; {@code name} is the address in the result. */
    PageText read(Path file, String name) throws IOException {
        byte[] body = Files.readAllBytes(file);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".txt") || lower.endsWith(".md")) {
            String text = Charsets.decode(body, "").text();
            return PageText.of(name, text.lines().findFirst().orElse(""), "", text);
        }
        return page(name, answer(body));
    }

    /** Reads a page or document that a server gave; {@code name} is its address. */
    PageText page(String name, Exchange.Response answer) {
        ParsedPage parsed = reader.read(answer, 1, false);
        return new PageText(
                name,
                parsed.page().title(),
                parsed.page().heading(),
                parsed.text(),
                continuations(name, parsed.links()));
    }

    private static Exchange.Response answer(byte[] body) {
        ExchangeRequest request = ExchangeRequest.get(Url.of(BASE), body.length + 1, Duration.ofSeconds(1));
        return new Exchange.Response(
                request,
                Instant.EPOCH,
                "",
                200,
                Headers.NONE,
                body,
                Exchange.BodyEnd.COMPLETE,
                "",
                Exchange.Timing.UNMEASURED);
    }

    /** Links to pages whose names differ from this one's only by a number at the end: 12.html, 12_2.html, 12_3.html. */
    private static List<String> continuations(String name, List<Link> links) {
        return links.stream()
                .flatMap(link -> target(name, link).stream())
                .filter(target -> PageParts.isSibling(target, name))
                .distinct()
                .toList();
    }

    /** An address in the web, or a file in the folder of the page: saved pages keep the paths that their site had. */
    private static Optional<String> target(String name, Link link) {
        if (WebTexts.isAddress(name)) {
            return link.reference() instanceof Reference.Web web
                    ? Optional.of(web.url().toString())
                    : Optional.empty();
        }
        String raw = link.raw().strip();
        String file = raw.substring(raw.lastIndexOf('/') + 1);
        return Optional.of(name.substring(0, name.lastIndexOf('/') + 1) + file);
    }
}
