package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Page.Kind;
import io.github.disclosureaudit.model.Page.Legibility;
import io.github.disclosureaudit.text.ChineseText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Headings of a page and whether a program can read it. */
final class PageFacts {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Pattern VIEWER =
            Pattern.compile("weboffice|/wps/|officeapps|pdfviewer|viewer\\.html|onlinepreview");
    private static final Pattern DRAWS = Pattern.compile(
            "innerHTML|\\.append\\(|\\.html\\(|\\$\\.(get|post|ajax|getJSON)|fetch\\(|XMLHttpRequest|template|render");
    private static final int LITTLE_TEXT = 60;
    private static final int SMALL_PICTURE = 60;

    private PageFacts() {}

    static String heading(Document document, ContentScope scope, Map<String, String> meta) {
        String article = meta.getOrDefault("articletitle", "");
        if (!article.isEmpty()) {
            return article;
        }
        List<Element> headings = scope.all(element -> HEADINGS.contains(element.normalName()));
        for (String tag : List.of("h1", "h2")) {
            for (Element heading : headings) {
                String text = ChineseText.squeeze(heading.text());
                if (heading.normalName().equals(tag) && !text.isEmpty()) {
                    return text;
                }
            }
        }
        String column = meta.getOrDefault("columnname", "");
        Element any = document.selectFirst("h1");
        return !column.isEmpty() || any == null ? column : ChineseText.squeeze(any.text());
    }

    static List<String> headingPath(ContentScope scope) {
        return scope.all(element -> HEADINGS.contains(element.normalName())).stream()
                .map(element -> ChineseText.squeeze(element.text()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** All comments in one text. */
    static String comments(Document document) {
        StringBuilder text = new StringBuilder();
        document.forEachNode(node -> {
            if (node instanceof Comment comment && text.length() < 20_000) {
                text.append(comment.getData()).append('\n');
            }
        });
        return text.toString();
    }

    static Legibility legibility(ContentScope scope, Document document, Kind kind, boolean noItems, String text) {
        String bare = text.replaceAll("\\s", "");
        if (kind != Kind.HOME && noItems && isDrawnByScript(scope, document)) {
            return Legibility.SCRIPT_ONLY;
        }
        boolean viewer = scope.all(element -> element.normalName().equals("iframe")).stream()
                .anyMatch(frame -> VIEWER.matcher(frame.attr("src").toLowerCase(Locale.ROOT))
                        .find());
        boolean files = !scope.all(element -> element.normalName().equals("a")
                        && element.attr("href")
                                .toLowerCase(Locale.ROOT)
                                .matches(".*\\.(pdf|docx?|xlsx?|wps|et|zip|rar|txt)([?#].*)?"))
                .isEmpty();
        boolean picture = bare.length() < 2 * LITTLE_TEXT
                && scope.all(element -> element.normalName().equals("img")).stream()
                        .anyMatch(PageFacts::isLarge);
        return kind == Kind.ARTICLE && !files && (viewer || picture) ? Legibility.UNREADABLE : Legibility.READABLE;
    }

    private static boolean isLarge(Element image) {
        String width = image.attr("width").replaceAll("\\D", "");
        return width.isEmpty() || width.length() < 6 && Integer.parseInt(width) > SMALL_PICTURE;
    }

    /** An empty container in the content and a script in it that fills something. */
    private static boolean isDrawnByScript(ContentScope scope, Document document) {
        boolean empty = !scope.all(element -> Set.of("ul", "ol", "tbody", "div").contains(element.normalName())
                        && element.hasAttr("id")
                        && element.childrenSize() == 0
                        && element.ownText().length() < 20)
                .isEmpty();
        return empty
                && document.getElementsByTag("script").stream()
                        .anyMatch(script -> DRAWS.matcher(script.data()).find()
                                || script.parent() != null
                                        && script.hasAttr("src")
                                        && script.closest("head") == null
                                        && scope.region(script) == io.github.disclosureaudit.model.Region.CONTENT
                                        && script.parent().normalName().equals("div"));
    }
}
