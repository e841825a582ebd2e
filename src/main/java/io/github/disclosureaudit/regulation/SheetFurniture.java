package io.github.disclosureaudit.regulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Bare numbers of the sheets of a printed copy, each on a line of its own, and the running heads beside them. A single
 * number may be anything; only numbers that count up by one are taken for those of sheets, and only lines that stand
 * beside three of them for running heads.
 */
final class SheetFurniture {
    private static final int FEWEST = 3;
    private static final int LONGEST_NUMBER = 4;
    private static final int LONGEST_HEAD = 40;

    private final String raw;
    private final List<Line> numbers = new ArrayList<>();

    private SheetFurniture(String raw) {
        this.raw = raw;
    }

    private record Line(int from, int to, int number) {}

    /** Puts blanks in the place of such lines. */
    static void blank(String raw, StringBuilder out) {
        SheetFurniture sheets = new SheetFurniture(raw);
        sheets.find();
        if (sheets.numbers.size() >= FEWEST) {
            sheets.blank(out);
        }
    }

    private void find() {
        int from = 0;
        while (from < raw.length()) {
            int end = raw.indexOf('\n', from);
            int to = end < 0 ? raw.length() : end;
            int number = number(from, to);
            if (number > 0) {
                int last =
                        numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1).number();
                if (!numbers.isEmpty() && number != last + 1 && numbers.size() < FEWEST) {
                    numbers.clear();
                    last = 0;
                }
                if (last == 0 || number == last + 1) {
                    numbers.add(new Line(from, to, number));
                }
            }
            from = to + 1;
        }
    }

    /** The number that is all of a line, -1 for none. */
    private int number(int from, int to) {
        int first = first(from, to);
        int last = last(from, to);
        if (first == last || last - first > LONGEST_NUMBER) {
            return -1;
        }
        int number = 0;
        for (int i = first; i < last; i++) {
            char digit = LetterFolding.fold(raw.charAt(i));
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    private int first(int from, int to) {
        int at = from;
        while (at < to && isBlank(raw.charAt(at))) {
            at++;
        }
        return at;
    }

    private int last(int from, int to) {
        int at = to;
        int least = first(from, to);
        while (at > least && isBlank(raw.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void blank(StringBuilder out) {
        Map<String, List<Line>> heads = new HashMap<>();
        for (Line number : numbers) {
            blank(out, number);
            for (Line beside : List.of(before(number), behind(number))) {
                if (beside.to() > beside.from() && beside.to() - beside.from() <= LONGEST_HEAD) {
                    heads.computeIfAbsent(raw.substring(beside.from(), beside.to()), key -> new ArrayList<>())
                            .add(beside);
                }
            }
        }
        heads.values().stream()
                .filter(lines -> lines.size() >= FEWEST)
                .forEach(lines -> lines.forEach(line -> blank(out, line)));
    }

    private Line before(Line line) {
        int to = Math.max(0, line.from() - 1);
        int from = raw.lastIndexOf('\n', to - 1) + 1;
        return new Line(first(from, to), last(from, to), 0);
    }

    private Line behind(Line line) {
        int from = Math.min(raw.length(), line.to() + 1);
        int end = raw.indexOf('\n', from);
        int to = end < 0 ? raw.length() : end;
        return new Line(first(from, to), last(from, to), 0);
    }

    private static void blank(StringBuilder out, Line line) {
        for (int i = line.from(); i < line.to(); i++) {
            out.setCharAt(i, ' ');
        }
    }
}
