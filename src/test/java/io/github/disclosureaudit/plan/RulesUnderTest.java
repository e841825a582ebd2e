package io.github.disclosureaudit.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The real rules folder, and copies of it that a test may damage. */
public final class RulesUnderTest {
    static final Path FOLDER = Path.of("rules");

    private RulesUnderTest() {}

    static RuleBook book() {
        return RuleBookReader.read(FOLDER, Optional.empty());
    }

    /** Copies all rule files into a folder without any. */
    public static Path copy(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = target.resolve(FOLDER.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return target;
    }

    static Path write(Path file, String... lines) throws IOException {
        return Files.write(file, List.of(lines));
    }
}
