package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Region;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** First look over a page: what may be its header, menus, breadcrumb and foot, its meta tags and {@code <base>}. */
final class Survey implements NodeVisitor {
    private static final int LONGEST_HOME = 8;
    private static final int MOST_META = 200;
    private static final int MOST_COMMENTS = 200;
    private static final int SHORT_FOOT_NOTE = 200;

    private final Cues cues;
    private final List<RegionRule.Mark> marks = new ArrayList<>();
    private final List<TextNode> places = new ArrayList<>();
    private final List<TextNode> homes = new ArrayList<>();
    private final List<TextNode> feet = new ArrayList<>();
    private final List<RegionRule.Mark> open = new ArrayList<>();
    private IdentityHashMap<Element, Region> regions = new IdentityHashMap<>();
    private final Map<String, String> meta = new LinkedHashMap<>();
    private final List<String> comments = new ArrayList<>();
    private Optional<String> base = Optional.empty();
    private int contentDepth = -1;
    private int silentDepth = -1;
    private int linkDepth = -1;
    private int characters;
    private int linkCharacters;

    private Survey(Cues cues) {
        this.cues = cues;
    }

    /** Looks over a document. */
    static Survey of(Element document, Cues cues) {
        Survey survey = new Survey(cues);
        NodeTraversor.traverse(survey, document);
        survey.regions = RegionRule.regions(survey.marks, survey.places, survey.homes, survey.feet, survey.characters);
        return survey;
    }

    /** Value of the first {@code <base href>}. */
    Optional<String> base() {
        return base;
    }

    /** Meta tags by lower-case name, the first of each name. */
    Map<String, String> meta() {
        return meta;
    }

    /** Comments of the page. */
    List<String> comments() {
        return comments;
    }

    /** Elements where a part of the page begins. */
    IdentityHashMap<Element, Region> regions() {
        return regions;
    }

    @Override
    public void head(Node node, int depth) {
        if (silentDepth >= 0) {
            return;
        }
        if (node instanceof TextNode text) {
            text(text);
        } else if (node instanceof Element element) {
            element(element, depth);
        } else if (node instanceof Comment comment && comments.size() < MOST_COMMENTS) {
            comments.add(comment.getData());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element)) {
            return;
        }
        if (depth == silentDepth) {
            silentDepth = -1;
        }
        if (depth == contentDepth) {
            contentDepth = -1;
        }
        if (depth == linkDepth) {
            linkDepth = -1;
        }
        if (!open.isEmpty() && open.get(open.size() - 1).begins(node)) {
            open.remove(open.size() - 1).close(characters, linkCharacters);
        }
    }

    private void meta(Element element) {
        String name = Attr.has(element, "name") ? Attr.of(element, "name") : Attr.of(element, "property");
        if (!name.isBlank() && meta.size() < MOST_META) {
            meta.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), ChineseText.squeeze(Attr.of(element, "content")));
        }
    }

    private void element(Element element, int depth) {
        String tag = element.normalName();
        switch (tag) {
            case "script", "style", "template", "noscript" -> silentDepth = depth;
            case "base" -> {
                if (base.isEmpty() && Attr.has(element, "href")) {
                    base = Optional.of(Attr.of(element, "href"));
                }
            }
            case "meta" -> meta(element);
            case "a" -> linkDepth = linkDepth < 0 ? depth : linkDepth;
            default -> {
                Cues.Cue cue = cue(element, tag);
                if (cue == Cues.Cue.CONTENT && contentDepth < 0) {
                    contentDepth = depth;
                }
                if (cue.region().isPresent() && isCredible(cue)) {
                    RegionRule.Mark mark = new RegionRule.Mark(element, cue, characters, linkCharacters);
                    marks.add(mark);
                    open.add(mark);
                }
            }
        }
    }

    /** A header inside the content is the head of an article or box, not of the page. */
    private boolean isCredible(Cues.Cue cue) {
        return cue != Cues.Cue.HEADER || contentDepth < 0;
    }

    private Cues.Cue cue(Element element, String tag) {
        switch (tag) {
            case "nav":
                return Cues.Cue.NAVIGATION;
            case "footer":
                return Cues.Cue.FOOTER;
            case "header":
                return Cues.Cue.HEADER;
            case "main", "article":
                return Cues.Cue.CONTENT;
            case "aside":
                return Cues.Cue.SIDE;
            case "body", "html", "head", "form":
                return Cues.Cue.NONE;
            default:
        }
        String role = Attr.of(element, "role");
        if (role.equals("navigation")) {
            return Cues.Cue.NAVIGATION;
        }
        if (role.equals("contentinfo")) {
            return Cues.Cue.FOOTER;
        }
        Cues.Cue byClass = cues.ofNames(Attr.of(element, "class"));
        return byClass == Cues.Cue.NONE ? cues.ofNames(Attr.of(element, "id")) : byClass;
    }

    private void text(TextNode node) {
        String text = node.getWholeText();
        int length = visibleLength(text);
        if (length == 0) {
            return;
        }
        characters += length;
        if (linkDepth >= 0) {
            linkCharacters += length;
        }
        if (length <= RegionRule.LONGEST_BREADCRUMB) {
            if (Cues.isPlace(text) && text.indexOf('。') < 0) {
                places.add(node);
            } else if (linkDepth >= 0 && length <= LONGEST_HOME && Cues.isHome(text.strip())) {
                homes.add(node);
            }
            if (length <= SHORT_FOOT_NOTE && (Cues.isStrongFoot(text) || Cues.isWeakFoot(text))) {
                feet.add(node);
            }
        }
    }

    /** Characters that show something. */
    static int visibleLength(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            count += c > ' ' && c != 0xA0 && c != 0x3000 ? 1 : 0;
        }
        return count;
    }
}
