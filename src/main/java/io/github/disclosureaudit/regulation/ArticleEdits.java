package io.github.disclosureaudit.regulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The letters that differ inside the articles of an aligned page: deletions and insertions at one place are one edit. */
final class ArticleEdits {
    private static final int CONTEXT = 15;

    private final AlignedText aligned;
    private final LetterText page;
    private final LetterText official;
    private final Map<Integer, List<Span>> spans = new TreeMap<>();

    ArticleEdits(AlignedText aligned) {
        this.aligned = aligned;
        this.page = aligned.page;
        this.official = aligned.official.text;
    }

    /** Official letters {@code [from, to)} against page letters {@code [pageFrom, pageTo)}. */
    private record Span(int from, int to, int pageFrom, int pageTo) {}

    /** Foreign letters inside an article, or a paragraph behind it. */
    void insert(ForeignText.Piece piece) {
        int before = piece.from() > 0 ? aligned.toOfficial[piece.from() - 1] : -1;
        int after = piece.to() < page.length ? aligned.toOfficial[piece.to()] : -1;
        int index = before >= 0 ? aligned.official.articleOf[before] : OfficialText.NO_ARTICLE;
        if (after >= 0 && (index < 0 || belongsToNext(after, piece))) {
            index = aligned.official.articleOf[after];
        }
        if (index >= 0) {
            int at = before >= 0 ? before + 1 : after;
            add(index, new Span(at, at, piece.from(), piece.to()));
        }
    }

    /** A damaged number (第十二　海关…) right before the first letter of an article belongs to that article. */
    private boolean belongsToNext(int after, ForeignText.Piece piece) {
        int index = aligned.official.articleOf[after];
        if (index < 0) {
            return false;
        }
        OfficialText.Article article = aligned.official.articles.get(index);
        boolean first = after == article.start() && aligned.toPage[article.label()] < 0;
        return first && page.startsLine(piece.from()) && !page.startsLine(piece.to());
    }

    private void add(int index, Span span) {
        spans.computeIfAbsent(index, key -> new ArrayList<>()).add(span);
    }

    /** Official letters that the page has not, joined with what stands in their place. Called after the insertions. */
    void deletions() {
        List<OfficialText.Article> articles = aligned.official.articles;
        for (int index = 0; index < articles.size(); index++) {
            OfficialText.Article article = articles.get(index);
            if (!aligned.isMissing(article)) {
                for (int i = article.start(); i < article.end(); i++) {
                    int from = i;
                    while (i < article.end() && aligned.toPage[i] < 0) {
                        i++;
                    }
                    if (i > from) {
                        delete(index, from, i);
                    }
                }
            }
        }
    }

    private void delete(int index, int from, int to) {
        List<Span> list = spans.computeIfAbsent(index, key -> new ArrayList<>());
        int before = from > 0 ? aligned.toPage[from - 1] : -1;
        int after = to < aligned.toPage.length ? aligned.toPage[to] : -1;
        for (Span span : list) {
            boolean here = span.from() == span.to()
                    && (before >= 0 && span.pageFrom() == before + 1 || after >= 0 && span.pageTo() == after);
            if (here) {
                list.set(list.indexOf(span), new Span(from, to, span.pageFrom(), span.pageTo()));
                return;
            }
        }
        int at = before >= 0 ? before + 1 : Math.max(after, 0);
        list.add(new Span(from, to, at, at));
    }

    private List<Span> sorted(int index) {
        return spans.getOrDefault(index, List.of()).stream()
                .sorted(Comparator.comparingInt(Span::from))
                .toList();
    }

    /** The edits of an article in official order; none when it is equal. */
    List<Edit> of(int index) {
        return sorted(index).stream()
                .map(span -> new Edit(
                        official.quote(span.from(), span.to()),
                        page.quote(span.pageFrom(), span.pageTo()),
                        around(official, span.from(), span.to()),
                        around(page, span.pageFrom(), span.pageTo())))
                .toList();
    }

    private static String around(LetterText text, int from, int to) {
        return text.quote(Math.max(0, from - CONTEXT), Math.min(text.length, to + CONTEXT));
    }

    DifferenceKind kind(int index) {
        return EditKind.of(sorted(index).stream().map(this::change).toList());
    }

    private EditKind.Change change(Span span) {
        boolean deleted = span.to() > span.from();
        LetterText text = deleted ? official : page;
        int from = deleted ? span.from() : span.pageFrom();
        int to = deleted ? span.to() : span.pageTo();
        boolean line = text.startsLine(from) && text.endsLine(to - 1);
        boolean sentence = "。；;".indexOf(text.signBefore(from)) >= 0
                && text.signsAfter(to - 1).matches("(?s).*[。；;].*");
        return new EditKind.Change(
                official.letters(span.from(), span.to()),
                page.letters(span.pageFrom(), span.pageTo()),
                line,
                sentence || line);
    }

    /** The page's wording of an article: from its first letter to its last, insertions included; empty when it has none. */
    String pageText(int index) {
        OfficialText.Article article = aligned.official.articles.get(index);
        int from = Integer.MAX_VALUE;
        int to = -1;
        for (int i = article.start(); i < article.end(); i++) {
            if (aligned.toPage[i] >= 0) {
                from = Math.min(from, aligned.toPage[i]);
                to = Math.max(to, aligned.toPage[i] + 1);
            }
        }
        for (Span span : spans.getOrDefault(index, List.of())) {
            if (span.pageTo() > span.pageFrom()) {
                from = Math.min(from, span.pageFrom());
                to = Math.max(to, span.pageTo());
            }
        }
        return to < 0 ? "" : page.quote(from, to);
    }
}
