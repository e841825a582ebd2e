package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Table;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;

/** Reads tables of data, spans unrolled; tables that only lay out a page are none. */
final class TableReader {
    /** Paragraphs in one cell that make a table a layout. */
    private static final int PARAGRAPHS = 12;
    /** Nodes looked at to tell data from layout. */
    private static final int LOOK = 4000;

    /** Columns that are read of a row. */
    private static final int COLUMNS = 300;

    private final int limit;

    TableReader(int limit) {
        this.limit = limit;
    }

    /** Whether a table holds data: no table inside, rows of several cells, cells that are no pages of their own. */
    static boolean isData(Element table) {
        Look look = new Look(table);
        table.filter(look);
        return look.verdict();
    }

    /** The rows of a data table; empty when it has no text. */
    Optional<Table> read(Element table) {
        List<List<String>> rows = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        int cells = 0;
        int widest = 0;
        for (Element row : rows(table)) {
            List<String> line = row(row, spans);
            cells += line.size();
            widest = Math.max(widest, line.size());
            if (line.stream().anyMatch(text -> !text.isEmpty())) {
                rows.add(line);
            }
            if (cells > limit) {
                break;
            }
        }
        int width = widest;
        if (rows.isEmpty() || (long) width * rows.size() > limit * 2L) {
            return Optional.empty();
        }
        rows.forEach(row -> pad(row, width));
        return Optional.of(new Table(rows));
    }

    private static void pad(List<String> row, int width) {
        while (row.size() < width) {
            row.add("");
        }
    }

    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element child : table.children()) {
            switch (child.normalName()) {
                case "tr" -> rows.add(child);
                case "tbody", "thead", "tfoot" ->
                    child.children().stream()
                            .filter(element -> element.normalName().equals("tr"))
                            .forEach(rows::add);
                default -> {}
            }
        }
        return rows;
    }

    private List<String> row(Element row, List<Span> spans) {
        List<String> line = new ArrayList<>();
        for (Element cell : row.children()) {
            if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                continue;
            }
            fromAbove(line, spans);
            String text = ChineseText.squeeze(cell.text());
            int down = span(Attr.of(cell, "rowspan"), 1000);
            for (int i = span(Attr.of(cell, "colspan"), 100); i > 0 && line.size() < COLUMNS; i--) {
                if (down > 1) {
                    spans.add(new Span(line.size(), down, text));
                }
                line.add(text);
            }
        }
        fromAbove(line, spans);
        int reach = line.isEmpty() ? 0 : reach(spans);
        while (line.size() < reach) {
            line.add("");
            fromAbove(line, spans);
        }
        spans.removeIf(Span::isOver);
        return line;
    }

    /** Columns up to the last one that a cell from above stands in: a row may end short of it. */
    private static int reach(List<Span> spans) {
        return spans.stream()
                .filter(span -> !span.fresh)
                .mapToInt(span -> span.column + 1)
                .max()
                .orElse(0);
    }

    /** Puts in the cells that reach down from rows above. */
    private static void fromAbove(List<String> line, List<Span> spans) {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Span span : spans) {
                if (!span.fresh && span.column == line.size()) {
                    line.add(span.text);
                    moved = true;
                }
            }
        }
    }

    private static int span(String raw, int most) {
        String digits = raw.strip();
        boolean number =
                !digits.isEmpty() && digits.length() < 6 && digits.chars().allMatch(Character::isDigit);
        return number ? Math.max(1, Math.min(most, Integer.parseInt(digits))) : 1;
    }

    /** A cell that reaches over rows. */
    private static final class Span {
        private final int column;
        private final String text;
        private int rows;
        private boolean fresh = true;

        Span(int column, int rows, String text) {
            this.column = column;
            this.rows = rows;
            this.text = text;
        }

        /** Ends a row. */
        boolean isOver() {
            fresh = false;
            return --rows <= 0;
        }
    }

    /** Looks through a table once, stopping as soon as the answer is known. */
    private static final class Look implements NodeFilter {
        private final Element table;
        private int seen;
        private int cellsInRow;
        private int mostCells;
        private int paragraphs;
        private int text;
        private boolean layout;

        Look(Element table) {
            this.table = table;
            this.layout = Attr.of(table, "role").equals("presentation");
        }

        boolean verdict() {
            return !layout && mostCells > 1 && text > 0;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // nodes of one tree: the same node is meant
        public FilterResult head(Node node, int depth) {
            if (++seen > LOOK) {
                return FilterResult.STOP;
            }
            if (node instanceof TextNode words) {
                text += words.isBlank() ? 0 : 1;
                return FilterResult.CONTINUE;
            }
            if (node == table || !(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            switch (element.normalName()) {
                case "table", "h1", "form" -> layout = true;
                case "tr" -> cellsInRow = 0;
                case "td", "th" -> {
                    cellsInRow++;
                    paragraphs = 0;
                    mostCells = Math.max(mostCells, cellsInRow);
                }
                case "p", "div", "li" -> layout |= ++paragraphs > PARAGRAPHS;
                default -> {}
            }
            return layout ? FilterResult.STOP : FilterResult.CONTINUE;
        }
    }
}
