package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Url;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One sheet of the workbook, written row by row: header row frozen and filterable, text as text, whole numbers as
 * numbers, days as days, web addresses as links. What a sheet cannot hold is said in its last row.
 */
final class SheetWriter implements AutoCloseable {
    /** Rows of a sheet, the header included: a limit of the file format. */
    static final int MAX_ROWS = 1_048_576;

    /** Links of a sheet: a limit of the spreadsheet program, which refuses the file beyond it. */
    private static final int MAX_LINKS = 65_000;

    /** Characters of the address of a link, likewise. */
    private static final int MAX_ADDRESS = 2_000;

    /** Years that the format has numbers for. */
    private static final int FIRST_YEAR = 1901;

    private static final int LAST_YEAR = 9999;

    private static final int MAX_NAME = 31;
    private static final int FLUSH = 500;
    private static final int SAFE_DIGITS = 15;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1," + SAFE_DIGITS + "}");

    private static final Pattern NAME = Pattern.compile("[\\w.-]+");
    private static final Pattern ESCAPE = Pattern.compile("_x[0-9A-Fa-f]{4}_");

    private final Worksheet sheet;
    private final Locale locale;
    private final int maxRows;
    private final int columns;
    private int row;
    private int column;
    private int links;
    private long left;

    /**
     * A column.
     *
     * @param title its heading
     * @param width in characters
     */
    record Head(String title, int width) {}

    SheetWriter(Workbook book, String name, List<Head> heads, int frozenColumns, Locale locale) {
        this(book, name, heads, frozenColumns, locale, MAX_ROWS);
    }

    SheetWriter(Workbook book, String name, List<Head> heads, int frozenColumns, Locale locale, int maxRows) {
        this.sheet = book.newWorksheet(name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name);
        this.locale = locale;
        this.maxRows = maxRows;
        this.columns = heads.size();
        for (int i = 0; i < heads.size(); i++) {
            sheet.inlineString(0, i, shown(heads.get(i).title()));
            sheet.style(0, i)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .fillColor("E8EDF3")
                    .set();
            sheet.width(i, heads.get(i).width());
        }
        sheet.freezePane(frozenColumns, 1);
    }

    /** Width in characters that suits a column. */
    static int width(Column<?> column) {
        return switch (column.type()) {
            case INTEGER, DATE -> 12;
            case DATETIME -> 26;
            case URI -> 48;
            case STRING -> column.allowed().isEmpty() ? 24 : 12;
        };
    }

    /** Writes a row of a table. */
    void row(Table<?> table, List<String> texts) {
        startRow();
        for (int i = 0; i < texts.size(); i++) {
            cell(table.columns().get(i).type(), texts.get(i));
        }
    }

    /** Begins the next row; rows that the sheet cannot hold are counted. */
    void startRow() {
        if (row + 2 >= maxRows) {
            left++;
            return;
        }
        row++;
        column = 0;
        if (row % FLUSH == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void text(String text) {
        if (left == 0) {
            if (!text.isEmpty()) {
                sheet.inlineString(row, column, shown(text));
            }
            column++;
        }
    }

    /** A text on a coloured ground. */
    void marked(String text, String fill) {
        if (left == 0) {
            int at = column;
            text(text);
            sheet.style(row, at).fillColor(fill).horizontalAlignment("center").set();
        }
    }

    private void cell(Column.Type type, String text) {
        if (left > 0 || text.isEmpty()) {
            column++;
        } else if (type == Column.Type.INTEGER && NUMBER.matcher(text).matches()) {
            sheet.value(row, column++, Long.valueOf(text));
        } else if (type == Column.Type.DATE) {
            day(text);
        } else if (type == Column.Type.URI) {
            address(text);
        } else {
            text(text);
        }
    }

    /** Only http and https become links, whatever a page calls an address, and only as a browser would ask for them. */
    private void address(String text) {
        Optional<String> link = Url.parse(text)
                .map(url -> url + fragment(text))
                .filter(url -> url.length() <= MAX_ADDRESS && links < MAX_LINKS);
        if (link.isEmpty()) {
            text(text);
            return;
        }
        links++;
        sheet.inlineString(row, column, shown(text));
        sheet.hyperlink(row, column, HyperLink.external(link.get(), shown(text)));
        column++;
    }

    /** What stands behind "#", where it is a plain name: anything else is not worth a link that does not open. */
    private static String fragment(String address) {
        int start = address.indexOf('#');
        return start >= 0 && NAME.matcher(address.substring(start + 1)).matches() ? address.substring(start) : "";
    }

    /** The format reads {@code _x000A_} as a character of that number (ECMA-376 22.9.2.19): a page's own is written out. */
    private static String shown(String text) {
        return ESCAPE.matcher(Cell.plain(text)).replaceAll("_x005F$0");
    }

    private void day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                text(text);
                return;
            }
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
            column++;
        } catch (DateTimeParseException e) {
            text(text);
        }
    }

    @Override
    public void close() throws IOException {
        sheet.setAutoFilter(0, 0, row, columns - 1);
        if (left > 0) {
            row++;
            sheet.inlineString(row, 0, Message.of("report", "sheet.left", left).in(locale));
        }
        sheet.finish();
    }
}
