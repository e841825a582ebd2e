package io.github.disclosureaudit.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.disclosureaudit.regulation.Receipt.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What goes into a library, what stays out, and that nothing is lost on the way. */
@Timeout(120)
class LibraryShelfTest {
    private static final String FRONT = """
            渡口管理条例
            （2010年3月1日国务院令第900号公布　根据2018年5月2日《国务院关于修改部分行政法规的决定》修订）
            """;
    private static final String BODY = """
            第一章　总　则
            第一条　为了加强渡口管理，制定本条例。
            第二条　渡口应当公布下列事项：
            （一）开放时间；
            （二）收费标准。
            第三条　违反本条例的，处五千元以下罚款。
            第四条　本条例自2010年5月1日起施行。
            """;

    @TempDir
    private Path folder;

    private static Manuscript text(String text, Map<String, String> facts) {
        return new Manuscript("a.txt", "", text, Manuscript.Layout.PARAGRAPHS, facts);
    }

    private Receipt put(String text) throws IOException {
        return put(text, Map.of(), LibraryShelf.Rules.STRICT);
    }

    private Receipt put(String text, Map<String, String> facts, LibraryShelf.Rules rules) throws IOException {
        try (LibraryShelf shelf = LibraryShelf.open(folder, rules)) {
            return shelf.put(text(text, facts));
        }
    }

    private RegulationVersion only() throws IOException {
        return Library.open(folder).regulations().iterator().next().newest();
    }

    @Test
    void readsEverythingFromAPlainText() throws IOException {
        assertThat(put(FRONT + BODY).outcome()).isEqualTo(Outcome.ADDED);
        RegulationVersion held = only();
        assertThat(held.title()).isEqualTo("渡口管理条例");
        assertThat(held.kind()).isEqualTo("行政法规");
        assertThat(held.documentNumber()).isEqualTo("国务院令第900号");
        assertThat(held.promulgated()).contains(LocalDate.of(2010, 3, 1));
        assertThat(held.version()).isEqualTo(LocalDate.of(2018, 5, 2));
        assertThat(held.effective()).contains(LocalDate.of(2010, 5, 1));
        assertThat(held.inForceFrom()).isEqualTo(LocalDate.of(2018, 5, 2));
        assertThat(held.isSingleSource()).isTrue();
        assertThat(Library.open(folder).text(held)).isEqualTo(BODY.replace("总　则", "总则"));
    }

    @Test
    void aSecondImportChangesNothing() throws IOException {
        put(FRONT + BODY);
        Map<String, String> before = files();
        assertThat(put(FRONT + BODY).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void twoSourcesOfTheSameLettersMakeATextVerified() throws IOException {
        put(FRONT + BODY, Map.of("sources_agreeing", "公报"), LibraryShelf.Rules.STRICT);
        String otherSigns = BODY.replace("，", ",").replace("第一条　", "第一条 ");
        Receipt second = put(FRONT + otherSigns, Map.of("sources_agreeing", "法规库"), LibraryShelf.Rules.STRICT);
        assertThat(second.outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(only().sources()).containsExactly("公报", "法规库");
        assertThat(only().isSingleSource()).isFalse();
    }

    @Test
    void otherLettersAreReportedAndNeverTakenSilently() throws IOException {
        put(FRONT + BODY, Map.of("sources_agreeing", "公报|法规库"), LibraryShelf.Rules.STRICT);
        Map<String, String> before = files();
        String changed = BODY.replace("五千元", "三千元");
        Receipt receipt = put(FRONT + changed);
        assertThat(receipt.outcome()).isEqualTo(Outcome.DIFFERS_FROM_VERIFIED);
        assertThat(receipt.differing()).containsExactly("第三条");
        assertThat(files()).isEqualTo(before);
        Receipt replaced = put(FRONT + changed, Map.of(), new LibraryShelf.Rules(true, false));
        assertThat(replaced.outcome()).isEqualTo(Outcome.REPLACED);
        assertThat(Library.open(folder).text(only())).contains("三千元");
    }

    @Test
    void anotherVersionJoinsTheRegulation() throws IOException {
        put(FRONT + BODY, Map.of("id", "xzfg-own"), LibraryShelf.Rules.STRICT);
        put(FRONT.replace("2018年5月2日", "2022年7月1日") + BODY.replace("五千元", "一万元"));
        assertThat(Library.open(folder).regulations()).hasSize(1);
        assertThat(only().version()).isEqualTo(LocalDate.of(2022, 7, 1));
        assertThat(only().id()).isEqualTo("xzfg-own");
    }

    @Test
    void refusesWhatIsNotWhole() throws IOException {
        assertRefused(FRONT + BODY.replace("第三条　违反本条例的，处五千元以下罚款。\n", ""), Flaw.Kind.NUMBERING);
        assertRefused(FRONT + BODY.substring(0, BODY.indexOf("第四条")), Flaw.Kind.NO_COMMENCEMENT);
        assertRefused(FRONT + BODY.substring(0, BODY.indexOf("以下罚款")), Flaw.Kind.TRUNCATED);
        assertRefused(FRONT + BODY.replace("（二）收费标准。", "（二）收费&nbsp;标准。"), Flaw.Kind.RESIDUE);
        assertRefused(FRONT + BODY.replace("渡口应当", "渡\uFFFD应当"), Flaw.Kind.LOST_CHARACTER);
        assertRefused(FRONT + BODY.replace("第三条　违反本条例的，处五千元以下罚款。", "第三条"), Flaw.Kind.EMPTY_ARTICLE);
        assertRefused(FRONT + "关于渡口的一些说明。", Flaw.Kind.NO_TEXT);
        assertRefused("", Flaw.Kind.NO_TEXT);
        assertRefused(BODY, Flaw.Kind.NO_TITLE);
        assertRefused("渡口管理条例\n" + BODY, Flaw.Kind.NO_VERSION);
        assertRefused("渡口管理条例\n（2010年3月1日公布）\n" + BODY, Flaw.Kind.NO_KIND);
        assertRefused(FRONT.replace("条例\n", "条例（征求意见稿）\n") + BODY, Flaw.Kind.NOT_THE_TEXT);
        assertThat(Library.open(folder).regulations()).isEmpty();
    }

    private void assertRefused(String text, Flaw.Kind reason) throws IOException {
        Receipt receipt = put(text);
        assertThat(receipt.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(receipt.flaws()).extracting(Flaw::kind).contains(reason);
        assertThat(receipt.flaws()).allSatisfy(flaw -> assertThat(flaw.message().in(java.util.Locale.ENGLISH))
                .isNotBlank());
    }

    @Test
    void holdsADoubtfulTextOnlyWhenToldTo() throws IOException {
        String gap = BODY.replace("第三条　违反本条例的，处五千元以下罚款。\n", "");
        Receipt receipt = put(FRONT + gap, Map.of(), new LibraryShelf.Rules(false, true));
        assertThat(receipt.outcome()).isEqualTo(Outcome.ADDED);
        assertThat(only().doubts()).containsExactly("numbering:第四条");
        // Nobody can accept a text of which not even the date is known.
        assertThat(put("渡口管理条例\n" + BODY, Map.of(), new LibraryShelf.Rules(false, true))
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void theIndexAndTheTextMustNotContradictEachOther() throws IOException {
        put(FRONT + BODY);
        String file = Files.readString(folder.resolve("texts").resolve(only().key() + ".txt"));
        Receipt receipt = put(file, Map.of("version", "2019-01-01"), LibraryShelf.Rules.STRICT);
        assertThat(receipt.flaws()).extracting(Flaw::kind).containsExactly(Flaw.Kind.CONTRADICTION);
    }

    @Test
    void leavesOutWhatStandsBehindTheText() throws IOException {
        Receipt receipt = put(FRONT + BODY + "责任编辑 甲乙\n打印本页\n版权所有 某某网\n");
        assertThat(receipt.outcome()).isEqualTo(Outcome.ADDED);
        assertThat(receipt.cut()).hasSize(3);
        assertThat(Library.open(folder).text(only())).endsWith("起施行。\n");
        put(FRONT.replace("渡口", "码头") + BODY + "附件：\n收费标准表\n码头\t每次\t10元\n");
        assertThat(Library.open(folder)
                        .text(Library.open(folder)
                                .regulation(id("码头管理条例"))
                                .orElseThrow()
                                .newest()))
                .contains("起施行。\n\n附件：\n收费标准表\n码头\t每次\t10元");
    }

    private String id(String title) throws IOException {
        return Library.open(folder).regulations().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void oneAtATimeWrites() throws IOException {
        try (LibraryShelf first = LibraryShelf.open(folder, LibraryShelf.Rules.STRICT)) {
            assertThatThrownBy(() -> LibraryShelf.open(folder, LibraryShelf.Rules.STRICT))
                    .isInstanceOf(LibraryShelf.BusyException.class);
            assertThat(first.put(text(FRONT + BODY, Map.of())).outcome()).isEqualTo(Outcome.ADDED);
        }
        assertThat(put(FRONT + BODY).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void aHalfWrittenFileIsNoPartOfTheLibrary() throws IOException {
        put(FRONT + BODY);
        Files.writeString(folder.resolve("texts/.xzfg-000000_2020-01-01.txt.tmp"), "---\nid: \"xzfg-000000\"\n");
        assertThat(Library.open(folder).regulations()).hasSize(1);
        assertThat(LibraryCheck.of(folder, LocalDate.of(2026, 1, 1))).isEmpty();
    }

    @Test
    void tablesGrowByWhatIsNew() throws IOException {
        try (LibraryShelf shelf = LibraryShelf.open(folder, LibraryShelf.Rules.STRICT)) {
            List<Map<String, String>> rows = List.of(Map.of(
                    "short_title", "渡口管理条例", "amended", "2023-01-01", "confidence", "confirmed", "by", "甲, \"乙\""));
            assertThat(shelf.addRows("known-amendments.csv", rows)).isEqualTo(1);
            assertThat(shelf.addRows("known-amendments.csv", rows)).isZero();
        }
        put(FRONT + BODY);
        Library library = Library.open(folder);
        assertThat(library.missingAmendment(only(), LocalDate.of(2024, 1, 1))
                        .orElseThrow()
                        .by())
                .isEqualTo("甲, \"乙\"");
        assertThat(library.status(only(), LocalDate.of(2024, 1, 1))).isEqualTo(VersionStatus.AMENDED_TEXT_NOT_HELD);
    }

    private Map<String, String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> contents = new TreeMap<>();
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                contents.put(file.toString(), Files.readString(file));
            }
            return contents;
        }
    }

    @Test
    void everyTextOfTheSharedLibraryComesInFromAPlainCopy() throws IOException {
        Path shared = Path.of("../shared/regulations/texts");
        assumeTrue(Files.isDirectory(shared), "no ../shared/regulations");
        try (LibraryShelf shelf = LibraryShelf.open(folder, new LibraryShelf.Rules(false, true));
                Stream<Path> files = Files.list(shared)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                LibraryFile official = LibraryFile.read(file);
                String copy = official.value("title") + "\n（" + String.join("　", official.values("history"))
                        + "）\n目　录\n第一章　总则\n第二章　附则\n" + official.body();
                // What the copy does not say about itself is given, as on the command line.
                Map<String, String> facts = new TreeMap<>();
                for (String key : List.of("title", "short_title", "version", "kind")) {
                    facts.put(key, official.value(key));
                }
                Receipt receipt = shelf.put(text(copy, facts));
                assertThat(receipt.outcome()).as(receipt + "").isEqualTo(Outcome.ADDED);
                assertThat(receipt.key()).isEqualTo(official.key());
                LibraryFile held = LibraryFile.read(folder.resolve("texts").resolve(receipt.key() + ".txt"));
                assertThat(ArticleSet.of(held.body()).differing(ArticleSet.of(official.body())))
                        .as(receipt.key())
                        .isEqualTo(receipt.cut().isEmpty() ? List.of() : List.of("第二十六条"));
            }
        }
    }
}
