package io.github.disclosureaudit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file is the old one or the new one, never half. */
@Timeout(30)
class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void appearsWholeInAFolderOfItsOwn() throws IOException {
        Path file = folder.resolve("a/b/报告.csv");
        AtomicFile.write(file, out -> {
            out.write("new".getBytes(StandardCharsets.UTF_8));
            assertThat(file).doesNotExist();
        });
        assertThat(file).hasContent("new");
        assertThat(folder.resolve("a/b").toFile().list()).containsExactly("报告.csv");
    }

    @Test
    void leavesTheOldOneWhereWritingFails() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(new byte[200_000]);
                    throw new IOException("disk full");
                }))
                .isInstanceOf(NotWritten.class)
                .hasRootCauseMessage("disk full");
        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("a.csv");
    }

    @Test
    void replacesTheOldOneAndWhatAKillLeftAside() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        Path aside = Files.writeString(folder.resolve(".a.csv.tmp"), "half of a longer text");
        assertThat(AtomicFile.isAside(aside)).isTrue();
        assertThat(AtomicFile.isAside(file)).isFalse();
        AtomicFile.write(file, out -> out.write('n'));
        assertThat(file).hasContent("n");
        assertThat(folder.toFile().list()).containsExactly("a.csv");
    }
}
