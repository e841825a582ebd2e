package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Table;
import io.github.disclosureaudit.text.ChineseText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Text of binary Word and Excel files (1997 to 2003), which portals still publish. */
final class OldOffice {
    private OldOffice() {}

    static DocumentPages.DocumentText word(byte[] body, ReadLimits limits) throws IOException {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(body));
                WordExtractor extractor = new WordExtractor(document)) {
            String text = extractor.getText().replace('\u0007', '\t').replace('\r', '\n');
            return DocumentPages.DocumentText.of(text, List.of()).capped(limits.textCharacters());
        }
    }

    static DocumentPages.DocumentText sheet(byte[] body, ReadLimits limits) throws IOException {
        DataFormatter shown = new DataFormatter(java.util.Locale.CHINA);
        StringBuilder text = new StringBuilder();
        List<Table> tables = new ArrayList<>();
        int cells = 0;
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(body))) {
            for (Sheet sheet : workbook) {
                List<List<String>> rows = new ArrayList<>();
                text.append(sheet.getSheetName()).append('\n');
                for (Row row : sheet) {
                    List<String> line = new ArrayList<>();
                    for (Cell cell : row) {
                        line.add(ChineseText.squeeze(shown.formatCellValue(cell)));
                    }
                    cells += line.size();
                    rows.add(line);
                    text.append(String.join("\t", line)).append('\n');
                    if (cells > limits.tableCells() || text.length() > limits.textCharacters()) {
                        tables.add(new Table(rows));
                        return new DocumentPages.DocumentText("", text.toString(), tables, true);
                    }
                }
                tables.add(new Table(rows));
            }
        }
        return DocumentPages.DocumentText.of(text.toString(), tables);
    }
}
