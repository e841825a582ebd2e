package io.github.disclosureaudit.plan;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.disclosureaudit.plan.RuleNode.Entry;
import io.github.disclosureaudit.plan.RuleNode.Mapping;
import io.github.disclosureaudit.plan.RuleNode.Mark;
import io.github.disclosureaudit.plan.RuleNode.Scalar;
import io.github.disclosureaudit.plan.RuleNode.Sequence;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a YAML file into nodes with places; a key written twice is refused. */
final class YamlFile {
    private static final YAMLFactory YAML = new YAMLFactory();

    private final String file;
    private final JsonParser parser;

    private YamlFile(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * Reads a file whose top is a mapping.
     *
     * @throws RuleBookException if the file is missing, no UTF-8, no YAML or no mapping
     */
    static Parameters read(Path path) {
        return new Parameters(mapping(path, text(path)));
    }

    private static String text(Path path) {
        Mark whole = new Mark(path.toString(), 0, 0);
        try {
            String text = Files.readString(path);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw whole.fault("file-missing");
        } catch (CharacterCodingException e) {
            throw whole.fault("not-utf8");
        } catch (IOException e) {
            throw whole.fault("file-unreadable", String.valueOf(e.getMessage()));
        }
    }

    private static Mapping mapping(Path path, String text) {
        String file = path.toString();
        try (JsonParser parser = YAML.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw new Mark(file, 1, 1).fault("not-a-mapping");
            }
            return new YamlFile(file, parser).mapping();
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            int line = place == null ? 1 : Math.max(1, place.getLineNr());
            int column = place == null ? 1 : Math.max(1, place.getColumnNr());
            throw new Mark(file, line, column).fault("not-yaml", firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new Mark(file, 0, 0).fault("file-unreadable", String.valueOf(e.getMessage()));
        }
    }

    private Mapping mapping() throws IOException {
        Mark start = mark();
        Map<String, Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            Mark place = mark();
            String key = parser.currentName();
            parser.nextToken();
            if (entries.put(key, new Entry(place, value())) != null) {
                throw place.fault("key-twice", key);
            }
        }
        return new Mapping(start, entries);
    }

    private RuleNode value() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> sequence();
            case VALUE_NULL -> new Scalar(mark(), "");
            default -> new Scalar(mark(), parser.getText());
        };
    }

    private Sequence sequence() throws IOException {
        Mark start = mark();
        List<RuleNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Sequence(start, items);
    }

    private Mark mark() {
        JsonLocation place = parser.currentTokenLocation();
        return new Mark(file, place.getLineNr(), place.getColumnNr());
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
