package io.github.disclosureaudit.regulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Headings of parts, chapters and sections that a page shows in other words. Headings that it leaves out are not told. */
final class HeadingComparison {
    private final AlignedText aligned;

    private HeadingComparison(AlignedText aligned) {
        this.aligned = aligned;
    }

    /** Notes of kind {@link DifferenceKind#HEADING}, in official order. */
    static List<ArticleDifference> of(AlignedText aligned) {
        return new HeadingComparison(aligned).differences();
    }

    /** Whether foreign letters of a page are words of a heading. */
    static boolean isPart(AlignedText aligned, ForeignText.Piece piece) {
        int before = piece.from() > 0 ? aligned.toOfficial[piece.from() - 1] : -1;
        int after = piece.to() < aligned.page.length ? aligned.toOfficial[piece.to()] : -1;
        boolean begins = aligned.page.startsLine(piece.from());
        boolean goesOn = piece.to() < aligned.page.length && !aligned.page.startsLine(piece.to());
        return begins ? goesOn && isHeading(aligned, after) : isHeading(aligned, before);
    }

    private static boolean isHeading(AlignedText aligned, int letter) {
        return letter >= aligned.official.bodyStart()
                && letter < aligned.official.bodyEnd()
                && aligned.official.articleOf[letter] == OfficialText.NO_ARTICLE;
    }

    private List<ArticleDifference> differences() {
        LetterText official = aligned.official.text;
        List<ArticleDifference> notes = new ArrayList<>();
        int at = aligned.official.bodyStart();
        while (at < aligned.official.bodyEnd()) {
            boolean heading = isHeading(aligned, at) && Token.isHeading(official.letters[at]);
            int end = heading ? official.lineEnd(at) : at + 1;
            if (heading && aligned.toPage[at] >= 0) {
                int from = aligned.toPage[at];
                int to = end(from);
                String shown = aligned.page.letters(from, to);
                if (to - from > 1 && !shown.equals(official.letters(at, end))) {
                    notes.add(new ArticleDifference(
                            Token.written(official.letters[at]),
                            DifferenceKind.HEADING,
                            official.quote(at, end),
                            aligned.page.quote(from, to),
                            List.of(),
                            Optional.empty()));
                }
            }
            at = end;
        }
        return notes;
    }

    /** Where the heading ends on the page: with its line, or with the next number. */
    private int end(int from) {
        int to = from + 1;
        while (to < aligned.page.length && !aligned.page.startsLine(to) && !Token.isToken(aligned.page.letters[to])) {
            to++;
        }
        return to;
    }
}
