package io.github.disclosureaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The READMEs promise what the build does. */
@Timeout(30)
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("```\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#]+)\\)");

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file)).replace("\r\n", "\n");
    }

    /** The first code block: the set-up. */
    private static List<String> setUp(String readme) throws IOException {
        Matcher block = BLOCK.matcher(read(readme));
        assertThat(block.find()).isTrue();
        return block.group(1).lines().toList();
    }

    @Test
    void twoCommandsSetUpEverything() throws IOException {
        assertThat(setUp("README.md"))
                .hasSize(2)
                .isEqualTo(setUp("README.zh-CN.md"))
                .element(0)
                .asString()
                .endsWith(" demo");
    }

    @Test
    void theSecondCommandIsWhatContinuousIntegrationCalls() throws IOException {
        assertThat(read(".ci/run").lines()).contains(setUp("README.md").get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md", "CONTRIBUTING.md"})
    void everyLinkedFileIsThere(String file) throws IOException {
        Matcher links = LINK.matcher(read(file));
        while (links.find()) {
            assertThat(Path.of(links.group(1))).exists();
        }
    }

    @Test
    void bothLanguagesListTheSameCommands() throws IOException {
        assertThat(commands("README.md")).isEqualTo(commands("README.zh-CN.md")).contains("run", "demo", "rules");
    }

    private static List<String> commands(String readme) throws IOException {
        return Pattern.compile("(?m)^\\| `([a-z]+)` \\|")
                .matcher(read(readme))
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
