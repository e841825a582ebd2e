package io.github.disclosureaudit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 文号: number of an official document, the same for all its spellings: {@code 公告2023年第199号} = {@code 公告〔2023〕199号} =
 * {@code 2023年第199号公告}, {@code 海关总署令第215号} = {@code 署令215号} = {@code 总署第215号令}.
 *
 * @param issuer who issued it, without 中华人民共和国; the code in front of the year of a letter (国办函); empty when not written
 * @param kind what it is
 * @param year year of the series, 0 for decrees, which are numbered through
 * @param number number in the series
 */
public record DocumentNumber(String issuer, Kind kind, int year, int number) {
    /** What a number belongs to. */
    public enum Kind {
        /** 令. */
        DECREE,
        /** 公告, 通告. */
        NOTICE,
        /** 发文字号. */
        LETTER
    }

    /** Characters from the beginning of a number to its 号, more than any has. */
    private static final int BEFORE = 64;

    /** Characters from the 号 to the end of a number: 第12号 公告. */
    private static final int BEHIND = 8;

    /** Of 公告 and 通告 the second character, of 〔2021〕 the brackets. */
    private static final String MARKS = "告令〔[【";

    private static final String NUMERALS = "〇零一二三四五六七八九十百";
    /** Chinese characters as ranges: a script is looked up in a table, character by character. */
    private static final String HAN = "[\\u3005\\u3007\\u3400-\\u9fff\\uf900-\\ufaff]";

    private static final int LONGEST_ISSUER = 20;
    private static final String ISSUER = "(" + HAN + "{0," + LONGEST_ISSUER + "}?)";
    private static final int MOST_DIGITS = 5;
    private static final int MOST_NUMERALS = 6;
    private static final String NO = "(\\d{1," + MOST_DIGITS + "}|[" + NUMERALS + "]{1," + MOST_NUMERALS + "})\\s*号";
    private static final String YEAR = "[〔\\[(【（]?\\s*((?:19|20)\\d{2})\\s*[〕\\])】）]?\\s*年?\\s*";
    private static final String NOTICE = "(?:公告|通告)\\s*" + YEAR + "第?\\s*" + NO;
    private static final String NOTICE_LAST = YEAR + "第\\s*" + NO + "\\s*(?:公告|通告)";
    private static final String DECREE = "令\\s*[(（]?\\s*第?\\s*" + NO;
    private static final String DECREE_LAST = "第\\s*" + NO + "\\s*令";
    private static final String LETTER = "[〔\\[【]\\s*((?:19|20)\\d{2})\\s*[〕\\]】]\\s*第?\\s*" + NO;
    private static final Pattern ANY = Pattern.compile(String.join(
            "|",
            ISSUER + NOTICE,
            ISSUER + "\\s*" + NOTICE_LAST,
            ISSUER + DECREE,
            ISSUER + "\\s*" + DECREE_LAST,
            "(" + HAN + "{2,10})\\s*" + LETTER));

    /** Every form without its issuer: cheap to look for, since it begins with a rare character. */
    private static final Pattern CORE =
            Pattern.compile(String.join("|", NOTICE, NOTICE_LAST, DECREE, DECREE_LAST, LETTER));

    private static final Pattern LEAD =
            Pattern.compile("^.*(?:根据|依据|依照|按照|遵照|执行|违反|适用|以及|关于|废止|公布|发布|印发|[和及与或的由以为按经了对将年月日])(?=.)");

    /**
     * A number and where it stands.
     *
     * @param number it
     * @param start index of its first character, that of its issuer where one is written
     * @param end index after its last character
     */
    public record Found(DocumentNumber number, int start, int end) {}

    /** The first number in a text. */
    public static Optional<DocumentNumber> first(String text) {
        return all(text).stream().findFirst().map(Found::number);
    }

    /** All numbers in a text, in order. */
    public static List<Found> all(String text) {
        if (text.indexOf('号') < 0) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        Matcher matcher = ANY.matcher("");
        Matcher core = CORE.matcher("");
        int done = 0;
        // Only what stands around a 号 can be a number, and that is a small part of a text.
        for (int sign = text.indexOf('号'); sign >= 0; sign = text.indexOf('号', Math.max(sign + 1, done))) {
            int from = Math.max(done, sign - BEFORE);
            int to = Math.min(text.length(), sign + BEHIND);
            if (isBehindNumeral(text, sign) && hasMark(text, from, to)) {
                String around = ChineseText.narrow(text.substring(from, to));
                if (core.reset(around).find()
                        && matcher.reset(around)
                                .region(issuerStart(around, core.start()), around.length())
                                .find()) {
                    int start = from + start(matcher);
                    int end = from + matcher.end();
                    done = end;
                    read(matcher).ifPresent(number -> found.add(new Found(number, start, end)));
                }
            }
        }
        return found;
    }

    /**
     * False where no number of a text has a value that is looked for in its series; told from the numerals in front of
     * every 号 alone, which is much cheaper than to read {@linkplain #all all} numbers.
     */
    public static boolean mayHold(String text, IntPredicate wanted) {
        for (int sign = text.indexOf('号'); sign >= 0; sign = text.indexOf('号', sign + 1)) {
            int last = beforeBlanks(text, sign);
            if (last >= 0 && (endsInDigits(text, last, wanted) || endsInNumerals(text, last, wanted))) {
                return true;
            }
        }
        return false;
    }

    /** A year may stand right in front of the number, so every end of the digits may be it. */
    private static boolean endsInDigits(String text, int last, IntPredicate wanted) {
        int value = 0;
        int place = 1;
        for (int i = last; i >= 0 && last - i < MOST_DIGITS; i--) {
            char c = ChineseText.narrow(text.charAt(i));
            if (c < '0' || c > '9') {
                return false;
            }
            value += (c - '0') * place;
            place *= 10;
            if (wanted.test(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsInNumerals(String text, int last, IntPredicate wanted) {
        for (int i = last; i >= 0 && last - i < MOST_NUMERALS && NUMERALS.indexOf(text.charAt(i)) >= 0; i--) {
            OptionalLong value = ChineseNumerals.parse(text.substring(i, last + 1));
            if (value.isPresent() && wanted.test((int) value.getAsLong())) {
                return true;
            }
        }
        return false;
    }

    private static int beforeBlanks(String text, int end) {
        int last = end - 1;
        while (last >= 0 && Character.isWhitespace(ChineseText.narrow(text.charAt(last)))) {
            last--;
        }
        return last;
    }

    /** Where the issuer in front of a number may begin at the earliest. */
    private static int issuerStart(String text, int core) {
        int start = core;
        while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        int earliest = Math.max(0, start - LONGEST_ISSUER);
        while (start > earliest && isHan(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isHan(char c) {
        return (c >= '\u3400' && c <= '\u9fff') || c == '\u3005' || c == '\u3007' || (c >= '\uf900' && c <= '\ufaff');
    }

    /** Whether a 号 ends a number; that of 账号, 文号 and 索引号 does not. */
    private static boolean isBehindNumeral(String text, int sign) {
        int last = beforeBlanks(text, sign);
        char c = last < 0 ? ' ' : ChineseText.narrow(text.charAt(last));
        return (c >= '0' && c <= '9') || NUMERALS.indexOf(c) >= 0;
    }

    /** Whether a stretch has what every form of number has: the kind of document, or brackets around the year. */
    private static boolean hasMark(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (MARKS.indexOf(ChineseText.narrow(text.charAt(i))) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Words in front of the issuer (根据, 按照) are no part of the number. */
    private static int start(Matcher m) {
        for (int group : new int[] {1, 4, 7, 9, 11}) {
            if (m.group(group) != null) {
                Matcher lead = LEAD.matcher(m.group(group));
                return m.start(group) + (lead.find() ? lead.end() : 0);
            }
        }
        return m.start();
    }

    private static Optional<DocumentNumber> read(Matcher m) {
        if (m.group(3) != null) {
            return of(m.group(1), Kind.NOTICE, m.group(2), m.group(3));
        }
        if (m.group(6) != null) {
            return of(m.group(4), Kind.NOTICE, m.group(5), m.group(6));
        }
        if (m.group(8) != null) {
            return of(m.group(7), Kind.DECREE, "0", m.group(8));
        }
        if (m.group(10) != null) {
            return of(m.group(9), Kind.DECREE, "0", m.group(10));
        }
        return of(m.group(11), Kind.LETTER, m.group(12), m.group(13));
    }

    private static Optional<DocumentNumber> of(String issuer, Kind kind, String year, String number) {
        long value = ChineseNumerals.parse(number).orElse(-1);
        return value <= 0
                ? Optional.empty()
                : Optional.of(new DocumentNumber(issuer(issuer, kind), kind, Integer.parseInt(year), (int) value));
    }

    private static String issuer(String written, Kind kind) {
        String name = LEAD.matcher(written).replaceFirst("").replace("中华人民共和国", "");
        if (kind == Kind.LETTER) {
            return name;
        }
        if (name.endsWith("总署") || name.equals("署")) {
            return "海关总署";
        }
        return name.endsWith("国务院") || name.equals("国") ? "国务院" : name;
    }

    /** Whether both are one document: same series and number, and the same issuer; without an issuer nothing is sure. */
    public boolean isSame(DocumentNumber other) {
        return kind == other.kind
                && year == other.year
                && number == other.number
                && !issuer.isEmpty()
                && issuer.equals(other.issuer);
    }
}
