package io.github.disclosureaudit.report;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** JSON files for people and programs: two blanks of indentation, LF, the same on every system. */
final class Json {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private static final ObjectWriter WRITER = MAPPER.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private Json() {}

    static void write(Path file, JsonNode content) throws NotWritten {
        AtomicFile.write(
                file, out -> out.write((WRITER.writeValueAsString(content) + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
