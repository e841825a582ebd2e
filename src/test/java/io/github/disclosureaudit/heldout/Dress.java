package io.github.disclosureaudit.heldout;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Character-level formatting of one page: widths, spaces, invisible signs, radicals, quotes, ways to write a label. */
final class Dress {
    private static final String WIDE = "，；：（）";
    private static final String NARROW = ",;:()";
    private static final String INVISIBLE = "\u200B\u200C\u200D\u2060\uFEFF";
    private static final String RADICALS = "一⼀二⼆八⼋人⼈入⼊力⼒口⼝土⼟工⼯大⼤小⼩日⽇月⽉方⽅文⽂行⾏金⾦车⻋门⻔长⻓见⻅";

    private final Random random;
    private final List<String> said = new ArrayList<>();
    private final boolean half;
    private final boolean fullDigits;
    private final double spaces;
    private final double softHyphens;
    private final double invisible;
    private final double radicals;
    private final boolean circled;
    private final int quotes;
    private final boolean tortoise;
    private final int label;
    private final String separator;

    Dress(Random random) {
        this.random = random;
        half = chance("half", 0.35);
        fullDigits = chance("full", 0.15);
        spaces = rate("spaces", 0.2, 0.03);
        softHyphens = rate("shy", 0.12, 0.06);
        invisible = rate("zero-width", 0.15, 0.06);
        radicals = rate("kangxi", 0.12, 0.6);
        circled = chance("circled", 0.12);
        quotes = random.nextInt(5);
        tortoise = chance("brackets", 0.15);
        label = random.nextInt(4) == 0 ? 1 + random.nextInt(5) : 0;
        separator = new String[] {"　", " ", "  ", "：", "", "、", "\u2003", "&nbsp;&nbsp;", "．"}[random.nextInt(9)];
        said.add("label" + label);
    }

    private boolean chance(String name, double share) {
        boolean yes = random.nextDouble() < share;
        if (yes) {
            said.add(name);
        }
        return yes;
    }

    private double rate(String name, double share, double most) {
        return chance(name, share) ? most * (0.2 + 0.8 * random.nextDouble()) : 0;
    }

    String said() {
        return String.join(",", said);
    }

    String separator() {
        return separator;
    }

    String label(String official) {
        int number = ChineseNumber.number(official);
        String sub = ChineseNumber.sub(official);
        return switch (label) {
            case 1 -> "第" + number + "条" + sub;
            case 2 -> "第" + wide(String.valueOf(number)) + "条" + sub;
            case 3 -> "第 " + ChineseNumber.written(number) + " 条" + sub;
            case 4 -> "第" + number + " 条" + sub;
            case 5 -> "【" + official + "】";
            default -> official;
        };
    }

    private static String wide(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
        return wide.toString();
    }

    /** Plain text of the official wording as this page writes it. */
    String wording(String text) {
        StringBuilder out = new StringBuilder();
        String source = circled && LawText.isItem(text) ? circled(text) : text;
        for (int i = 0; i < source.length(); i++) {
            out.append(sign(source.charAt(i)));
            if (i + 1 < source.length()) {
                gap(out);
            }
        }
        return out.toString();
    }

    private void gap(StringBuilder out) {
        if (random.nextDouble() < spaces) {
            out.append(" \u00A0　\u3000".charAt(random.nextInt(4)));
        }
        if (random.nextDouble() < softHyphens) {
            out.append('\u00AD');
        }
        if (random.nextDouble() < invisible) {
            out.append(INVISIBLE.charAt(random.nextInt(INVISIBLE.length())));
        }
    }

    private char sign(char c) {
        int at = WIDE.indexOf(c);
        if (at >= 0 && half) {
            return NARROW.charAt(at);
        }
        if (fullDigits && c >= '0' && c <= '9') {
            return (char) (c - '0' + '０');
        }
        if (c == '“' || c == '”') {
            return new String[] {"“”", "\"\"", "「」", "『』", "＂＂"}[quotes].charAt(c == '“' ? 0 : 1);
        }
        if (tortoise && (c == '〔' || c == '〕')) {
            return c == '〔' ? '［' : '］';
        }
        int radical = RADICALS.indexOf(c);
        return radical >= 0 && radical % 2 == 0 && random.nextDouble() < radicals ? RADICALS.charAt(radical + 1) : c;
    }

    private static String circled(String item) {
        int close = Math.max(item.indexOf('）'), item.indexOf(')'));
        int number = ChineseNumber.value(item.substring(1, close));
        return number >= 1 && number <= 10 ? (char) ('㈠' + number - 1) + item.substring(close + 1) : item;
    }
}
