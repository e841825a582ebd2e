package io.github.disclosureaudit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file is the old one or the new one, whatever happens while it is being written. */
@Timeout(60)
class KilledLedgerTest {
    private static final int LINES = 2_000;

    @TempDir
    Path folder;

    @Test
    void killedProcessLeavesOldOrNew() throws Exception {
        Path file = folder.resolve(LedgerFile.NAME);
        AtomicFile.write(file, out -> content(0, out));
        for (int kill = 1; kill <= 4; kill++) {
            killWhileWriting(file, kill * 3_701);
            assertThat(Files.readString(file)).isIn(whole(0), whole(1));
        }
    }

    @Test
    void fullDiskAtAnyByteLeavesTheOldOne() throws IOException {
        Path file = folder.resolve(LedgerFile.NAME);
        AtomicFile.write(file, out -> content(0, out));
        for (int failing = 0; failing < LINES; failing += 97) {
            int line = failing;
            assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                        for (int i = 0; i < line; i++) {
                            out.write(line(1, i));
                        }
                        out.flush();
                        throw new IOException("No space left on device");
                    }))
                    .isInstanceOf(NotWritten.class)
                    .hasMessageContaining("ledger.csv")
                    .hasMessageContaining("No space left");
            assertThat(Files.readString(file)).isEqualTo(whole(0));
            try (var left = Files.list(folder)) {
                assertThat(left).containsExactly(file);
            }
        }
    }

    @Test
    void renameThatFailsLeavesTheOldOne() throws IOException {
        Path file = folder.resolve(LedgerFile.NAME);
        Files.createDirectories(file.resolve("a folder stands where the file should be"));
        assertThatThrownBy(() -> AtomicFile.write(file, out -> content(1, out))).isInstanceOf(NotWritten.class);
        assertThat(file).isDirectory();
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    /** The child says a byte for every line it writes, so that it can be killed at a certain line without waiting. */
    private static void killWhileWriting(Path file, int bytes) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream said = child.getInputStream()) {
            assertThat(said.readNBytes(bytes)).hasSize(bytes);
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static String whole(int version) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            text.append(new String(line(version, i), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    private static byte[] line(int version, int number) {
        return ("version " + version + " line " + number + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void content(int version, OutputStream out) throws IOException {
        for (int i = 0; i < LINES; i++) {
            out.write(line(version, i));
        }
    }

    /** Writes the two versions of a file in turn until it is killed. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) throws IOException {
            Path file = Path.of(arguments[0]);
            for (int round = 1; round < 10_000; round++) {
                int version = round % 2;
                AtomicFile.write(file, out -> {
                    for (int i = 0; i < LINES; i++) {
                        out.write(line(version, i));
                        out.flush();
                        System.out.write('.');
                        System.out.flush();
                    }
                });
            }
        }
    }
}
