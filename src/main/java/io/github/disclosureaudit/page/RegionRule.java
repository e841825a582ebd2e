package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Region;
import io.github.disclosureaudit.text.ChineseDates;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** Decides where the header, menus, breadcrumb and foot of a page begin, from what a {@link Survey} met on its way. */
final class RegionRule {
    static final int LONGEST_BREADCRUMB = 300;
    private static final int LONGEST_FOOT = 900;
    private static final int LONGEST_MENU = 600;
    /** A path of columns rarely has so many steps. */
    private static final int FEWEST_OF_MENU = 6;
    /** Names of columns are short, titles are not. */
    private static final int LONGEST_OF_MENU = 12;
    /** A link stands in a cell or a line, and that in a row or a list. */
    private static final int LEVELS_OF_MENU = 1;

    private static final Evaluator ANCHOR = QueryParser.parse("a");
    private static final Evaluator LINK = QueryParser.parse("a[href]");
    private static final Evaluator HEADING = QueryParser.parse("h1,h2,h3,h4,h5,h6");
    private static final Evaluator BODY_PART = QueryParser.parse("h1,h2,[class*=title],[class*=content],[class*=list]");

    private final IdentityHashMap<Element, Region> regions = new IdentityHashMap<>();
    private final int characters;

    private RegionRule(int characters) {
        this.characters = characters;
    }

    /**
     * Elements where a part of the page begins.
     *
     * @param marks elements whose names say so, in page order
     * @param places texts that open a breadcrumb
     * @param homes texts of links home
     * @param feet texts that stand in feet
     * @param characters visible characters of the page
     */
    static IdentityHashMap<Element, Region> regions(
            List<Mark> marks, List<TextNode> places, List<TextNode> homes, List<TextNode> feet, int characters) {
        RegionRule rule = new RegionRule(characters);
        rule.settle(marks, places, homes, feet);
        return rule.regions;
    }

    private void settle(List<Mark> marks, List<TextNode> places, List<TextNode> homes, List<TextNode> feet) {
        for (Mark mark : marks) {
            if (holds(mark) && !(mark.cue == Cues.Cue.BREADCRUMB && isBreadcrumb(mark.element.parent()))) {
                mark.cue.region().ifPresent(region -> regions.put(mark.element, region));
            }
        }
        for (TextNode place : places) {
            markPlace(place);
        }
        for (TextNode home : homes) {
            markPath(home);
            markMenu(home);
        }
        for (TextNode foot : feet) {
            markFoot(foot);
        }
    }

    /** Names lie: a "header" that holds the whole text is none, nor is a "menu" of prose. */
    private boolean holds(Mark mark) {
        int prose = mark.characters - mark.linkCharacters;
        boolean bulk = mark.characters > 300 && mark.characters * 10L > characters * 6L;
        return switch (mark.cue) {
            case HEADER -> !bulk && prose < 600 && mark.before * 10L <= characters * 4L + 400;
            case FOOTER -> !(bulk && prose > 600) && prose < 3000;
            case NAVIGATION -> prose < 200 || prose * 3L < mark.linkCharacters;
            case SIDE -> mark.linkCharacters > 0 && prose * 4L < mark.linkCharacters && !hasDatedList(mark.element);
            case BREADCRUMB ->
                mark.characters <= LONGEST_BREADCRUMB && mark.characters > 0 && looksLikePath(mark.element);
            case NONE, CONTENT, PAGER, TITLE -> false;
        };
    }

    private static boolean hasDatedList(Element element) {
        return ChineseDates.find(element.text(), 0).isPresent();
    }

    private static boolean looksLikePath(Element element) {
        String text = element.text();
        return text.contains("位置")
                || text.contains("首页")
                || text.contains("主页")
                || text.contains(">")
                || text.contains("»")
                || text.contains("Home");
    }

    private void markPlace(TextNode place) {
        Element element = place.parentElement();
        for (int i = 0; i < 4 && element != null && !element.normalName().equals("body"); i++) {
            if (isInside(element)) {
                return;
            }
            if (boundedLength(element, LONGEST_BREADCRUMB) > LONGEST_BREADCRUMB) {
                return;
            }
            if (element.selectFirst(LINK) != null) {
                regions.put(element, Region.BREADCRUMB);
                return;
            }
            element = element.parentElement();
        }
        Element own = place.parentElement();
        if (own != null && boundedLength(own, LONGEST_BREADCRUMB) <= LONGEST_BREADCRUMB && hasPathSign(own)) {
            regions.put(own, Region.BREADCRUMB);
        }
    }

    private void markPath(TextNode home) {
        Element path = UnnamedPath.around(home);
        if (path != null && !isInside(path) && boundedLength(path, LONGEST_BREADCRUMB) <= LONGEST_BREADCRUMB) {
            regions.put(path, Region.BREADCRUMB);
        }
    }

    /** A row of short links that begins with the one home, and nothing else, is a menu whatever its markup. */
    private void markMenu(TextNode home) {
        Element around = home.parentElement();
        Element anchor = around == null ? null : around.closest(ANCHOR);
        Element row = anchor == null ? null : anchor.parentElement();
        for (int i = 0; i < LEVELS_OF_MENU && row != null && anchors(row).size() < FEWEST_OF_MENU; i++) {
            row = row.parentElement();
        }
        if (row != null && !row.normalName().equals("body") && !isInside(row) && isMenu(row, home)) {
            regions.put(row, Region.NAVIGATION);
        }
    }

    private static List<Element> anchors(Element around) {
        List<Element> anchors = new ArrayList<>();
        around.traverse((node, depth) -> {
            if (node instanceof Element element && element.normalName().equals("a")) {
                anchors.add(element);
            }
        });
        return anchors;
    }

    private static boolean isMenu(Element row, TextNode home) {
        List<Element> anchors = anchors(row);
        if (anchors.size() < FEWEST_OF_MENU || row.selectFirst(HEADING) != null) {
            return false;
        }
        int links = 0;
        for (Element anchor : anchors) {
            int length = Survey.visibleLength(anchor.text());
            if (length > LONGEST_OF_MENU) {
                return false;
            }
            links += length;
        }
        return (boundedLength(row, LONGEST_MENU) - links) * 5 <= links && beginsWith(row, home);
    }

    private static boolean beginsWith(Element element, TextNode home) {
        return ChineseText.dense(element.text()).startsWith(ChineseText.dense(home.getWholeText()));
    }

    private static boolean hasPathSign(Element element) {
        String text = element.text();
        return text.indexOf('>') >= 0 || text.indexOf('＞') >= 0 || text.indexOf('»') >= 0 || text.indexOf('›') >= 0;
    }

    private void markFoot(TextNode foot) {
        Element element = foot.parentElement();
        if (element == null || isInside(element)) {
            return;
        }
        boolean strong = Cues.isStrongFoot(foot.getWholeText());
        Element best = null;
        while (element != null
                && !element.normalName().equals("body")
                && boundedLength(element, LONGEST_FOOT) <= LONGEST_FOOT
                && element.selectFirst(BODY_PART) == null) {
            best = element;
            element = element.parentElement();
        }
        boolean late = best != null && element != null && isLate(best);
        if (best != null && late && (strong || Cues.isStrongFoot(best.text()))) {
            regions.put(best, Region.FOOTER);
        }
    }

    /** Whether hardly anything stands after an element. */
    private static boolean isLate(Element element) {
        int after = 0;
        for (Element e = element; e != null && !e.normalName().equals("body"); e = e.parentElement()) {
            for (Element next = e.nextElementSibling(); next != null; next = next.nextElementSibling()) {
                if (!next.normalName().equals("script") && !next.normalName().equals("style")) {
                    after += boundedLength(next, LONGEST_FOOT);
                }
            }
            if (after > LONGEST_FOOT) {
                return false;
            }
        }
        return true;
    }

    /** Whether an element is the breadcrumb or a step of it; a step is no breadcrumb of its own. */
    private boolean isBreadcrumb(@Nullable Element element) {
        for (Element e = element; e != null; e = e.parent()) {
            if (regions.get(e) == Region.BREADCRUMB) {
                return true;
            }
        }
        return false;
    }

    private boolean isInside(Element element) {
        for (Element e = element; e != null; e = e.parentElement()) {
            if (regions.containsKey(e)) {
                return true;
            }
        }
        return false;
    }

    /** Visible characters below an element, counted no further than just above a limit. */
    private static int boundedLength(Element element, int limit) {
        int[] count = {0};
        element.filter((node, depth) -> {
            if (node instanceof TextNode text) {
                count[0] += Survey.visibleLength(text.getWholeText());
            }
            return count[0] > limit
                    ? org.jsoup.select.NodeFilter.FilterResult.STOP
                    : org.jsoup.select.NodeFilter.FilterResult.CONTINUE;
        });
        return count[0];
    }

    /** An element that may begin a part; its counts are totals at its start until it is closed, then its own. */
    static final class Mark {
        private final Element element;
        private final Cues.Cue cue;
        private final int before;
        private int characters;
        private int linkCharacters;

        /**
         * A mark at the start of an element.
         *
         * @param characters visible characters of the page so far
         * @param linkCharacters those of them in links
         */
        Mark(Element element, Cues.Cue cue, int characters, int linkCharacters) {
            this.element = element;
            this.cue = cue;
            this.before = characters;
            this.characters = characters;
            this.linkCharacters = linkCharacters;
        }

        @SuppressWarnings("ReferenceEquality") // nodes of one tree: the same node is meant, not an equal one
        boolean begins(Node node) {
            return element == node;
        }

        /** At the end of the element. */
        void close(int charactersSoFar, int linkCharactersSoFar) {
            characters = charactersSoFar - characters;
            linkCharacters = linkCharactersSoFar - linkCharacters;
        }
    }
}
