package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Crumb;
import io.github.disclosureaudit.model.Region;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The path to a page as the page shows it. */
final class Breadcrumbs {
    private static final Pattern LEAD = Pattern.compile("^.{0,6}位置\\s*(是)?\\s*[:：]?");
    private static final Pattern SEPARATOR = Pattern.compile("[>＞»›→/|\\\\]+|&gt;|-{2,}|::");
    private static final int LONGEST_LABEL = 60;

    private Breadcrumbs() {}

    static List<Crumb> of(ContentScope scope, References.Resolver resolver) {
        for (Element part : scope.parts(Region.BREADCRUMB)) {
            List<Crumb> crumbs = read(part, resolver);
            if (!crumbs.isEmpty()) {
                return crumbs;
            }
        }
        return List.of();
    }

    private static List<Crumb> read(Element part, References.Resolver resolver) {
        List<Crumb> crumbs = new ArrayList<>();
        for (Node node : part.nodeStream().toList()) {
            if (node instanceof Element link && link.normalName().equals("a")) {
                String label = ChineseText.squeeze(link.text());
                if (!label.isEmpty()) {
                    crumbs.add(new Crumb(label, Anchors.url(link, resolver)));
                }
            } else if (node instanceof TextNode text
                    && (text.parentElement() == null || text.parentElement().closest("a") == null)) {
                for (String piece : SEPARATOR.split(ChineseText.squeeze(text.getWholeText()))) {
                    String label = LEAD.matcher(piece.strip()).replaceFirst("").strip();
                    if (!label.isEmpty() && label.length() <= LONGEST_LABEL && !label.endsWith("：")) {
                        crumbs.add(new Crumb(label, Optional.empty()));
                    }
                }
            }
        }
        return crumbs;
    }
}
