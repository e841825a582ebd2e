package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Table;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of 政府信息公开工作年度报告, part three: one row a line, the total last. */
final class AnnualReport {
    private static final Pattern ROW_END = Pattern.compile("((?:[\\s|]+-?\\d+){2,})\\s*$");

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
        for (Row row : List.of(received.get(), carriedIn.get(), total.get(), carriedOut.get())) {
            if (row.numbers().size() >= 3 && row.parts() != row.last()) {
                wrong.add(row.label() + " 总计：" + row.parts() + "≠" + row.last());
            }
        }
        return wrong;
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
