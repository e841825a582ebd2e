package io.github.disclosureaudit.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a content file of the demo; its notation is explained in the head of {@code direct.txt}. */
final class ContentFile {
    private final String siteId;
    private final List<String> regulation;
    private final List<DemoColumn> columns = new ArrayList<>();
    private final List<DemoArticle> articles = new ArrayList<>();
    private final List<PlantedFault> faults = new ArrayList<>();
    private final List<LookAlike> lookAlikes = new ArrayList<>();

    private List<String> heading = List.of();
    private List<String> body = new ArrayList<>();
    private List<DemoArticle.DemoFile> files = new ArrayList<>();
    private boolean article;
    private boolean comments;
    private boolean skipping;

    private ContentFile(String siteId, List<String> regulation) {
        this.siteId = siteId;
        this.regulation = regulation;
    }

    /**
     * Reads the content of one portal.
     *
     * @param name resource beside this class
     * @param siteId whose lines to take
     * @param values what stands for {@code {key}} in the file
     */
    static DemoContent read(String name, String siteId, Map<String, String> values) {
        ContentFile file = new ContentFile(siteId, resource("regulation.txt"));
        for (String line : resource(name)) {
            String filled = line;
            for (Map.Entry<String, String> value : values.entrySet()) {
                filled = filled.replace("{" + value.getKey() + "}", value.getValue());
            }
            file.take(filled);
        }
        file.finish();
        return new DemoContent(file.columns, file.articles, file.faults, file.lookAlikes);
    }

    private static List<String> resource(String name) {
        try (InputStream in = ContentFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar was built without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String line) {
        if (line.startsWith("%only ")) {
            skipping = !line.substring(6).equals(siteId);
        } else if (line.startsWith("%except ")) {
            skipping = line.substring(8).equals(siteId);
        } else if (line.equals("%end")) {
            skipping = false;
        } else if (!skipping && !line.isBlank() && !line.startsWith("#")) {
            read(line);
        }
    }

    private void read(String line) {
        if (line.startsWith("= ") || line.startsWith("- ")) {
            finish();
            heading = fields(line);
            article = line.startsWith("- ");
        } else if (line.startsWith("! ")) {
            List<String> f = fields(line);
            faults.add(new PlantedFault(siteId, f.get(0), f.get(1), f.get(2), f.get(3), f.get(4)));
        } else if (line.startsWith("~ ")) {
            List<String> f = fields(line);
            lookAlikes.add(new LookAlike(siteId, f.get(0), f.get(1), f.get(2)));
        } else if (line.startsWith("+ ")) {
            List<String> f = fields(line);
            files.add(new DemoArticle.DemoFile(f.get(0), List.of(f.get(1).split("//"))));
        } else if (line.equals("%comment")) {
            comments = true;
        } else if (line.startsWith("%regulation")) {
            body.addAll(altered(line.substring("%regulation".length()).strip()));
        } else {
            body.add(line);
        }
    }

    /** The regulation's lines, with one passage exchanged where {@code old => new} is given. */
    private List<String> altered(String change) {
        if (change.isEmpty()) {
            return regulation;
        }
        String[] both = change.split(" => ", 2);
        return regulation.stream().map(line -> line.replace(both[0], both[1])).toList();
    }

    private void finish() {
        if (article) {
            String column = columns.get(columns.size() - 1).key();
            boolean named = heading.size() > 2 && !heading.get(2).isEmpty();
            String key = named ? heading.get(2) : column + "-" + articles.size();
            articles.add(new DemoArticle(
                    key, column, LocalDate.parse(heading.get(0)), heading.get(1), body, files, comments));
        } else if (!heading.isEmpty()) {
            String parent = heading.size() > 2 ? heading.get(2) : "";
            columns.add(new DemoColumn(heading.get(0), heading.get(1), parent, body));
        }
        body = new ArrayList<>();
        files = new ArrayList<>();
        comments = false;
        article = false;
        heading = List.of();
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        for (String field : line.substring(2).split("\\|", -1)) {
            fields.add(field.strip());
        }
        return fields;
    }
}
