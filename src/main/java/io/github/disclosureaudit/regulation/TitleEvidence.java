package io.github.disclosureaudit.regulation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the lines in front of a text say it is: the regulation itself, or a draft, a decision, an explanation. */
final class TitleEvidence {
    private static final int REACH = 600;
    private static final int OWN_LINE = 12;
    private static final Pattern DRAFT = Pattern.compile("征求意见|草案|送审稿|修改稿|讨论稿");
    private static final Pattern DECISION = Pattern.compile("关于(?:修改|废止).*决定|修正案");
    private static final Pattern EXPLANATION =
            Pattern.compile("解读|释义|问答|答记者问|图解|读懂|理解与适用|条文说明|新旧对照|修改对照|学习(?:体会|心得|辅导)|案例|节选|摘录|摘编|部分条[款文]");
    private static final Pattern OTHER_TEXT =
            Pattern.compile("^(?:(?:的|》的|》)?(?:实施|解读|释义|问答|若干|有关|施行|征求|修订草案|草案|起草)|》(?:办法|细则|条例|规定|规则|决定))");
    /** （2022年实施） behind a title in the library is a remark. */
    private static final Pattern YEAR = Pattern.compile("[（(][^（(]*年[^（(]*[）)]+$");

    /** A line of the table of contents: 第二章 决策草案的形成. */
    private static final Pattern HEADING = Pattern.compile("^第[零一二三四五六七八九十百\\d]+[编章节]");

    private static final String COUNTRY = "中华人民共和国";

    private final String shortTitle;
    private final List<String> names;
    private final List<String> lines = new ArrayList<>();

    /**
     * Looks at a page.
     *
     * @param names titles and headings of the page
     * @param before text in front of the first article; only its end counts
     */
    TitleEvidence(String shortTitle, List<String> names, String before) {
        this.shortTitle = folded(YEAR.matcher(shortTitle).replaceFirst(""));
        this.names = names.stream().map(TitleEvidence::folded).toList();
        before.substring(Math.max(0, before.length() - REACH))
                .lines()
                .map(TitleEvidence::folded)
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
    }

    /** Whether titles or headings of a page say that it explains, excerpts or drafts a text, whichever it is. */
    static boolean isOfAnotherKind(List<String> names) {
        return names.stream()
                .map(TitleEvidence::folded)
                .anyMatch(name ->
                        EXPLANATION.matcher(name).find() || DRAFT.matcher(name).find());
    }

    private static String folded(String line) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            char folded = LetterFolding.fold(c);
            if (folded > LetterFolding.SEVERAL) {
                kept.append(folded);
            } else if (!Character.isSpaceChar(c)
                    && !Character.isWhitespace(c)
                    && Character.getType(c) != Character.FORMAT) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** Whether the page names the regulation itself, not a local or implementing one that contains its name. */
    boolean isNamed() {
        if (names.stream().anyMatch(this::names)) {
            return true;
        }
        boolean lookAlike = names.stream().anyMatch(name -> name.contains(shortTitle));
        return !lookAlike && (lines.stream().anyMatch(this::names) || isWrapped());
    }

    /** A long title runs over two or three lines of a printed copy. */
    private boolean isWrapped() {
        for (int i = 0; i + 1 < lines.size(); i++) {
            String joined = lines.get(i) + lines.get(i + 1);
            if (names(joined) || i + 2 < lines.size() && names(joined + lines.get(i + 2))) {
                return true;
            }
        }
        return false;
    }

    private boolean names(String line) {
        for (int at = line.indexOf(shortTitle); at >= 0; at = line.indexOf(shortTitle, at + 1)) {
            String front = line.substring(0, at);
            String plain = front.endsWith(COUNTRY) ? front.substring(0, front.length() - COUNTRY.length()) : front;
            boolean begins = plain.isEmpty() || !Character.isLetter(plain.charAt(plain.length() - 1));
            if (begins
                    && !OTHER_TEXT
                            .matcher(line.substring(at + shortTitle.length()))
                            .find()) {
                return true;
            }
        }
        return false;
    }

    boolean isDraft() {
        return saysOfItself(DRAFT);
    }

    boolean isDecision() {
        return saysOfItself(DECISION);
    }

    private boolean saysOfItself(Pattern kind) {
        return names.stream().anyMatch(name -> kind.matcher(name).find())
                || lines.stream()
                        .filter(line -> !HEADING.matcher(line).find())
                        .filter(line -> line.contains(shortTitle) || line.length() <= OWN_LINE)
                        .anyMatch(line -> kind.matcher(line).find());
    }
}
