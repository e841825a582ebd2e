package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Crumb;
import io.github.disclosureaudit.model.DateMark;
import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Form;
import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.ListBlock;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Region;
import io.github.disclosureaudit.model.Table;
import io.github.disclosureaudit.text.Charsets;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Reads an HTML page: parsed once, surveyed once, walked once. Thread-safe. */
final class HtmlReader {
    /** Characters in which a heading without markup is looked for. */
    private static final int HEAD_OF_CONTENT = 2000;

    private static final int SHORTEST_NAME = 3;
    private static final String SEPARATORS = "-—–_|｜";

    private final Cues cues = new Cues();
    private final References references = new References();
    private final ReadLimits limits;

    HtmlReader(ReadLimits limits) {
        this.limits = limits;
    }

    ParsedPage read(Exchange.Response response, int depth, boolean isHome) {
        byte[] body = response.body();
        boolean cut = body.length > limits.htmlBytes() || response.end() != Exchange.BodyEnd.COMPLETE;
        Charsets.Decoded decoded = Charsets.decode(
                body.length > limits.htmlBytes() ? Arrays.copyOf(body, limits.htmlBytes()) : body,
                response.headers().first("Content-Type").orElse(""));
        Document document = parse(decoded.text());
        Survey survey = Survey.of(document, cues);
        LinkCollector links = new LinkCollector(
                references.on(response.request().url(), survey.base(), decoded.charset()),
                decoded.text(),
                limits.links());
        ContentWalk walk = new ContentWalk(survey, cues, links, limits);
        NodeTraversor.traverse(walk, document);
        walk.pagers().complete(links);

        String title = ChineseText.squeeze(document.title());
        Map<String, String> meta = survey.meta();
        ListReading reading = new ListReader(
                        walk.content(), walk.outline(), walk.lists().spots(), walk.more())
                .read(walk.lists().groups(), walk.pagers().pagers());
        List<ListBlock> lists = reading.lists();
        Outline.Heading first = heading(walk, meta, title);
        // The title of an entry in large type is not that of the page.
        Outline.Heading heading = first != null && reading.isInEntry(first.start()) ? null : first;
        boolean pager = walk.pagers().pagers().stream().anyMatch(found -> found.pages() > 1);
        int prose = walk.content().position() - reading.extent();
        boolean isText = !meta.getOrDefault("articletitle", "").isBlank() || (!pager && prose > reading.extent());
        List<DateMark> dates = new DateReader()
                .read(
                        response.request().url(),
                        meta,
                        survey.comments(),
                        walk.content(),
                        new DateReader.Place(heading, reading.firstDated(), isText));
        boolean forwards =
                walk.full().position() == 0 && links.forward(walk.drawing().scripts());
        List<Crumb> path = breadcrumb(walk);
        boolean endsPath = !path.isEmpty()
                && path.get(path.size() - 1)
                        .url()
                        .filter(response.request().url()::equals)
                        .isPresent();
        Page.Kind kind = forwards
                ? Page.Kind.FORWARD
                : isHome ? Page.Kind.HOME : PageKind.of(meta, lists, dates, prose, pager, endsPath);
        List<Link> contentLinks = contentLinks(links.all());
        String text = walk.content().all();
        Page page = new Page(
                response.request().url(),
                Page.Media.HTML,
                kind,
                depth,
                response.status(),
                decoded.charset().name(),
                title,
                heading == null ? "" : heading.text(),
                meta,
                path,
                lists,
                tables(walk),
                dates,
                forms(walk),
                contentLinks,
                walk.outline().headings().stream().map(Outline.Heading::text).toList(),
                cut
                        ? Page.Legibility.TRUNCATED
                        : LegibilityRule.judge(
                                text,
                                heading,
                                walk,
                                contentLinks,
                                lists,
                                response.request().url(),
                                document),
                response.recordId(),
                response.at());
        return new ParsedPage(page, links.all(), text, seen(walk), links.anchors());
    }

    /** All that a visitor sees: the texts, or where there are none what a script says. */
    private static String seen(ContentWalk walk) {
        String text = walk.full().all();
        return text.isBlank()
                ? walk.drawing().scripts().stream()
                        .flatMap(script -> ScriptLiterals.alert(script.text()).stream())
                        .findFirst()
                        .orElse(text)
                : text;
    }

    private Document parse(String text) {
        Parser parser = Parser.htmlParser();
        parser.setMaxDepth(limits.htmlDepth());
        return parser.parseInput(text, "");
    }

    /** The main heading; a line that says the page's own name counts where no markup tells. */
    private static Outline.@Nullable Heading heading(ContentWalk walk, Map<String, String> meta, String title) {
        Outline.Heading marked = HeadingRule.choose(walk.outline().headings(), meta, title);
        String own = meta.getOrDefault("articletitle", "");
        if (own.isBlank()) {
            own = meta.getOrDefault("columnname", "");
        }
        if (own.isBlank() && named(marked, title)) {
            return marked;
        }
        List<String> names = own.isBlank() ? namesIn(title) : List.of(own);
        if (marked != null
                && names.stream().map(ChineseText::folded).anyMatch(ChineseText.folded(marked.text())::equals)) {
            return marked;
        }
        String head = "\n" + walk.content().between(0, HEAD_OF_CONTENT) + "\n";
        for (String name : names) {
            int at = head.indexOf("\n" + name + "\n");
            if (at >= 0) {
                return new Outline.Heading(name, 7, at, at + name.length());
            }
        }
        return marked;
    }

    /** A title and what is left of it without the names of column and site behind it, the longest first. */
    private static List<String> namesIn(String title) {
        List<String> names = new ArrayList<>();
        for (String rest = title; rest.length() >= SHORTEST_NAME; rest = beforeLast(rest)) {
            names.add(rest);
        }
        return names;
    }

    private static String beforeLast(String title) {
        int at = title.length() - 1;
        while (at >= 0 && SEPARATORS.indexOf(title.charAt(at)) < 0) {
            at--;
        }
        return title.substring(0, Math.max(at, 0)).strip();
    }

    /** Whether the title of the page has the words of a heading. */
    private static boolean named(Outline.@Nullable Heading heading, String title) {
        return heading != null && ChineseText.folded(title).contains(ChineseText.folded(heading.text()));
    }

    private static List<Link> contentLinks(List<Link> links) {
        List<Link> own = new ArrayList<>();
        for (Link link : links) {
            boolean goesOn = link.origin() == Link.Origin.ANCHOR || link.origin() == Link.Origin.FRAME;
            if (goesOn && link.region() == Region.CONTENT && ContentWalk.isWeb(link)) {
                own.add(link);
            }
        }
        return own;
    }

    private static List<Crumb> breadcrumb(ContentWalk walk) {
        return walk.trails().stream()
                .map(trail -> BreadcrumbReader.read(
                        trail.text().between(0, trail.text().position()), trail.anchors()))
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private List<Table> tables(ContentWalk walk) {
        TableReader reader = new TableReader(limits.tableCells());
        return walk.tables().stream()
                .flatMap(table -> reader.read(table).stream())
                .toList();
    }

    private static List<Form> forms(ContentWalk walk) {
        return walk.forms().stream()
                .map(place -> FormReader.read(place.form(), place.region()))
                .toList();
    }
}
