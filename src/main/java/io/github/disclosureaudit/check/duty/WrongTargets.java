package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.ColumnNames;
import io.github.disclosureaudit.check.site.PageNames;
import io.github.disclosureaudit.model.Certainty;
import io.github.disclosureaudit.model.Crumb;
import io.github.disclosureaudit.model.Label;
import io.github.disclosureaudit.model.ListBlock;
import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Region;
import io.github.disclosureaudit.plan.ColumnDictionary;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 错链: links whose label names one thing while another opens. Three kinds of label name a thing: the name of a column of
 * the dictionary, a document in 《》, and the title of an article. Sites name things loosely, so each kind asks for more
 * than a missing word: a column must be another column by its own name, a document must not occur in the text that opens,
 * a title must have next to nothing in common with the article.
 */
final class WrongTargets {
    private static final Pattern BOOK = Pattern.compile("《([^《》]{4,80})》");
    private static final String MARKS = "“”\"'‘’·,.:;、，。：；";

    /** Characters beside a document's name that still leave the label a name: 全文, 附件1. */
    private static final int BESIDE = 6;

    /** Characters below which a page says too little to tell what it is. */
    private static final int TELLING = 60;

    /** Shortest label that is the title of an article. */
    private static final int TITLE = 10;

    private static final double LIKE = 0.5;
    private static final double UNLIKE = 0.2;

    private final SiteView view;
    private final Map<String, ColumnDictionary.Column> byName = new HashMap<>();
    private final Set<String> sections;
    private final Set<String> vague = new HashSet<>();

    /**
     * A link that opens something else.
     *
     * @param label the link
     * @param page what opens
     * @param shown the name of what opens
     */
    record Wrong(Label label, Page page, String shown, Certainty certainty) {}

    WrongTargets(SiteView view) {
        this.view = view;
        for (ColumnDictionary.Column column : view.rules().columns().columns()) {
            byName.putIfAbsent(ColumnNames.bare(column.name()), column);
            column.variants().forEach(variant -> byName.putIfAbsent(ColumnNames.bare(variant), column));
        }
        sections = Set.copyOf(view.rules().links().sectionColumns());
        view.rules().links().vagueLabels().forEach(label -> vague.add(ColumnNames.bare(label)));
    }

    /** All of them in page order. */
    List<Wrong> find() {
        List<Wrong> wrong = new ArrayList<>();
        for (Label label : view.crawl().labels()) {
            Optional<Page> page = view.crawl().page(label.target());
            if (page.isPresent()) {
                judge(label, page.get()).ifPresent(wrong::add);
            }
        }
        return wrong;
    }

    private Optional<Wrong> judge(Label label, Page page) {
        if (page.kind() == Page.Kind.FORWARD || page.legibility() == Page.Legibility.SCRIPT_ONLY) {
            return Optional.empty();
        }
        List<String> books = books(label.text());
        if (!books.isEmpty()) {
            String name = books.get(0);
            boolean alone = books.size() == 1 && label.text().length() - name.length() - 2 <= BESIDE;
            return alone ? document(label, page, name) : Optional.empty();
        }
        String bare = ColumnNames.bare(label.text());
        ColumnDictionary.Column column = byName.get(bare);
        if (column != null) {
            return sections.contains(column.id()) ? Optional.empty() : column(label, page, column);
        }
        boolean title = bare.length() >= TITLE && label.region() == Region.CONTENT && !vague.contains(bare);
        return title && page.kind() == Page.Kind.ARTICLE ? article(label, page) : Optional.empty();
    }

    private static List<String> books(String text) {
        return text.indexOf('《') < 0
                ? List.of()
                : BOOK.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** The label is the name of a column, and the page calls itself by the name of another one. */
    private Optional<Wrong> column(Label label, Page page, ColumnDictionary.Column wanted) {
        ColumnNames names = ColumnNames.of(List.of(wanted));
        if (names(page).stream().anyMatch(names::match)) {
            return Optional.empty();
        }
        if (page.kind() == Page.Kind.HOME) {
            return Optional.of(new Wrong(label, page, page.name(), Certainty.CONFIRMED));
        }
        Optional<String> other = self(page)
                .filter(name -> byName.containsKey(ColumnNames.bare(name)))
                .filter(name -> !isNear(ColumnNames.bare(name), ColumnNames.bare(label.text())));
        boolean list =
                page.kind() == Page.Kind.COLUMN || page.kind() == Page.Kind.HUB || page.kind() == Page.Kind.OTHER;
        return other.filter(name -> list && !says(page, label.text()))
                .map(name -> new Wrong(label, page, name, Certainty.CONFIRMED));
    }

    /** The label is 《a document》, and what opens neither is it nor mentions it. */
    private Optional<Wrong> document(Label label, Page page, String raw) {
        String name = core(raw);
        String shown = shown(page);
        if (page.kind() == Page.Kind.HOME) {
            return Optional.of(new Wrong(label, page, page.name(), Certainty.CONFIRMED));
        }
        boolean text = page.kind() == Page.Kind.ARTICLE || page.kind() == Page.Kind.FILE;
        if (name.length() < 4 || !text || page.legibility() != Page.Legibility.READABLE || shown.isEmpty()) {
            return Optional.empty();
        }
        String all = core(shown + view.crawl().fullText(page));
        boolean there = all.contains(name) || all.length() < TELLING || common(name, core(shown)) >= LIKE;
        return there ? Optional.empty() : Optional.of(new Wrong(label, page, shown, certainty(name, all)));
    }

    /** The label is the title of an article, and the article has another one and speaks of other things. */
    private Optional<Wrong> article(Label label, Page page) {
        List<String> names = PageNames.ofDocument(page);
        if (names.contains(label.text())) {
            return Optional.empty();
        }
        String title = core(label.text());
        if (page.legibility() != Page.Legibility.READABLE
                || ideographs(title) < TITLE
                || names.isEmpty()
                || names.stream().anyMatch(name -> common(title, core(name)) >= UNLIKE)) {
            return Optional.empty();
        }
        String all = core(view.crawl().fullText(page));
        return all.length() < TELLING || common(title, all) >= LIKE
                ? Optional.empty()
                : Optional.of(new Wrong(label, page, names.get(0), Certainty.SUSPECTED));
    }

    private static int ideographs(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += ChineseText.isHan(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }

    /** A text without most of the name's pieces is another text; with them it may be a relative of it. */
    private static Certainty certainty(String name, String all) {
        return common(name, all) < LIKE ? Certainty.CONFIRMED : Certainty.SUSPECTED;
    }

    /** Everything that a page calls itself, its parents and its parts. */
    private static List<String> names(Page page) {
        List<String> names = new ArrayList<>(PageNames.ofColumn(page));
        names.addAll(PageNames.ofDocument(page));
        page.breadcrumb().stream().map(Crumb::label).forEach(names::add);
        names.addAll(page.headingPath());
        page.lists().stream().map(ListBlock::heading).forEach(names::add);
        return names;
    }

    /** The name that a page's own words agree on: the best one. */
    private static Optional<String> self(Page page) {
        return PageNames.ofColumn(page).stream().findFirst();
    }

    private static String shown(Page page) {
        return PageNames.ofDocument(page).stream().findFirst().orElse("");
    }

    /** One name inside the other: 年报 and 政府信息公开年报. */
    private static boolean isNear(String one, String other) {
        return one.contains(other) || other.contains(one);
    }

    /** Whether the page's content has the label among its own words. */
    private boolean says(Page page, String label) {
        return ChineseText.folded(view.text(page)).contains(ColumnNames.bare(label));
    }

    /** A name without its marks, its remarks in brackets and the name of the state. */
    static String core(String text) {
        String folded = ChineseText.folded(text);
        StringBuilder core = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            int end = remarkEnd(folded, i, c);
            if (end > i) {
                i = end;
            } else if (MARKS.indexOf(c) < 0) {
                core.append(c);
            }
        }
        String plain = core.length() == folded.length() ? folded : core.toString();
        return plain.replace("中华人民共和国", "");
    }

    /** Where a remark in brackets ends that begins at an index; -1 where none does. */
    private static int remarkEnd(String folded, int start, char first) {
        if (first == '[') {
            return folded.indexOf(']', start);
        }
        if (first != '(') {
            return -1;
        }
        int end = start + 1;
        while (end < folded.length() && folded.charAt(end) != '(' && folded.charAt(end) != ')') {
            end++;
        }
        return end < folded.length() && folded.charAt(end) == ')' ? end : -1;
    }

    /** Share of the first text's two-character pieces that occur in the second. */
    private static double common(String text, String in) {
        if (in.contains(text)) {
            return 1;
        }
        if (text.length() < 2) {
            return 0;
        }
        int found = 0;
        for (int i = 0; i + 2 <= text.length(); i++) {
            found += in.contains(text.substring(i, i + 2)) ? 1 : 0;
        }
        return (double) found / (text.length() - 1);
    }
}
