package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.DateMark;
import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.ListBlock;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Page.Legibility;
import io.github.disclosureaudit.model.Region;
import io.github.disclosureaudit.text.Charsets;
import io.github.disclosureaudit.text.ChineseText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/** Reads an HTML page: parsed once, surveyed once, walked once. Thread-safe. */
final class HtmlReader {
    private final Cues cues = new Cues();
    private final References references = new References();
    private final ReadLimits limits;

    HtmlReader(ReadLimits limits) {
        this.limits = limits;
    }

    ParsedPage read(Exchange.Response response, int depth, boolean isHome) {
        byte[] body = response.body();
        boolean cut = body.length > limits.htmlBytes();
        Charsets.Decoded decoded = Charsets.decode(
                cut ? Arrays.copyOf(body, limits.htmlBytes()) : body,
                response.headers().first("Content-Type").orElse(""));
        Document document = parse(decoded.text());
        Survey survey = Survey.of(document, cues);
        References.Resolver resolver = references.on(response.request().url(), survey.base(), decoded.charset());
        LinkCollector links = new LinkCollector(resolver, limits.links());
        ContentWalk walk = new ContentWalk(survey, links, limits);
        NodeTraversor.traverse(walk, document);
        Map<String, String> meta = meta(document);
        String title = ChineseText.squeeze(document.title());
        String text = walk.content().all();
        ContentScope scope = new ContentScope(document, survey.regions());
        List<ListBlock> lists = new ListFinder(scope, resolver).find();
        List<DateMark> dates = DateFinder.find(text, meta, response.request().url(), PageFacts.comments(document));
        Page.Kind kind = PageKinds.of(isHome, meta, lists, dates, text);
        Legibility legibility = cut || response.end() != Exchange.BodyEnd.COMPLETE
                ? Legibility.TRUNCATED
                : PageFacts.legibility(scope, document, kind, lists.isEmpty(), text);
        Page page = new Page(
                response.request().url(),
                Page.Media.HTML,
                kind,
                depth,
                response.status(),
                decoded.charset().name(),
                title,
                PageFacts.heading(document, scope, meta),
                meta,
                Breadcrumbs.of(scope, resolver),
                lists,
                Tables.of(scope),
                dates,
                Forms.of(document, scope),
                contentLinks(links.all()),
                PageFacts.headingPath(scope),
                legibility,
                response.recordId(),
                response.at());
        return new ParsedPage(page, links.all(), text, walk.full().all());
    }

    private Document parse(String text) {
        Parser parser = Parser.htmlParser();
        parser.setMaxDepth(limits.htmlDepth());
        return parser.parseInput(text, "");
    }

    private static List<Link> contentLinks(List<Link> links) {
        return links.stream()
                .filter(link -> link.region() == Region.CONTENT && ContentWalk.isWeb(link))
                .filter(link -> link.origin() == Link.Origin.ANCHOR || link.origin() == Link.Origin.FRAME)
                .toList();
    }

    private static Map<String, String> meta(Document document) {
        Map<String, String> out = new LinkedHashMap<>();
        for (Element element : document.getElementsByTag("meta")) {
            String name = element.hasAttr("name") ? element.attr("name") : element.attr("property");
            if (!name.isBlank()) {
                out.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), ChineseText.squeeze(element.attr("content")));
            }
        }
        return out;
    }
}
