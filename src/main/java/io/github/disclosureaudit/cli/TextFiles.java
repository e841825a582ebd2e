package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.page.PageReader;
import io.github.disclosureaudit.page.ParsedPage;
import io.github.disclosureaudit.page.ReadLimits;
import io.github.disclosureaudit.regulation.PageText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            String text = new String(body, StandardCharsets.UTF_8);
            return PageText.of(name, text.lines().findFirst().orElse(""), "", text);
        }
        ParsedPage parsed = reader.read(answer(body), 1, false);
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
        List<String> found = new ArrayList<>();
        String stem = stem(name);
        for (Link link : links) {
            String target = link.raw().strip();
            String linked = target.startsWith("./") ? target.substring(2) : target;
            if (!linked.contains("/") && stem(linked).equals(stem) && !linked.equals(name)) {
                found.add(linked);
            }
        }
        return found.stream().distinct().toList();
    }

    private static String stem(String name) {
        return name.substring(name.lastIndexOf('/') + 1).replaceFirst("(?:[_-]\\d{1,3})?\\.[A-Za-z]{3,5}$", "");
    }
}
