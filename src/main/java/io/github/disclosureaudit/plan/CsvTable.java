package io.github.disclosureaudit.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.github.disclosureaudit.plan.RuleNode.Mark;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A table as people save it from a spreadsheet: with or without byte order mark, UTF-8 or GBK, separated by commas,
 * semicolons or tabs, with blank lines and blank cells at the end.
 */
final class CsvTable {
    private static final CsvFactory CSV =
            CsvFactory.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    private CsvTable() {}

    /**
     * Reads a table with a header row.
     *
     * @param required columns that must be there
     * @param optional columns that may be there; any other is refused
     * @throws RuleBookException if the file is missing or is no such table
     */
    static List<TableRow> read(Path path, List<String> required, List<String> optional) {
        String file = path.toString();
        List<Line> lines = lines(file, text(path));
        if (lines.isEmpty()) {
            throw new Mark(file, 1, 1).fault("table-empty", String.join(",", required));
        }
        Map<String, Integer> columns = header(file, lines.get(0), required, optional);
        return lines.subList(1, lines.size()).stream()
                .map(line -> new TableRow(file, line.number(), columns, line.cells()))
                .toList();
    }

    private static Map<String, Integer> header(String file, Line header, List<String> required, List<String> optional) {
        List<String> known = new ArrayList<>(required);
        known.addAll(optional);
        Problems problems = new Problems();
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String name = header.cells().get(i).strip().toLowerCase(Locale.ROOT);
            if (name.isEmpty()) {
                continue;
            }
            Mark mark = new Mark(file, header.number(), i + 1);
            if (!known.contains(name)) {
                problems.add(Spelling.nearest(name, known)
                        .map(near -> mark.problem("table-column-unknown-near", name, near))
                        .orElseGet(() -> mark.problem("table-column-unknown", name, String.join(", ", known))));
            } else if (columns.put(name, i) != null) {
                problems.add(mark.problem("table-column-twice", name));
            }
        }
        for (String name : required) {
            if (!columns.containsKey(name)) {
                problems.add(new Mark(file, header.number(), 1).problem("table-column-missing", name));
            }
        }
        problems.throwIfAny();
        return columns;
    }

    private static String text(Path path) {
        Mark whole = new Mark(path.toString(), 0, 0);
        try {
            byte[] bytes = Files.readAllBytes(path);
            String text = decode(bytes).orElseThrow(() -> whole.fault("table-charset"));
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw whole.fault("file-missing");
        } catch (IOException e) {
            throw whole.fault("file-unreadable", String.valueOf(e.getMessage()));
        }
    }

    /** A Chinese Excel writes "CSV" in GBK; bytes that are no UTF-8 are read so. */
    private static Optional<String> decode(byte[] bytes) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                return Optional.of(
                        charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
            } catch (CharacterCodingException unreadable) {
                // the next charset is tried
            }
        }
        return Optional.empty();
    }

    private static List<Line> lines(String file, String text) {
        List<Line> rows = new ArrayList<>();
        try (CsvParser parser = CSV.createParser(text)) {
            parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator(text)));
            List<String> cells = new ArrayList<>();
            int line = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    // A cell may hold line breaks: the first one says where the row begins.
                    line = cells.isEmpty() ? parser.currentTokenLocation().getLineNr() : line;
                    cells.add(parser.getText());
                } else if (token == JsonToken.END_ARRAY) {
                    if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                        rows.add(new Line(line, List.copyOf(cells)));
                    }
                    cells.clear();
                }
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new Mark(file, line, 1).fault("table-broken", e.getOriginalMessage());
        } catch (IOException e) {
            throw new Mark(file, 0, 0).fault("file-unreadable", String.valueOf(e.getMessage()));
        }
        return rows;
    }

    private static char separator(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        if (first.indexOf(',') >= 0) {
            return ',';
        }
        return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    }

    private record Line(int number, List<String> cells) {}
}
