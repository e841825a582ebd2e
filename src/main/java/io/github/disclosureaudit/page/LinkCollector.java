package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.model.Link.Origin;
import io.github.disclosureaudit.model.Reference;
import io.github.disclosureaudit.model.Region;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Collects every real link of a page while it is walked: attributes that browsers follow or load, nothing guessed. */
final class LinkCollector {
    private final References.Resolver resolver;
    private final int limit;
    private final List<Link> links = new ArrayList<>(96);
    private final List<String> anchors = new ArrayList<>();
    private final CssPaths paths = new CssPaths();
    private final StringBuilder label = new StringBuilder(64);
    private int anchorIndex = -1;
    private String pictureText = "";

    LinkCollector(References.Resolver resolver, int limit) {
        this.resolver = resolver;
        this.limit = limit;
    }

    List<Link> all() {
        return links;
    }

    /** Places that a fragment can name. */
    List<String> anchors() {
        return anchors;
    }

    void open(Element element, String tag, Region region) {
        if (element.attributesSize() == 0) {
            return;
        }
        place(element, tag);
        switch (tag) {
            case "a" -> anchor(element, region);
            case "area" -> add(element, "href", Origin.OTHER, region, alt(element));
            case "img" -> image(element, region);
            case "link" -> relation(element, region);
            case "script" -> add(element, "src", Origin.SCRIPT, region, "");
            case "iframe", "frame" -> add(element, "src", Origin.FRAME, region, title(element));
            case "embed" -> add(element, "src", Origin.MEDIA, region, title(element));
            case "object" -> add(element, "data", Origin.MEDIA, region, title(element));
            case "video", "audio" -> {
                add(element, "src", Origin.MEDIA, region, title(element));
                add(element, "poster", Origin.IMAGE, region, "");
            }
            case "source" -> {
                add(element, "src", Origin.MEDIA, region, "");
                sourceSet(element, region);
            }
            case "track", "bgsound" -> add(element, "src", Origin.MEDIA, region, "");
            case "image" -> add(element, drawn(element), Origin.IMAGE, region, "");
            case "input" -> {
                if (element.attr("type").equalsIgnoreCase("image")) {
                    add(element, "src", Origin.IMAGE, region, alt(element));
                }
            }
            case "meta" -> refresh(element);
            case "select" -> jumpMenu(element, region);
            case "body", "table", "td", "th", "tr" -> add(element, "background", Origin.IMAGE, region, "");
            default -> {}
        }
        String click = element.attr("onclick");
        if (!click.isEmpty()) {
            literal(click, region, element);
        }
        String style = element.attr("style");
        if (style.indexOf("url") >= 0 || style.indexOf("URL") >= 0) {
            StyleSheetReader.addresses(style).forEach(address -> add(address, Origin.STYLE_URL, region, "", element));
        }
    }

    /** Ends an anchor and gives its link, null when the element carries none. */
    @Nullable
    Link closeAnchor(Element element) {
        if (anchorIndex < 0) {
            return null;
        }
        Link link = links.get(anchorIndex);
        String text = ChineseText.squeeze(label);
        if (text.isEmpty()) {
            text = title(element);
        }
        if (text.isEmpty()) {
            text = pictureText;
        }
        Link done = new Link(link.reference(), link.raw(), text, link.origin(), link.region(), 0, link.cssPath());
        links.set(anchorIndex, done);
        anchorIndex = -1;
        return done;
    }

    void text(String raw) {
        if (anchorIndex >= 0) {
            label.append(raw);
        }
    }

    private void place(Element element, String tag) {
        String id = element.id();
        if (!id.isEmpty()) {
            anchors.add(id);
        }
        String name = tag.equals("a") ? element.attr("name") : "";
        if (!name.isEmpty() && !name.equals(id)) {
            anchors.add(name);
        }
    }

    /** Inside a drawing (SVG 1.1) addresses stand in an attribute of their own. */
    private static String drawn(Element element) {
        return element.hasAttr("href") ? "href" : "xlink:href";
    }

    private void anchor(Element element, Region region) {
        String attribute = drawn(element);
        String raw = element.attr(attribute);
        if (element.hasAttr(attribute) && links.size() < limit) {
            anchorIndex = links.size();
            label.setLength(0);
            pictureText = "";
            Reference reference = resolver.resolve(raw);
            links.add(new Link(reference, raw, "", Origin.ANCHOR, region, 0, paths.of(element)));
            if (reference instanceof Reference.OtherScheme other
                    && other.scheme().equals("javascript")) {
                literal(raw, region, element);
            }
        }
    }

    /** A literal address of a script; the anchor's own address is no second link. */
    private void literal(String script, Region region, Element element) {
        ScriptLiterals.address(script)
                .filter(address -> !address.equals(element.attr("href")))
                .ifPresent(address -> add(address, Origin.SCRIPT_LITERAL, region, title(element), element));
    }

    private void image(Element element, Region region) {
        if (anchorIndex >= 0 && pictureText.isEmpty()) {
            pictureText = alt(element);
        }
        add(element, "src", Origin.IMAGE, region, alt(element));
        sourceSet(element, region);
    }

    private void sourceSet(Element element, Region region) {
        String set = element.attr("srcset");
        if (set.isEmpty()) {
            return;
        }
        for (String candidate : SourceSet.addresses(set)) {
            add(candidate, Origin.IMAGE, region, alt(element), element);
        }
    }

    /** A menu that goes where its chosen option says. */
    private void jumpMenu(Element element, Region region) {
        String change = element.attr("onchange");
        if (!change.contains("location") && !change.contains("open")) {
            return;
        }
        for (Element option : element.getElementsByTag("option")) {
            String value = option.attr("value").strip();
            if (value.startsWith("http") || value.startsWith("/") || value.contains(".htm")) {
                add(value, Origin.OTHER, region, ChineseText.squeeze(option.text()), option);
            }
        }
    }

    private void relation(Element element, Region region) {
        String kind = element.attr("rel").toLowerCase(Locale.ROOT);
        if (kind.contains("dns-prefetch") || kind.contains("preconnect")) {
            return;
        }
        add(element, "href", kind.contains("stylesheet") ? Origin.STYLE : Origin.RELATION, region, title(element));
    }

    private void refresh(Element element) {
        if (element.attr("http-equiv").equalsIgnoreCase("refresh")) {
            String target = MetaRefresh.target(element.attr("content"));
            if (!target.isEmpty()) {
                add(target, Origin.META_REFRESH, Region.CONTENT, "", element);
            }
        }
    }

    /** Whether a page that shows nothing sends the browser on; an address that a script names counts like a refresh. */
    boolean forward(List<DrawingSigns.Script> scripts) {
        if (links.stream().noneMatch(link -> link.origin() == Origin.META_REFRESH)) {
            scripts.stream()
                    .flatMap(script -> ScriptLiterals.address(script.text()).stream())
                    .findFirst()
                    .ifPresent(address -> add(address, Origin.META_REFRESH, Region.CONTENT, ""));
        }
        return links.stream().anyMatch(link -> link.origin() == Origin.META_REFRESH);
    }

    void style(String sheet, Region region) {
        for (String address : StyleSheetReader.addresses(sheet)) {
            add(address, Origin.STYLE_URL, region, "");
        }
    }

    private void add(Element element, String attribute, Origin origin, Region region, String text) {
        if (element.hasAttr(attribute)) {
            add(element.attr(attribute), origin, region, text, element);
        }
    }

    /** Adds an address that no single element carries. */
    void add(String raw, Origin origin, Region region, String text) {
        add(raw, origin, region, text, "");
    }

    private void add(String raw, Origin origin, Region region, String text, Element element) {
        add(raw, origin, region, text, paths.of(element));
    }

    /** Adds an address; an empty one loads nothing. */
    private void add(String raw, Origin origin, Region region, String text, String path) {
        if (!raw.isBlank() && links.size() < limit) {
            links.add(new Link(resolver.resolve(raw), raw, text, origin, region, 0, path));
        }
    }

    /** Says on which lines of the source the links stand. */
    void findLines(String source) {
        SourceLines lines = new SourceLines(source);
        links.replaceAll(link -> link.onLine(lines.of(link.raw())));
    }

    private static String alt(Element element) {
        String alt = ChineseText.squeeze(element.attr("alt"));
        return alt.isEmpty() ? title(element) : alt;
    }

    private static String title(Element element) {
        return ChineseText.squeeze(element.attr("title"));
    }
}
