package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * junit.xml of a run folder: a suite for each site, a case for each requirement. What could not be judged is skipped
 * with its reason, never passed and never failed.
 */
final class JUnitFile {
    static final String NAME = "junit.xml";

    private static final RowReader VERDICTS = RowReader.of(Columns.VERDICTS);

    private JUnitFile() {}

    /**
     * Writes the file into a run folder.
     *
     * @throws NotWritten if it cannot be written; an older one is untouched then
     */
    static void write(Path folder, RunTables run) throws NotWritten {
        Map<String, List<CsvTable.Row>> sites = new LinkedHashMap<>();
        for (CsvTable.Row row : run.verdicts()) {
            sites.computeIfAbsent(VERDICTS.text(row, "site_id"), id -> new ArrayList<>())
                    .add(row);
        }
        AtomicFile.write(folder.resolve(NAME), out -> {
            try {
                write(out, run.runId(), sites);
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
        });
    }

    private static void write(OutputStream out, String runId, Map<String, List<CsvTable.Row>> sites)
            throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        xml.writeAttribute("name", runId);
        for (Map.Entry<String, List<CsvTable.Row>> site : sites.entrySet()) {
            suite(xml, site.getKey(), site.getValue());
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private static void suite(XMLStreamWriter xml, String siteId, List<CsvTable.Row> rows) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", siteId);
        xml.writeAttribute("tests", Integer.toString(rows.size()));
        xml.writeAttribute(
                "failures",
                Long.toString(rows.stream().filter(JUnitFile::isFailed).count()));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute(
                "skipped",
                Long.toString(rows.stream().filter(JUnitFile::isSkipped).count()));
        for (CsvTable.Row row : rows) {
            testCase(xml, siteId, row);
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private static void testCase(XMLStreamWriter xml, String siteId, CsvTable.Row row) throws XMLStreamException {
        String reason = VERDICTS.text(row, "verdict") + " " + VERDICTS.text(row, "reason");
        String note = Cell.plain(VERDICTS.text(row, "coverage_note"));
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", siteId);
        xml.writeAttribute(
                "name", VERDICTS.text(row, "requirement") + " " + Cell.plain(VERDICTS.text(row, "requirement_title")));
        if (isFailed(row)) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", reason);
            xml.writeAttribute("type", VERDICTS.text(row, "reason"));
            xml.writeCharacters(note + "\n" + Cell.plain(VERDICTS.text(row, "evidence_url")));
            xml.writeEndElement();
        } else if (isSkipped(row)) {
            xml.writeEmptyElement("skipped");
            xml.writeAttribute("message", reason + (note.isEmpty() ? "" : ": " + note));
        } else {
            xml.writeStartElement("system-out");
            xml.writeCharacters(reason);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static boolean isFailed(CsvTable.Row row) {
        Verdict verdict = Verdict.valueOf(VERDICTS.text(row, "verdict"));
        return verdict == Verdict.FAIL || verdict == Verdict.LATE;
    }

    private static boolean isSkipped(CsvTable.Row row) {
        Verdict verdict = Verdict.valueOf(VERDICTS.text(row, "verdict"));
        return verdict == Verdict.UNKNOWN || verdict == Verdict.MANUAL || verdict == Verdict.NA;
    }
}
