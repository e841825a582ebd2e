package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Table;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Tables of the content with spans unrolled; tables that only lay out other tables are left out. */
final class Tables {
    private static final int MOST_ROWS = 5000;
    private static final int WIDEST = 100;

    private Tables() {}

    static List<Table> of(ContentScope scope) {
        return scope
                .all(element -> element.normalName().equals("table") && element.selectFirst("table table") == null)
                .stream()
                .filter(element -> element.select("table").size() == 1)
                .map(Tables::table)
                .filter(table -> table.rows().stream().anyMatch(row -> row.size() > 1))
                .toList();
    }

    private static Table table(Element element) {
        List<List<String>> rows = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (Element row : element.select("tr")) {
            if (rows.size() == MOST_ROWS) {
                break;
            }
            rows.add(row(row, spans));
        }
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        rows.forEach(row -> {
            while (row.size() < width) {
                row.add("");
            }
        });
        return new Table(rows);
    }

    private static List<String> row(Element row, List<Span> spans) {
        List<String> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            fill(cells, spans);
            String text = ChineseText.squeeze(cell.text());
            int across = span(cell.attr("colspan"));
            int down = span(cell.attr("rowspan"));
            for (int i = 0; i < across && cells.size() < WIDEST; i++) {
                if (down > 1) {
                    spans.add(new Span(cells.size(), text, down));
                }
                cells.add(text);
            }
        }
        fill(cells, spans);
        for (Span span : spans) {
            span.left--;
        }
        spans.removeIf(span -> span.left <= 0);
        return cells;
    }

    private static void fill(List<String> cells, List<Span> spans) {
        for (boolean filled = true; filled; ) {
            filled = false;
            for (Span span : spans) {
                if (span.column == cells.size() && span.left < span.height) {
                    cells.add(span.text);
                    filled = true;
                }
            }
        }
    }

    private static int span(String digits) {
        return digits.matches("\\d{1,2}") ? Math.max(1, Integer.parseInt(digits)) : 1;
    }

    /** A cell that reaches into the rows below. */
    private static final class Span {
        private final int column;
        private final String text;
        private final int height;
        private int left;

        Span(int column, String text, int height) {
            this.column = column;
            this.text = text;
            this.height = height;
            this.left = height;
        }
    }
}
