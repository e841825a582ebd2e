package io.github.disclosureaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

/** The READMEs list every command there is, and no other. */
@Timeout(30)
class ReadmeCommandsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void listsTheCommands(String readme) throws IOException {
        List<String> listed = ROW.matcher(Files.readString(Path.of(readme)))
                .results()
                .map(row -> row.group(1))
                .toList();
        List<String> commands = Commands.all().stream()
                .map(command -> command.getClass().getAnnotation(Command.class).name())
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(commands);
    }
}
