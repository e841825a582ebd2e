package io.github.disclosureaudit.regulation;

import io.github.disclosureaudit.text.ChineseNumerals;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds title, preamble and provisions in a text of any origin and writes the provisions as the library does: one line a
 * paragraph, {@code 第一章　总则}, {@code 第一条　…}, an empty line in front of the annexes. Words are never changed; what is dropped
 * is white space, marks of Markdown and what stands behind the end of the text.
 */
final class ManuscriptReader {
    private static final String NUMBER = "第\\s*([〇零○一二三四五六七八九十百千两\\d０-９\\s]{1,12})";
    private static final Pattern HEADING = Pattern.compile("^" + NUMBER + "(分编|编|章|节)\\s*(.{0,40})$");
    private static final Pattern ARTICLE =
            Pattern.compile("^[【\\[]?" + NUMBER + "条(之[一二三四五六七八九十]{1,3})?[】\\]]?[\\s:：、]*(.*)$", Pattern.DOTALL);
    /** What follows a number that only refers to an article. */
    static final Pattern REFERENCE = Pattern.compile("^(?:规定|第|、|，|和|至|款|项|的|或者?|所|以及|及)");

    private static final Pattern NEXT_ARTICLE =
            Pattern.compile("(?<=[。；：”）)])\\s*(第([〇零一二三四五六七八九十百千]{1,9})条(?:之[一二三四五六七八九十]{1,3})?)(?=[\\s　])");
    private static final Pattern MARKUP =
            Pattern.compile("^#{1,6}\\s+|^>\\s+|^[-*]{3,}$|\\*\\*|__|<!--.*?-->|\\\\(?=[().\\-*_])");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\((?:https?:|/)[^)]*\\)");
    private static final Pattern TITLE =
            Pattern.compile("^[^。；，：:!?（(]{2,90}(?:法|法典|条例|规定|办法|细则|规则|决定|决议|准则|章程|规程|规范|基准|标准|公告|通知|制度|方案|意见|措施|解释)"
                    + "(?:[（(][^（()）]{1,16}[)）])?$");
    private static final Pattern CONTENTS = Pattern.compile("^目\\s*[录次]$");
    private static final Pattern HISTORY = Pattern.compile(
            "(?:通过|公布|发布|修订|修正|批准|颁布|令\\s*第?\\s*\\d+\\s*号)[）)，,。；;》]?|\\d{4}\\s*年\\s*\\d{1,2}\\s*月|令$|^第\\s*\\d+\\s*号$");
    private static final Pattern DRAFT = Pattern.compile("征求意见稿|草案|送审稿|修订稿|讨论稿");
    private static final Pattern NOT_THE_TEXT = Pattern.compile("征求意见稿|草案|送审稿|修订稿|讨论稿|解读|问答|释义|关于(?:修改|废止|修订).*决定|修正案");
    private static final int LONGEST_TITLE_PART = 40;

    private final Manuscript manuscript;
    private final List<String> lines;
    private final boolean paragraphsCertain;

    /**
     * What was read.
     *
     * @param file provisions, and a head that holds title, history and little else
     * @param cut lines behind the text that were left out
     * @param draft words that say it is no promulgated text, empty for most
     */
    record Read(LibraryFile file, List<String> cut, String draft) {}

    private ManuscriptReader(Manuscript manuscript) {
        this.manuscript = manuscript;
        List<String> raw = manuscript
                .text()
                .lines()
                .map(ManuscriptReader::clean)
                .filter(line -> !line.isEmpty())
                .toList();
        if (manuscript.layout() == Manuscript.Layout.PRINTED_LINES) {
            PrintedLines.Paragraphs joined = PrintedLines.join(raw);
            this.lines = joined.lines();
            this.paragraphsCertain = joined.certain();
        } else {
            this.lines = raw;
            this.paragraphsCertain = true;
        }
    }

    static Read read(Manuscript manuscript) {
        LibraryFile given = LibraryFile.parse(manuscript.text());
        if (given.isComplete()) {
            String body = given.body().replace("\r", "");
            List<String> lines = body.strip().lines().toList();
            TextTail.Cut tail = TextTail.of(lines);
            String kept = tail.kept().equals(lines) ? body : String.join("\n", tail.kept()) + "\n";
            return new Read(given.withBody(kept), tail.cut(), "");
        }
        Manuscript bare = new Manuscript(
                manuscript.name(), manuscript.title(), given.body(), manuscript.layout(), manuscript.facts());
        Read read = new ManuscriptReader(bare).read();
        LibraryFile file = read.file;
        for (var entry : given.head().entrySet()) {
            file = file.withRaw(entry.getKey(), entry.getValue());
        }
        return new Read(file, read.cut, read.draft);
    }

    private Read read() {
        int start = start();
        List<String> front = lines.subList(0, start < 0 ? lines.size() : start);
        List<String> provisions = start < 0 ? List.of() : provisions(lines.subList(start, lines.size()));
        TextTail.Cut tail = TextTail.of(provisions);
        String title = title(front).orElse("");
        LibraryFile file = LibraryFile.parse("")
                .with("title", title)
                .with("history", history(front, title))
                .with("paragraph_breaks", paragraphsCertain ? "kept" : "lost")
                .withBody(tail.kept().isEmpty() ? "" : String.join("\n", tail.kept()) + "\n");
        return new Read(file, tail.cut(), draft(title, front));
    }

    private static String clean(String line) {
        StringBuilder kept = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!ChineseText.isInvisible(c)) {
                kept.append(c == '\t' ? c : ChineseText.isWhite(c) ? (c == '\u3000' ? c : ' ') : c);
            }
        }
        String plain = MARKUP.matcher(LINK.matcher(kept).replaceAll("$1")).replaceAll("");
        return plain.strip();
    }

    /** First line of the provisions: the headings right in front of 第一条, past a table of contents; -1 without articles. */
    private int start() {
        for (int i = 0; i < lines.size(); i++) {
            Matcher article = ARTICLE.matcher(lines.get(i));
            if (article.matches() && number(article.group(1)) == 1) {
                return firstHeading(i);
            }
        }
        return -1;
    }

    private int firstHeading(int article) {
        int first = article;
        int level = 0;
        while (first > 0) {
            Matcher heading = HEADING.matcher(lines.get(first - 1));
            int above = heading.matches() && number(heading.group(1)) == 1 ? level(heading.group(2)) : 0;
            if (above <= level) {
                break;
            }
            level = above;
            first--;
        }
        return first;
    }

    private static int level(String unit) {
        return switch (unit) {
            case "节" -> 1;
            case "章" -> 2;
            case "分编" -> 3;
            default -> 4;
        };
    }

    private static long number(String written) {
        return ChineseNumerals.parse(written).orElse(-1);
    }

    /** The lines of the text in the library's form, articles that stand in one line apart. */
    private static List<String> provisions(List<String> lines) {
        List<String> out = new ArrayList<>();
        long last = 0;
        for (int i = 0; i < lines.size(); i++) {
            for (String piece : pieces(lines.get(i), last)) {
                Matcher article = ARTICLE.matcher(piece);
                if (article.matches() && isLabel(article, last)) {
                    last = number(article.group(1));
                    String sub = article.group(2) == null ? "" : article.group(2);
                    String words = article.group(3).strip();
                    if (words.isEmpty() && i + 1 < lines.size() && !isUnit(lines.get(i + 1))) {
                        words = lines.get(++i);
                    }
                    out.add("第" + article.group(1).replaceAll("[\\s　]", "") + "条" + sub + "\u3000" + words);
                } else {
                    out.add(heading(piece).orElse(piece));
                }
            }
        }
        return out;
    }

    /** A sentence may begin with a reference (第十二条的规定…): a label goes on with the numbering. */
    private static boolean isLabel(Matcher article, long last) {
        long number = number(article.group(1));
        boolean reference = REFERENCE.matcher(article.group(3)).find();
        return number == last + 1 || article.group(2) != null && number == last || !reference && number > 0;
    }

    private static boolean isUnit(String line) {
        return ARTICLE.matcher(line).matches() || HEADING.matcher(line).matches();
    }

    private static List<String> pieces(String line, long last) {
        List<String> pieces = new ArrayList<>();
        Matcher own = ARTICLE.matcher(line);
        long expected = (own.matches() ? number(own.group(1)) : last) + 1;
        int from = 0;
        Matcher next = NEXT_ARTICLE.matcher(line);
        while (next.find()) {
            if (number(next.group(2)) == expected) {
                pieces.add(line.substring(from, next.start(1)).strip());
                from = next.start(1);
                expected++;
            }
        }
        pieces.add(line.substring(from).strip());
        return pieces;
    }

    private static Optional<String> heading(String line) {
        Matcher heading = HEADING.matcher(line);
        if (!heading.matches() || line.endsWith("。")) {
            return Optional.empty();
        }
        String name = heading.group(3).strip();
        // 总　则: letters set apart for looks.
        String dense = name.replaceAll("[\\s　]", "");
        String number = heading.group(1).replaceAll("[\\s　]", "");
        return Optional.of("第" + number + heading.group(2) + (dense.isEmpty() ? "" : "\u3000" + dense));
    }

    private Optional<String> title(List<String> front) {
        String known = manuscript.facts().getOrDefault("title", "").replaceAll("[\\s　]+", "");
        String heading = manuscript.title().replaceAll("[\\s　]+", "");
        if (!known.isEmpty() || TITLE.matcher(heading).find()) {
            return Optional.of(known.isEmpty() ? heading : known);
        }
        for (int i = 0; i < front.size() && !CONTENTS.matcher(front.get(i)).find(); i++) {
            String line = front.get(i).replaceAll("[\\s　]+", "");
            if (!TITLE.matcher(line).find() || line.startsWith("《")) {
                continue;
            }
            String above = i > 0 ? front.get(i - 1).replaceAll("[\\s　]+", "") : "";
            boolean continued = above.startsWith("中华人民共和国")
                    && above.length() <= LONGEST_TITLE_PART
                    && !line.startsWith("中华人民共和国")
                    && !above.matches(".*[令号）)。].*");
            return Optional.of(continued ? above + line : line);
        }
        return Optional.empty();
    }

    /** Drafts and decisions that amend have articles too. */
    private static String draft(String title, List<String> front) {
        Matcher own = NOT_THE_TEXT.matcher(title);
        if (own.find()) {
            return own.group();
        }
        return front.stream()
                .filter(line -> line.length() <= LONGEST_TITLE_PART)
                .map(DRAFT::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElse("");
    }

    private static List<String> history(List<String> front, String title) {
        List<String> history = new ArrayList<>();
        for (String line : front) {
            if (CONTENTS.matcher(line).find()) {
                break;
            }
            boolean own = line.replaceAll("[\\s　]+", "").equals(title);
            if (!own
                    && !HEADING.matcher(line).matches()
                    && HISTORY.matcher(line).find()) {
                history.add(line.replaceAll("^[（(](?=.*[^）)]$)|^[（(](.*)[）)]$", "$1"));
            }
        }
        return history;
    }
}
