package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.regulation.Manuscript;
import io.github.disclosureaudit.regulation.PageText;
import io.github.disclosureaudit.regulation.SourceIndex;
import io.github.disclosureaudit.text.Charsets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Texts on disk on their way into the library: plain text, Markdown, HTML, Word, PDF. */
final class ManuscriptFiles {
    private static final Set<String> PLAIN = Set.of("txt", "md", "markdown");
    private static final Set<String> DOCUMENTS = Set.of("html", "htm", "shtml", "docx", "doc", "pdf", "wps", "rtf");

    private final TextFiles documents = new TextFiles();

    /**
     * A file that is to be read.
     *
     * @param path where
     * @param facts what is known about it besides
     */
    record Source(Path path, Map<String, String> facts) {}

    /** The texts of one argument: a file, a folder with an index, or a folder without one. */
    static List<Source> below(Path path) throws IOException, UsageException {
        if (!Files.exists(path)) {
            throw new UsageException(Message.of("cli", "error.no-file", path));
        }
        if (Files.isDirectory(path) && SourceIndex.isIn(path)) {
            return indexed(path);
        }
        List<Source> sources = new ArrayList<>();
        for (Path file : TextFiles.below(path)) {
            String kind = ending(file);
            if (Files.isRegularFile(path) || PLAIN.contains(kind) || DOCUMENTS.contains(kind)) {
                sources.add(new Source(file, Map.of()));
            }
        }
        return sources;
    }

    private static List<Source> indexed(Path folder) throws IOException, UsageException {
        try {
            SourceIndex index = SourceIndex.read(folder);
            List<Source> sources = new ArrayList<>();
            index.entries().forEach(entry -> sources.add(new Source(entry.file(), entry.facts())));
            index.unlisted().forEach(file -> sources.add(new Source(file, Map.of())));
            return sources;
        } catch (SourceIndex.NoFileColumnException e) {
            throw new UsageException(Message.of("regulation", "error.index", folder.resolve(SourceIndex.NAME)));
        }
    }

    /**
     * Reads a text.
     *
     * @param more facts that hold for every text of the command
     */
    Manuscript read(Source source, Map<String, String> more) throws IOException {
        Path file = source.path();
        Map<String, String> facts = new HashMap<>(source.facts());
        facts.putAll(more);
        String kind = ending(file);
        if (!DOCUMENTS.contains(kind)) {
            String text = Charsets.decode(Files.readAllBytes(file), "").text();
            return new Manuscript(file.toString(), "", text, Manuscript.Layout.PARAGRAPHS, facts);
        }
        PageText page = documents.read(file, String.valueOf(file.getFileName()));
        boolean html = kind.endsWith("html") || kind.equals("htm");
        Manuscript.Layout layout = kind.equals("pdf") ? Manuscript.Layout.PRINTED_LINES : Manuscript.Layout.PARAGRAPHS;
        return new Manuscript(file.toString(), html ? page.heading() : "", page.text(), layout, facts);
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
