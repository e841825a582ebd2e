package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Region;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What tells that a script draws the content, or that a picture is all there is of it. */
final class DrawingSigns {
    /** Characters that an empty container may hold: a word such as 加载中. */
    private static final int FEW_CHARACTERS = 20;

    private final List<Script> scripts = new ArrayList<>();
    private int images;
    private boolean emptyContainer;
    private boolean scriptFile;

    /** A script written into the page, and whether it stands in the content. */
    record Script(String text, boolean inContent) {}

    void script(String text, Element element, Region here) {
        scripts.add(new Script(text, here == Region.CONTENT && !isInHead(element)));
    }

    /** Notes a picture of the content. */
    void image() {
        images++;
    }

    /** Looks at an element of the content that ends: a place to draw in, or a call among the blocks of the content. */
    void close(Element element, String tag) {
        switch (tag) {
            case "div", "ul", "ol", "tbody", "table", "section", "dl" ->
                emptyContainer |= !Attr.of(element, "id").isEmpty()
                        && element.firstElementChild() == null
                        && element.ownText().length() < FEW_CHARACTERS;
            case "script" ->
                scriptFile |= Attr.has(element, "src")
                        && element.parent() != null
                        && !element.parent().normalName().equals("body")
                        && !element.parent().normalName().equals("head");
            default -> {}
        }
    }

    /** Scripts written into the page. */
    List<Script> scripts() {
        return scripts;
    }

    /** Whether the content has a named container with nothing in it. */
    boolean hasEmptyContainer() {
        return emptyContainer;
    }

    /** Whether a script file is called for between the blocks of the content. */
    boolean callsScriptFile() {
        return scriptFile;
    }

    /** Pictures of the content. */
    int images() {
        return images;
    }

    private static boolean isInHead(Element element) {
        @Nullable Element around = element;
        while (around != null && !around.normalName().equals("head")) {
            around = around.parent();
        }
        return around != null;
    }
}
