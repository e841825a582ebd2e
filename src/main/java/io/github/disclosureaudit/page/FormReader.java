package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Form;
import io.github.disclosureaudit.model.Region;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Reads what a form asks for. */
final class FormReader {
    private static final int MOST_FIELDS = 200;
    private static final int MOST_TEXT = 4000;
    private static final Set<String> METHODS = Set.of("get", "post", "dialog");

    private FormReader() {}

    /** The facts of a form; a form around a whole page is read like any other, its text cut. */
    static Form read(Element form, Region region) {
        List<String> fields = new ArrayList<>();
        TextFlow text = new TextFlow(MOST_TEXT);
        NodeVisitor visitor = (node, depth) -> {
            if (node instanceof org.jsoup.nodes.TextNode words) {
                text.text(words.getWholeText());
            } else if (node instanceof Element element) {
                text.space();
                field(element, fields, text);
            }
        };
        NodeTraversor.traverse(visitor, form);
        String words = text.all();
        String shown = words.length() > MOST_TEXT ? words.substring(0, MOST_TEXT) : words;
        return new Form(Attr.of(form, "action").strip(), method(form), fields, shown, region);
    }

    /** As a browser reads it (HTML, form-control-infrastructure): what is no method is GET. */
    private static String method(Element form) {
        String written = Attr.of(form, "method").toLowerCase(Locale.ROOT);
        return METHODS.contains(written) ? written : "get";
    }

    private static void field(Element element, List<String> fields, TextFlow text) {
        switch (element.normalName()) {
            case "input" -> {
                String type = Attr.of(element, "type").toLowerCase(Locale.ROOT);
                boolean button = type.equals("submit") || type.equals("button") || type.equals("reset");
                if (button) {
                    text.text(Attr.of(element, "value"));
                } else if (!type.equals("hidden")) {
                    add(fields, name(element));
                    add(fields, Attr.of(element, "placeholder"));
                    add(fields, Attr.of(element, "title"));
                }
            }
            case "select", "textarea" -> {
                add(fields, name(element));
                add(fields, Attr.of(element, "placeholder"));
                add(fields, Attr.of(element, "title"));
            }
            case "label" -> add(fields, element.text());
            default -> {}
        }
    }

    private static String name(Element field) {
        return Attr.has(field, "name") ? Attr.of(field, "name") : Attr.of(field, "id");
    }

    private static void add(List<String> fields, String name) {
        String clean = ChineseText.squeeze(name);
        if (!clean.isEmpty() && fields.size() < MOST_FIELDS) {
            fields.add(clean);
        }
    }
}
