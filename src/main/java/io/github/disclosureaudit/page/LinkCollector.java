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
    private final SourceLines lines;
    private @Nullable Link anchor;
    private int anchorIndex;
    private String label = "";
    private String pictureText = "";

    /**
     * Collects the links of one page.
     *
     * @param source the page as it was written
     * @param limit links after which no more are taken
     */
    LinkCollector(References.Resolver resolver, String source, int limit) {
        this.resolver = resolver;
        this.lines = new SourceLines(source);
        this.limit = limit;
    }

    List<Link> all() {
        return links;
    }

    /** Places that a fragment can name. */
    List<String> anchors() {
        return anchors;
    }

    /** Looks at an element that has attributes. */
    void open(Element element, String tag, Region region) {
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
                if (Attr.of(element, "type").equalsIgnoreCase("image")) {
                    add(element, "src", Origin.IMAGE, region, alt(element));
                }
            }
            case "meta" -> refresh(element);
            case "select" -> jumpMenu(element, region);
            case "body", "table", "td", "th", "tr" -> add(element, "background", Origin.IMAGE, region, "");
            default -> {}
        }
        String click = Attr.of(element, "onclick");
        if (!click.isEmpty()) {
            literal(click, region, element);
        }
        String style = Attr.of(element, "style");
        if (style.indexOf("url") >= 0 || style.indexOf("URL") >= 0) {
            StyleSheetReader.addresses(style).forEach(address -> add(address, Origin.STYLE_URL, region, "", element));
        }
    }

    /** Ends an anchor and gives its link, null when the element carries none. */
    @Nullable
    Link closeAnchor(Element element) {
        Link link = anchor;
        if (link == null) {
            return null;
        }
        String text = ChineseText.squeeze(label);
        if (text.isEmpty()) {
            text = title(element);
        }
        if (text.isEmpty()) {
            text = pictureText;
        }
        Link done = link.withText(text);
        links.set(anchorIndex, done);
        anchor = null;
        return done;
    }

    void text(String raw) {
        if (anchor != null) {
            label = label.isEmpty() ? raw : label + raw;
        }
    }

    private void place(Element element, String tag) {
        String id = Attr.of(element, "id");
        if (!id.isEmpty()) {
            anchors.add(id);
        }
        String name = tag.equals("a") ? Attr.of(element, "name") : "";
        if (!name.isEmpty() && !name.equals(id)) {
            anchors.add(name);
        }
    }

    /** Inside a drawing (SVG 1.1) addresses stand in an attribute of their own. */
    private static String drawn(Element element) {
        return Attr.has(element, "href") ? "href" : "xlink:href";
    }

    private void anchor(Element element, Region region) {
        String attribute = drawn(element);
        String raw = Attr.of(element, attribute);
        if (Attr.has(element, attribute) && links.size() < limit) {
            label = "";
            pictureText = "";
            Reference reference = resolver.resolve(raw);
            anchor = new Link(reference, raw, "", Origin.ANCHOR, region, lines.of(raw), paths.of(element));
            anchorIndex = links.size();
            links.add(anchor);
            if (reference instanceof Reference.OtherScheme other
                    && other.scheme().equals("javascript")) {
                literal(raw, region, element);
            }
        }
    }

    /** A literal address of a script; the anchor's own address is no second link. */
    private void literal(String script, Region region, Element element) {
        ScriptLiterals.address(script)
                .filter(address -> !address.equals(Attr.of(element, "href")))
                .ifPresent(address -> add(address, Origin.SCRIPT_LITERAL, region, title(element), element));
    }

    private void image(Element element, Region region) {
        if (anchor != null && pictureText.isEmpty()) {
            pictureText = alt(element);
        }
        add(element, "src", Origin.IMAGE, region, alt(element));
        sourceSet(element, region);
    }

    private void sourceSet(Element element, Region region) {
        String set = Attr.of(element, "srcset");
        if (set.isEmpty()) {
            return;
        }
        for (String candidate : SourceSet.addresses(set)) {
            add(candidate, Origin.IMAGE, region, alt(element), element);
        }
    }

    /** A menu that goes where its chosen option says. */
    private void jumpMenu(Element element, Region region) {
        String change = Attr.of(element, "onchange");
        if (!change.contains("location") && !change.contains("open")) {
            return;
        }
        for (Element option : element.getElementsByTag("option")) {
            String value = Attr.of(option, "value").strip();
            if (value.startsWith("http") || value.startsWith("/") || value.contains(".htm")) {
                add(value, Origin.OTHER, region, ChineseText.squeeze(option.text()), option);
            }
        }
    }

    private void relation(Element element, Region region) {
        String kind = Attr.of(element, "rel").toLowerCase(Locale.ROOT);
        if (kind.contains("dns-prefetch") || kind.contains("preconnect")) {
            return;
        }
        add(element, "href", kind.contains("stylesheet") ? Origin.STYLE : Origin.RELATION, region, title(element));
    }

    private void refresh(Element element) {
        if (Attr.of(element, "http-equiv").equalsIgnoreCase("refresh")) {
            String target = MetaRefresh.target(Attr.of(element, "content"));
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
        if (Attr.has(element, attribute)) {
            add(Attr.of(element, attribute), origin, region, text, element);
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
            links.add(new Link(resolver.resolve(raw), raw, text, origin, region, lines.of(raw), path));
        }
    }

    private static String alt(Element element) {
        String alt = ChineseText.squeeze(Attr.of(element, "alt"));
        return alt.isEmpty() ? title(element) : alt;
    }

    private static String title(Element element) {
        return ChineseText.squeeze(Attr.of(element, "title"));
    }
}
