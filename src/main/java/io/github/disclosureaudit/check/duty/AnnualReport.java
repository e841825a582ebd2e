package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Table;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The numbers of 政府信息公开工作年度报告, parts three and four: one row a line, the total last. */
final class AnnualReport {
    private static final Pattern ROW_END = Pattern.compile("((?:[\\s|]+-?\\d+){2,})\\s*$");

    /** Numbers of a row that has a total of its own: at least two parts and their sum. */
    private static final int MANY = 3;

    private static final int CASE_FIGURES = 5;
    private static final int CASE_KINDS = 3;
    private static final List<String> CASE_NAMES = List.of("行政复议", "未经复议直接起诉", "复议后起诉");
    private static final Pattern CASES = Pattern.compile("行政复议|行政诉讼|直接起诉|复议后起诉");

    /** A table with fewer results is not the official one. */
    private static final int FEWEST_RESULTS = 5;

    private final List<Row> rows = new ArrayList<>();

    /** Reads the rows of its tables; those of the text where it has no table. */
    AnnualReport(List<Page> pages, String text) {
        pages.forEach(page -> page.tables().forEach(this::read));
        if (rows.isEmpty()) {
            text.lines().forEach(this::readLine);
        }
    }

    /** Sums that do not add up, as words; empty when all do or the rows are not there. */
    List<String> wrongSums() {
        List<String> wrong = wrongApplications();
        rows.forEach(row -> wrongCases(row, wrong));
        return wrong;
    }

    /** Part four: 结果维持、结果纠正、其他结果、尚未审结、总计 of each kind of case, in rows or side by side. */
    private static void wrongCases(Row row, List<String> wrong) {
        int kinds = row.numbers().size() / CASE_FIGURES;
        boolean alone = kinds == 1 && CASES.matcher(row.label()).find();
        boolean sideBySide = kinds == CASE_KINDS && row.label().isEmpty();
        if (row.numbers().size() % CASE_FIGURES != 0 || !alone && !sideBySide) {
            return;
        }
        for (int kind = 0; kind < kinds; kind++) {
            int first = kind * CASE_FIGURES;
            Row one = new Row(
                    alone ? row.label() : CASE_NAMES.get(kind), row.numbers().subList(first, first + CASE_FIGURES));
            if (one.parts() != one.last()) {
                wrong.add(one.label() + " 总计：" + one.parts() + "≠" + one.last());
            }
        }
    }

    private List<String> wrongApplications() {
        List<String> wrong = new ArrayList<>();
        Optional<Row> received = row("本年新收");
        Optional<Row> carriedIn = row("上年结转");
        Optional<Row> total = row("(七)总计");
        Optional<Row> carriedOut = row("结转下年");
        if (received.isEmpty() || carriedIn.isEmpty() || total.isEmpty() || carriedOut.isEmpty()) {
            return wrong;
        }
        long left = received.get().last() + carriedIn.get().last();
        long right = total.get().last() + carriedOut.get().last();
        if (left != right) {
            wrong.add("总计：" + left + "≠" + right);
        }
        List<Row> table = rows.subList(rows.indexOf(received.get()), rows.indexOf(carriedOut.get()) + 1);
        for (Row row : table) {
            if (row.numbers().size() >= MANY && row.parts() != row.last()) {
                wrong.add(row.label() + " 总计：" + row.parts() + "≠" + row.last());
            }
        }
        wrongColumn(received.get(), carriedIn.get(), total.get(), carriedOut.get())
                .ifPresent(wrong::add);
        wrongResults(carriedIn.get(), total.get()).ifPresent(wrong::add);
        return wrong;
    }

    /** 新收 and 上年结转 make up 总计 and 结转下年 in every column, not only in the last. */
    private static Optional<String> wrongColumn(Row received, Row carriedIn, Row total, Row carriedOut) {
        int columns = received.numbers().size();
        boolean same = Stream.of(carriedIn, total, carriedOut)
                .allMatch(row -> row.numbers().size() == columns);
        for (int i = 0; same && i < columns - 1; i++) {
            long left = received.numbers().get(i) + carriedIn.numbers().get(i);
            long right = total.numbers().get(i) + carriedOut.numbers().get(i);
            if (left != right) {
                return Optional.of("第" + (i + 1) + "列总计：" + left + "≠" + right);
            }
        }
        return Optional.empty();
    }

    /** (七)总计 is the sum of the results above it; a heading that repeats the sum of its rows does not count twice. */
    private Optional<String> wrongResults(Row carriedIn, Row total) {
        int first = rows.indexOf(carriedIn) + 1;
        int last = rows.indexOf(total);
        int columns = total.numbers().size();
        if (last - first < FEWEST_RESULTS) {
            return Optional.empty();
        }
        List<Row> results = rows.subList(first, last);
        if (results.stream().anyMatch(row -> row.numbers().size() != columns)) {
            return Optional.empty();
        }
        List<Row> single = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            boolean heads = !results.get(i).isPart()
                    && i + 1 < results.size()
                    && results.get(i + 1).label().matches("1[.、].*");
            if (!heads && !results.get(i).label().matches(".*[小合]计.*")) {
                single.add(results.get(i));
            }
        }
        for (int i = 0; i < columns; i++) {
            long all = sum(results, i);
            long parts = sum(single, i);
            long said = total.numbers().get(i);
            if (all != said && parts != said) {
                return Optional.of("(七)总计：" + parts + "≠" + said);
            }
        }
        return Optional.empty();
    }

    private static long sum(List<Row> rows, int column) {
        return rows.stream().mapToLong(row -> row.numbers().get(column)).sum();
    }

    /** 上年结转. */
    Optional<Long> carriedIn() {
        return row("上年结转").map(Row::last);
    }

    /** 结转下年度继续办理. */
    Optional<Long> carriedOut() {
        return row("结转下年").map(Row::last);
    }

    private Optional<Row> row(String words) {
        return rows.stream().filter(row -> row.label().contains(words)).findFirst();
    }

    private void read(Table table) {
        for (List<String> cells : table.rows()) {
            int first = cells.size();
            while (first > 0 && cells.get(first - 1).strip().matches("-?\\d+")) {
                first--;
            }
            if (cells.size() - first >= 2) {
                add(
                        String.join("", cells.subList(0, first)),
                        cells.subList(first, cells.size()).stream()
                                .map(cell -> Long.parseLong(cell.strip()))
                                .toList());
            }
        }
    }

    private void readLine(String line) {
        Matcher matcher = ROW_END.matcher(line);
        if (matcher.find()) {
            List<Long> numbers = Pattern.compile("-?\\d+")
                    .matcher(matcher.group(1))
                    .results()
                    .map(result -> Long.parseLong(result.group()))
                    .toList();
            add(line.substring(0, matcher.start()), numbers);
        }
    }

    private void add(String label, List<Long> numbers) {
        rows.add(new Row(ChineseText.folded(label), numbers));
    }

    /**
     * One row.
     *
     * @param label its words, folded
     * @param numbers its numbers, the total last
     */
    private record Row(String label, List<Long> numbers) {
        /** Whether it is one of the numbered parts of a result. */
        boolean isPart() {
            return label.matches(".*\\d[.、].*");
        }

        long last() {
            return numbers.get(numbers.size() - 1);
        }

        long parts() {
            return numbers.subList(0, numbers.size() - 1).stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }
}
