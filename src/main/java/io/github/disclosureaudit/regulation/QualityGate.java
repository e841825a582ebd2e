package io.github.disclosureaudit.regulation;

import io.github.disclosureaudit.regulation.Flaw.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks for signs that a text is not the whole official text and nothing else: gaps in the numbering, sentences that
 * break off, marks of the page it was taken from. A text is judged by its form alone; whether its letters are right only
 * a second source can tell.
 */
final class QualityGate {
    private static final int MOST_NAMED = 5;
    private static final Pattern RESIDUE =
            Pattern.compile("</?[a-zA-Z][^<>]{0,200}>|&(?:nbsp|amp|lt|gt|quot|#\\d{2,6});"
                    + "|javascript:|function\\s*\\(|var\\s+\\w+\\s*=|^\\s*#{1,6}\\s|\\*\\*|\\]\\(https?:"
                    + "|上一[页篇]|下一[页篇]|打印本页|关闭窗口|责任编辑|扫一扫|版权所有|ICP备|浏览次数"
                    + "|^[-—－ ]+\\d{1,4}[-—－ ]+$|^第\\d{1,4}页(?:[/，, ]?共\\d{1,4}页)?$");
    private static final Pattern LOST = Pattern.compile("[\\uFFFD\\uE000-\\uF8FF\\p{Cntrl}&&[^\\n\\r\\t]]");
    private static final Pattern COMMENCEMENT = Pattern.compile("施行|实施|生效|执行");
    private static final Pattern ITEM = Pattern.compile("^[（(]([一二三四五六七八九十]{1,3})[）)]");
    private static final Pattern ENDS = Pattern.compile("[。！？；：，、:;,.!?”’）〕】》)\\]…]$");
    private static final Pattern STOPS = Pattern.compile("[。！？”’）〕】》)\\]]$");
    private static final String OPENING = "《“（〔【";
    private static final String CLOSING = "》”）〕】";

    private final LibraryFile file;
    private final String provisions;
    private final OfficialText text;
    private final List<Flaw> flaws = new ArrayList<>();

    private QualityGate(LibraryFile file) {
        this.file = file;
        String body = file.body().replace("\r", "").strip();
        int annex = body.indexOf("\n\n");
        this.provisions = annex < 0 ? body : body.substring(0, annex);
        this.text = OfficialText.of(body);
    }

    /** What speaks against a text, worst first; empty for a sound one. */
    static List<Flaw> examine(LibraryFile file) {
        QualityGate gate = new QualityGate(file);
        gate.head();
        gate.body();
        return List.copyOf(gate.flaws);
    }

    /** Flaws for which a text is refused, unless its head says that a person has looked at them. */
    static List<Flaw> objections(LibraryFile file) {
        List<String> known = new ArrayList<>(file.values("check_notes"));
        known.addAll(file.values("doubtful"));
        return examine(file).stream()
                .filter(flaw -> !flaw.isNote())
                .filter(flaw -> flaw.isFatal() || known.stream().noneMatch(note -> covers(note, flaw)))
                .toList();
    }

    private static boolean covers(String note, Flaw flaw) {
        return note.equals("checks")
                || note.equals(flaw.kind().word())
                || note.startsWith(flaw.kind().word() + ":");
    }

    private void head() {
        if (file.value("title").isEmpty()) {
            add(Kind.NO_TITLE, "");
        }
        if (file.value("version").isEmpty()) {
            add(Kind.NO_VERSION, "");
        }
        if (file.value("kind").isEmpty()) {
            add(Kind.NO_KIND, "");
        }
        for (String key : List.of("version", "promulgated", "status_as_of", "superseded_by")) {
            if (!file.value(key).isEmpty() && file.date(key).isEmpty()) {
                add(Kind.BAD_DATE, key + " " + file.value(key));
            }
        }
    }

    private void body() {
        if (provisions.isEmpty()) {
            add(Kind.NO_TEXT, "");
            return;
        }
        if (text.articles.isEmpty()) {
            add(Kind.NO_ARTICLES, "");
            return;
        }
        numbering();
        chapters();
        perArticle();
        ending();
        lines(Kind.RESIDUE, line -> RESIDUE.matcher(line).find());
        lines(Kind.LOST_CHARACTER, line -> LOST.matcher(line).find());
    }

    private void numbering() {
        List<String> wrong = new ArrayList<>();
        int last = 0;
        int sub = 0;
        for (OfficialText.Article article : text.articles) {
            int number = text.text.letters[article.label()] - Token.ARTICLE;
            boolean insert = article.start() - article.label() == 2;
            int inserted = insert ? text.text.letters[article.label() + 1] - Token.SUB_ARTICLE : 0;
            boolean follows = insert ? number == last && inserted == sub + 1 : number == last + 1;
            if (!follows) {
                wrong.add(article.number());
            }
            last = number;
            sub = inserted;
        }
        addNamed(Kind.NUMBERING, wrong);
    }

    /** Numbers of chapters run through the text, those of sections begin anew in each chapter. */
    private void chapters() {
        List<String> wrong = new ArrayList<>();
        Map<Character, Integer> last = new HashMap<>();
        for (int i = 0; i < text.bodyEnd(); i++) {
            char letter = text.text.letters[i];
            if (!Token.isHeading(letter) || !text.text.startsLine(i)) {
                continue;
            }
            char level = (char) (letter & 0xFF00);
            int number = letter & 0xFF;
            int before = last.getOrDefault(level, 0);
            if (number != before + 1 && number != 1) {
                wrong.add(Token.written(letter));
            }
            last.put(level, number);
        }
        addNamed(Kind.CHAPTERS, wrong);
    }

    private void perArticle() {
        List<String> empty = new ArrayList<>();
        List<String> unfinished = new ArrayList<>();
        List<String> items = new ArrayList<>();
        List<String> brackets = new ArrayList<>();
        for (OfficialText.Article article : text.articles) {
            if (article.length() < 2) {
                empty.add(article.number());
                continue;
            }
            String words = words(article);
            List<String> lines = words.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (lines.stream()
                    .anyMatch(
                            line -> !line.contains("\t") && !ENDS.matcher(line).find())) {
                unfinished.add(article.number());
            }
            if (!itemsRun(lines)) {
                items.add(article.number());
            }
            if (!isBalanced(words)) {
                brackets.add(article.number());
            }
        }
        addNamed(Kind.EMPTY_ARTICLE, empty);
        addNamed(Kind.UNFINISHED, unfinished);
        addNamed(Kind.ITEMS, items);
        addNamed(Kind.BRACKETS, brackets);
    }

    /** The wording with the signs that end it, up to the next heading. */
    private String words(OfficialText.Article article) {
        LetterText letters = text.text;
        int from = letters.ends[article.start() - 1];
        int last = article.end() - 1;
        int line = letters.raw.indexOf('\n', letters.ends[last]);
        int end = line < 0 ? letters.raw.length() : line;
        return letters.raw.substring(from, Math.max(end, letters.ends[last]));
    }

    private static boolean itemsRun(List<String> lines) {
        int last = 0;
        for (String line : lines) {
            Matcher item = ITEM.matcher(line);
            if (item.find()) {
                char[] letters = item.group(1).toCharArray();
                int number = Token.value(letters, 0, letters.length);
                if (number != last + 1 && number != 1) {
                    return false;
                }
                last = number;
            }
        }
        return true;
    }

    private static boolean isBalanced(String words) {
        int[] open = new int[OPENING.length()];
        for (int i = 0; i < words.length(); i++) {
            int opens = OPENING.indexOf(words.charAt(i));
            int closes = CLOSING.indexOf(words.charAt(i));
            if (opens >= 0) {
                open[opens]++;
            } else if (closes >= 0) {
                open[closes]--;
            }
        }
        return Arrays.stream(open).allMatch(count -> count == 0);
    }

    private void ending() {
        String tail = words(text.articles.get(text.articles.size() - 1));
        if (!STOPS.matcher(tail.strip()).find() && !tail.strip().endsWith("施行")) {
            add(Kind.TRUNCATED, quote(tail.strip()));
        }
        int from = Math.max(0, text.articles.size() - Math.max(5, text.articles.size() / 4));
        boolean commences = text.articles.subList(from, text.articles.size()).stream()
                .anyMatch(article -> COMMENCEMENT.matcher(words(article)).find());
        if (!commences && !COMMENCEMENT.matcher(words(text.articles.get(0))).find()) {
            add(Kind.NO_COMMENCEMENT, "");
        }
    }

    private static String quote(String text) {
        return "…" + text.substring(Math.max(0, text.length() - 20)).replaceAll("\\s+", " ");
    }

    private void lines(Kind kind, Predicate<String> bad) {
        List<String> quotes = provisions
                .lines()
                .filter(bad)
                .map(line -> line.length() <= 30 ? line : line.substring(0, 30) + "…")
                .limit(MOST_NAMED)
                .toList();
        addNamed(kind, quotes);
    }

    private void addNamed(Kind kind, List<String> places) {
        if (!places.isEmpty()) {
            String more = places.size() > MOST_NAMED ? ",…" : "";
            add(kind, places.stream().limit(MOST_NAMED).collect(Collectors.joining(",")) + more);
        }
    }

    private void add(Kind kind, String detail) {
        flaws.add(new Flaw(kind, detail));
    }
}
