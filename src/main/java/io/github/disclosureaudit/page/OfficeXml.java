package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Text of .docx and .xlsx files: the parts that hold text are unpacked up to a cap and read as a stream, with no
 * entities and no outside references, so that neither a zip bomb nor an XML bomb costs more than the cap.
 */
final class OfficeXml {
    private OfficeXml() {}

    static DocumentPages.DocumentText word(byte[] body, ReadLimits limits) throws IOException {
        Parts parts = parts(body, limits, "word/document.xml");
        StringBuilder text = new StringBuilder();
        List<Table> tables = new ArrayList<>();
        boolean full = false;
        for (byte[] part : parts.byName().values()) {
            try {
                full |= new WordReader(text, tables, limits.textCharacters()).read(stream(part));
            } catch (XMLStreamException e) {
                if (!parts.cut()) {
                    throw new IOException(e);
                }
                // Cut in the middle of the markup: what came before it is text all the same.
            }
        }
        return new DocumentPages.DocumentText("", text.toString(), tables, full || parts.cut())
                .capped(limits.textCharacters());
    }

    static DocumentPages.DocumentText sheet(byte[] body, ReadLimits limits) throws IOException {
        Parts parts = parts(body, limits, "xl/sharedStrings.xml", "xl/worksheets/sheet", "xl/workbook.xml");
        Map<String, byte[]> byName = new TreeMap<>(parts.byName());
        StringBuilder text = new StringBuilder();
        List<Table> tables = new ArrayList<>();
        boolean full = false;
        try {
            byte[] shared = byName.remove("xl/sharedStrings.xml");
            List<String> strings = shared == null ? List.of() : sharedStrings(stream(shared), limits.textCharacters());
            byte[] workbook = byName.remove("xl/workbook.xml");
            if (workbook != null) {
                sheetNames(stream(workbook)).forEach(name -> text.append(name).append('\n'));
            }
            for (byte[] part : byName.values()) {
                if (text.length() > limits.textCharacters()) {
                    break;
                }
                Rows rows = rows(stream(part), strings, limits);
                full |= rows.cut();
                rows.table().rows().forEach(row -> text.append(String.join("\t", row))
                        .append('\n'));
                tables.add(rows.table());
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return new DocumentPages.DocumentText("", text.toString(), tables, full || parts.cut())
                .capped(limits.textCharacters());
    }

    /**
     * Parts of an archive.
     *
     * @param byName their bytes
     * @param cut whether unpacking stopped at a cap: the last part may be its beginning only
     */
    private record Parts(Map<String, byte[]> byName, boolean cut) {}

    /** The wanted parts. Those that nobody wants cost time to unpack, too, and count towards the cap. */
    private static Parts parts(byte[] body, ReadLimits limits, String... wanted) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        int left = limits.inflatedBytes();
        int entries = limits.archiveEntries();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && left > 0 && entries-- > 0) {
                if (Stream.of(wanted).anyMatch(entry.getName()::startsWith)) {
                    byte[] part = zip.readNBytes(left);
                    parts.put(entry.getName(), part);
                    left -= part.length;
                } else {
                    left -= (int) zip.skip(left);
                }
                entry = left > 0 ? zip.getNextEntry() : null;
            }
        }
        return new Parts(parts, left <= 0 || entries < 0);
    }

    private static XMLStreamReader stream(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        InputStream in = new ByteArrayInputStream(part);
        return factory.createXMLStreamReader(in);
    }

    private static List<String> sheetNames(XMLStreamReader xml) throws XMLStreamException {
        List<String> names = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("sheet")) {
                String name = xml.getAttributeValue(null, "name");
                names.add(name == null ? "" : name);
            }
        }
        return names;
    }

    private static List<String> sharedStrings(XMLStreamReader xml, int mostCharacters) throws XMLStreamException {
        List<String> strings = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        int characters = 0;
        while (xml.hasNext() && characters <= mostCharacters) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT ->
                    inText = xml.getLocalName().equals("t");
                case XMLStreamConstants.CHARACTERS -> {
                    if (inText) {
                        text.append(xml.getText());
                        characters += xml.getTextLength();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inText = false;
                    if (xml.getLocalName().equals("si")) {
                        strings.add(text.toString());
                        text.setLength(0);
                    }
                }
                default -> {}
            }
        }
        return strings;
    }

    /**
     * A sheet.
     *
     * @param table its rows
     * @param cut whether reading stopped at a cap
     */
    private record Rows(Table table, boolean cut) {}

    /** Cells of a sheet. One shared text may stand in many cells: what they show together is capped, too. */
    private static Rows rows(XMLStreamReader xml, List<String> strings, ReadLimits limits) throws XMLStreamException {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        String type = "";
        boolean inValue = false;
        int cells = 0;
        int characters = 0;
        while (xml.hasNext() && cells < limits.tableCells() && characters <= limits.textCharacters()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = xml.getLocalName();
                    inValue = name.equals("v") || name.equals("t");
                    if (name.equals("c")) {
                        String given = xml.getAttributeValue(null, "t");
                        type = given == null ? "" : given;
                        value.setLength(0);
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (inValue) {
                        value.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inValue = false;
                    if (xml.getLocalName().equals("c")) {
                        String shown = type.equals("s") ? shared(strings, value.toString()) : value.toString();
                        row.add(shown);
                        cells++;
                        characters += shown.length();
                    } else if (xml.getLocalName().equals("row")) {
                        rows.add(row);
                        row = new ArrayList<>();
                    }
                }
                default -> {}
            }
        }
        return new Rows(new Table(rows), xml.hasNext());
    }

    private static String shared(List<String> strings, String index) {
        int at = index.matches("\\d{1,8}") ? Integer.parseInt(index) : -1;
        return at >= 0 && at < strings.size() ? strings.get(at) : "";
    }

    /** Paragraphs and tables of a Word document. */
    private static final class WordReader {
        private final StringBuilder text;
        private final List<Table> tables;
        private final StringBuilder cell = new StringBuilder();
        private List<List<String>> rows = new ArrayList<>();
        private List<String> row = new ArrayList<>();
        private int tableDepth;
        private final int mostCharacters;
        private boolean inText;

        WordReader(StringBuilder text, List<Table> tables, int mostCharacters) {
            this.mostCharacters = mostCharacters;
            this.text = text;
            this.tables = tables;
        }

        /** Whether it stopped at the cap. */
        boolean read(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext() && text.length() + cell.length() <= mostCharacters) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> open(xml.getLocalName());
                    case XMLStreamConstants.CHARACTERS -> {
                        if (inText) {
                            out().append(xml.getText());
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> close(xml.getLocalName());
                    default -> {}
                }
            }
            return xml.hasNext();
        }

        private StringBuilder out() {
            return tableDepth > 0 ? cell : text;
        }

        private void open(String name) {
            switch (name) {
                case "t" -> inText = true;
                case "tab" -> out().append('\t');
                case "br", "cr" -> out().append('\n');
                case "tbl" -> tableDepth++;
                default -> {}
            }
        }

        private void close(String name) {
            switch (name) {
                case "t" -> inText = false;
                case "p" -> out().append(tableDepth > 0 ? ' ' : '\n');
                case "tc" -> {
                    if (tableDepth == 1) {
                        row.add(cell.toString().strip().replace('\n', ' '));
                        cell.setLength(0);
                    }
                }
                case "tr" -> {
                    if (tableDepth == 1) {
                        text.append(String.join("\t", row)).append('\n');
                        rows.add(row);
                        row = new ArrayList<>();
                    }
                }
                case "tbl" -> {
                    tableDepth--;
                    if (tableDepth == 0) {
                        tables.add(new Table(rows));
                        rows = new ArrayList<>();
                    }
                }
                default -> {}
            }
        }
    }
}
