package io.github.disclosureaudit.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class IndexFileTest {
    private static final String LAW = "第一条　为了规范甲类货物的进口和出口，维护对外贸易秩序，制定本条例。\n"
            + "第二条　经营者应当在三十日内向海关申报，并且按照货物的价值缴纳二万元保证金。\n"
            + "第三条　海关总署主管全国甲类货物的监督管理工作，有关部门在各自职责范围内负责有关工作。\n"
            + "第四条　本条例自公布之日起施行。\n";

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void hold() throws IOException {
        Files.createDirectories(folder.resolve("texts"));
        hold("x", LAW);
        hold("y", LAW.replace("甲类货物", "乙类船舶"));
    }

    private void hold(String id, String text) throws IOException {
        Files.writeString(
                folder.resolve("texts/" + id + ".txt"),
                "---\nid: \"" + id + "\"\nversion: \"2019-03-01\"\ntitle: \"" + id + "条例\"\n---\n" + text);
    }

    private IndexState state() throws IOException {
        RegulationComparer comparer = new RegulationComparer(Library.open(folder));
        List<PageComparison> found =
                comparer.compare(PageText.of("p", "x条例", "x条例", "x条例\n" + LAW), LocalDate.of(2021, 7, 1));
        assertThat(found).extracting(PageComparison::verdict).containsExactly(PageVerdict.MATCH);
        return comparer.indexState();
    }

    private Path file() {
        return folder.resolve(IndexFile.NAME);
    }

    @Test
    void aLibraryThatIsOnlyReadIsLeftAsItIs() throws IOException {
        assertThat(state()).isEqualTo(IndexState.NONE);
        assertThat(file()).doesNotExist();
    }

    @Test
    void aStoredIndexIsReadAndTheSameBytesEachTime() throws IOException {
        assertThat(IndexFile.write(folder)).isEqualTo(2);
        byte[] first = Files.readAllBytes(file());
        assertThat(state()).isEqualTo(IndexState.READY);
        IndexFile.write(folder);
        assertThat(Files.readAllBytes(file())).isEqualTo(first);
    }

    @Test
    void everyChangeOfATextMakesItAgain() throws IOException {
        IndexFile.write(folder);
        hold("y", LAW.replace("甲类货物", "丙类船舶"));
        assertThat(state()).isEqualTo(IndexState.OUTDATED);
        assertThat(state()).isEqualTo(IndexState.READY);
        hold("z", LAW.replace("甲类货物", "丁类飞机"));
        assertThat(state()).isEqualTo(IndexState.OUTDATED);
        Files.delete(folder.resolve("texts/y.txt"));
        assertThat(state()).isEqualTo(IndexState.OUTDATED);
        assertThat(state()).isEqualTo(IndexState.READY);
    }

    @Test
    void aDamagedIndexIsMadeAgain() throws IOException {
        IndexFile.write(folder);
        byte[] sound = Files.readAllBytes(file());
        for (int at : new int[] {0, 5, 40, sound.length / 2, sound.length - 1}) {
            byte[] damaged = sound.clone();
            damaged[at] ^= 1;
            Files.write(file(), damaged);
            assertThat(state()).as("byte %d", at).isEqualTo(IndexState.DAMAGED);
            assertThat(Files.readAllBytes(file())).isEqualTo(sound);
        }
        for (int length : new int[] {0, 3, 30, sound.length - 9}) {
            Files.write(file(), java.util.Arrays.copyOf(sound, length));
            assertThat(state()).as("length %d", length).isEqualTo(IndexState.DAMAGED);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
    }
}
