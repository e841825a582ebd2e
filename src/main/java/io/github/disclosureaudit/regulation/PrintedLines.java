package io.github.disclosureaudit.regulation;

import io.github.disclosureaudit.text.ChineseNumerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Joins printed lines to paragraphs again and drops page numbers and running heads. */
final class PrintedLines {
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("^[-—－–·\\s]*\\d{1,4}[-—－–·\\s]*$|^第\\s*\\d+\\s*页.{0,12}$|^\\d{1,4}\\s*/\\s*\\d{1,4}$");
    private static final Pattern ARTICLE = Pattern.compile("^第\\s*([〇零一二三四五六七八九十百千\\d]{1,9})\\s*条(之[一二三四五六七八九十])?");
    private static final Pattern UNIT =
            Pattern.compile("^第\\s*[〇零一二三四五六七八九十百\\d]{1,5}\\s*(?:章|节|编|分编)(?![，。；的和])|^目\\s*录$|^附[件表录]");
    private static final Pattern ITEM = Pattern.compile("^[（(][一二三四五六七八九十]{1,3}[）)]");
    private static final Pattern STOPS = Pattern.compile("[。；：]$");
    private static final Pattern CLOSES = Pattern.compile("[。；：，、）)]$");
    private static final int FEWEST_PAGES = 3;

    private final List<String> lines;
    private final int width;
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private boolean certain = true;
    private long last;

    private PrintedLines(List<String> lines) {
        this.lines = lines;
        // The longest lines are full; one in ten may be longer by a bracket or a figure.
        this.width = lines.stream()
                .mapToInt(String::length)
                .sorted()
                .skip(lines.size() * 9L / 10)
                .findFirst()
                .orElse(0);
    }

    /**
     * Paragraphs.
     *
     * @param lines them
     * @param certain whether every break between two of them is sure: a full line that ends with a stop may end a
     *     paragraph or not
     */
    record Paragraphs(List<String> lines, boolean certain) {}

    static Paragraphs join(List<String> printed) {
        List<String> all = printed.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !PAGE_NUMBER.matcher(line).find())
                .toList();
        Map<String, Long> heads = all.stream()
                .filter(line -> !CLOSES.matcher(line).find())
                .collect(Collectors.groupingBy(PrintedLines::withoutDigits, Collectors.counting()));
        PrintedLines lines = new PrintedLines(all.stream()
                .filter(line -> heads.getOrDefault(withoutDigits(line), 0L) < FEWEST_PAGES
                        || ITEM.matcher(line).find())
                .toList());
        lines.join();
        return new Paragraphs(lines.paragraphs, lines.certain);
    }

    private static String withoutDigits(String line) {
        return line.replaceAll("\\d+", "");
    }

    private void join() {
        for (String line : lines) {
            boolean unit = UNIT.matcher(line).find() && line.length() < Math.max(12, width * 2 / 3);
            if (unit || isNextArticle(line) || ITEM.matcher(line).find()) {
                close();
            }
            open.append(
                            open.length() > 0 && isLatin(line.charAt(0)) && isLatin(open.charAt(open.length() - 1))
                                    ? " "
                                    : "")
                    .append(line);
            boolean full = line.length() > width - 3;
            boolean stops = STOPS.matcher(line).find();
            certain &= !(stops && full);
            if (unit || stops && !full || last == 0 && !full) {
                close();
            }
        }
        close();
    }

    /** A line may begin with a reference to another article: only the next number begins one. */
    private boolean isNextArticle(String line) {
        Matcher article = ARTICLE.matcher(line);
        if (!article.find()) {
            return false;
        }
        long number = ChineseNumerals.parse(article.group(1)).orElse(-1);
        boolean reference = ManuscriptReader.REFERENCE
                .matcher(line.substring(article.end()))
                .find();
        boolean next = !reference && number == last + 1 || number == last && article.group(2) != null;
        last = next ? number : last;
        return next;
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    private void close() {
        if (open.length() > 0) {
            paragraphs.add(open.toString());
            open.setLength(0);
        }
    }
}
