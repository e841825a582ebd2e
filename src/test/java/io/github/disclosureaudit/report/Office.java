package io.github.disclosureaudit.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** LibreOffice without a window: what a spreadsheet makes of a file. */
final class Office {
    /** Comma, double quote, UTF-8, from the first line, every column as the program thinks best. */
    static final String PLAIN = "CSV:44,34,76,1,,1033,false,false";
    /** The same with the box ticked that has dates and other special numbers looked for. */
    static final String EAGER = "CSV:44,34,76,1,,1033,false,true";
    /** The same where the language is Chinese. */
    static final String CHINESE = "CSV:44,34,76,1,,2052,false,true";
    /** Comma, semicolon and tab separate: what the dialog of the program offers at first. */
    static final String MANY_SEPARATORS = "CSV:44/59/9,34,76,1,,1033,false,true";

    private final Path program;
    private final Path profile;

    private Office(Path program, Path profile) {
        this.program = program;
        this.profile = profile;
    }

    /** The program of this machine, if it has one; a profile folder of its own keeps it apart from all others. */
    static Optional<Office> find(Path profile) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(found -> new Office(found, profile));
    }

    /**
     * A table as the program holds it.
     *
     * @param cells texts as shown, by rows
     * @param formulas formulas of its cells
     */
    record Sheet(List<List<String>> cells, List<String> formulas) {}

    /** Opens files and tells what is in their sheets, file by file. */
    List<List<Sheet>> open(List<Path> files, String filter, Path folder) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--norestore",
                "--nolockcheck"));
        if (!filter.isEmpty()) {
            command.add("--infilter=" + filter);
        }
        command.addAll(List.of("--convert-to", "fods", "--outdir", folder.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        try {
            if (!process.waitFor(180, TimeUnit.SECONDS)) {
                throw new AssertionError("soffice does not end");
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        List<List<Sheet>> books = new ArrayList<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName()).replaceAll("\\.[a-z]+$", ".fods");
            if (!Files.exists(folder.resolve(name))) {
                throw new AssertionError(Files.readString(folder.resolve("soffice.log")));
            }
            books.add(sheets(folder.resolve(name)));
        }
        return books;
    }

    private static List<Sheet> sheets(Path file) throws Exception {
        NodeList tables = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("table:table");
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < tables.getLength(); i++) {
            sheets.add(sheet((Element) tables.item(i)));
        }
        return sheets;
    }

    private static Sheet sheet(Element table) {
        List<List<String>> cells = new ArrayList<>();
        List<String> formulas = new ArrayList<>();
        NodeList rows = table.getElementsByTagName("table:table-row");
        for (int i = 0; i < rows.getLength(); i++) {
            List<String> row = new ArrayList<>();
            NodeList children = rows.item(i).getChildNodes();
            for (int j = 0; j < children.getLength(); j++) {
                if (children.item(j) instanceof Element cell
                        && cell.getTagName().equals("table:table-cell")) {
                    String formula = cell.getAttribute("table:formula");
                    if (!formula.isEmpty()) {
                        formulas.add(formula);
                    }
                    String repeated = cell.getAttribute("table:number-columns-repeated");
                    int times = repeated.isEmpty() ? 1 : Math.min(100, Integer.parseInt(repeated));
                    for (int k = 0; k < times; k++) {
                        row.add(shown(cell));
                    }
                }
            }
            while (!row.isEmpty() && row.get(row.size() - 1).isEmpty()) {
                row.remove(row.size() - 1);
            }
            if (!row.isEmpty()) {
                cells.add(row);
            }
        }
        return new Sheet(cells, formulas);
    }

    /** Text of a cell; runs of blanks are written as elements. */
    private static String shown(Element cell) {
        StringBuilder text = new StringBuilder();
        append(cell, text);
        return text.toString();
    }

    private static void append(Node node, StringBuilder text) {
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child.getNodeType() == Node.TEXT_NODE && !node.getNodeName().startsWith("table:")) {
                text.append(child.getTextContent());
            } else if (child instanceof Element element && element.getTagName().equals("text:s")) {
                String count = element.getAttribute("text:c");
                text.append(" ".repeat(count.isEmpty() ? 1 : Integer.parseInt(count)));
            } else if (!child.getNodeName().equals("office:annotation")) {
                append(child, text);
            }
        }
    }
}
