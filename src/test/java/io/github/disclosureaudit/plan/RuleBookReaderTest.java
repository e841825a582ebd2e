package io.github.disclosureaudit.plan;

import static io.github.disclosureaudit.model.SiteKind.DEPARTMENT;
import static io.github.disclosureaudit.model.SiteKind.DIRECT;
import static io.github.disclosureaudit.model.SiteKind.HEADQUARTERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.disclosureaudit.model.SiteKind;
import io.github.disclosureaudit.model.Verdict;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule book as a whole: the real one, damaged ones and one for another year. */
@Timeout(30)
class RuleBookReaderTest {
    private static final RuleBook BOOK = RulesUnderTest.book();

    @TempDir
    private Path folder;

    private List<Problem> faults(Path rules) {
        return catchThrowableOfType(RuleBookException.class, () -> RuleBookReader.read(rules, Optional.empty()))
                .problems();
    }

    @Test
    void thePlanOf2021HasItsFortyRequirements() {
        assertThat(BOOK.plan().requirements())
                .extracting(Requirement::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
        assertThat(BOOK.plan().issued()).isEqualTo(LocalDate.of(2021, 5, 10));
        assertThat(BOOK.plan().requirements())
                .extracting(requirement -> requirement.title().zh())
                .doesNotHaveDuplicates();
    }

    @Test
    void requirementsHaveTheirClass() {
        TreeMap<Requirement.Proof, Set<Integer>> classes = BOOK.plan().requirements().stream()
                .collect(Collectors.groupingBy(
                        Requirement::proof, TreeMap::new, Collectors.mapping(Requirement::number, Collectors.toSet())));
        assertThat(classes.get(Requirement.Proof.MANUAL)).containsExactlyInAnyOrder(14, 34, 36, 38, 39);
        assertThat(classes.get(Requirement.Proof.ASSISTED))
                .containsExactlyInAnyOrder(5, 6, 8, 9, 15, 17, 18, 20, 23, 29, 32, 37);
        assertThat(classes.get(Requirement.Proof.AUTOMATIC)).hasSize(23);
    }

    @Test
    void requirementsBindTheirKindsOfSite() {
        bound(Set.of(1, 2, 16, 22, 23, 28), Set.of(HEADQUARTERS));
        bound(Set.of(4, 12, 19, 24, 29, 33, 40), Set.of(DIRECT));
        bound(Set.of(3, 5, 7, 9, 10, 11, 15, 17, 18, 20, 25, 26, 30, 31, 32, 35), Set.of(HEADQUARTERS, DIRECT));
        bound(Set.of(8), Set.of(DEPARTMENT, DIRECT));
        bound(Set.of(6, 13, 21, 27, 37), Set.of(HEADQUARTERS, DEPARTMENT, DIRECT));
    }

    private static void bound(Set<Integer> numbers, Set<SiteKind> kinds) {
        for (int number : numbers) {
            Requirement requirement = BOOK.plan().requirement(number).orElseThrow();
            for (SiteKind kind : Set.of(HEADQUARTERS, DEPARTMENT, DIRECT)) {
                assertThat(requirement.binds(kind)).as(number + " " + kind).isEqualTo(kinds.contains(kind));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2021-09-30",
        "3, 2021-11-30",
        "7, 2021-12-31",
        "10, 2022-01-31",
        "16, 2021-12-31",
        "23, 2021-07-31",
        "31, 2021-09-30",
        "40, 2022-01-31"
    })
    void deadlinesEndOnTheirLastDay(int number, LocalDate last) {
        assertThat(BOOK.plan().requirement(number).orElseThrow().deadline().lastDay())
                .contains(last);
    }

    @Test
    void deadlinesOfOtherFormsAreKept() {
        Deadline first = BOOK.plan().requirement(1).orElseThrow().deadline();
        assertThat(first).isInstanceOf(Deadline.WorkingDaysAfter.class);
        assertThat(first.description().in(Locale.ENGLISH)).isEqualTo("20 working days after: issue of the plan");
        assertThat(first.description().in(Locale.CHINESE)).isEqualTo("规划印发后20个工作日");
        Deadline last = BOOK.plan().requirement(40).orElseThrow().deadline();
        assertThat(last).isInstanceOfSatisfying(Deadline.Parts.class, parts -> assertThat(
                        parts.part("plan").orElseThrow().lastDay())
                .contains(LocalDate.of(2021, 5, 31)));
        assertThat(BOOK.plan().requirement(36).orElseThrow().deadline()).isEqualTo(new Deadline.LongTerm());
    }

    @Test
    void theDictionaryKnowsColumnsByNameAndWindow() {
        ColumnDictionary.Column news = BOOK.columns().column("news").orElseThrow();
        assertThat(BOOK.columns().classOf(news).window().orElseThrow().age()).isEqualTo(Period.ofDays(14));
        assertThat(BOOK.columns().column("disclosure").orElseThrow().variants()).contains("政务公开", "信息公开");
        assertThat(BOOK.columns().blankSentences()).contains("暂无信息");
    }

    @Test
    void wallsFitNoPageByAccident() {
        assertThat(BOOK.walls().signs()).isNotEmpty().allSatisfy(sign -> {
            boolean words = !sign.allOf().isEmpty() || !sign.anyOf().isEmpty();
            assertThat(words || !sign.statuses().contains(200)).as(sign.id()).isTrue();
        });
    }

    @Test
    void knowsRepealedRulesByDay() {
        assertThat(BOOK.repealed().on(LocalDate.of(2020, 12, 20)))
                .noneMatch(rule -> rule.number().equals("海关总署令第215号"));
        assertThat(BOOK.repealed().on(LocalDate.of(2020, 12, 21)))
                .anyMatch(rule -> rule.number().equals("海关总署令第215号"));
    }

    @Test
    void tellsTheFaultsOfAllFilesAtOnce() throws IOException {
        Path rules = RulesUnderTest.copy(folder);
        Files.writeString(rules.resolve("fees.yaml"), "ruel: x\n");
        Files.writeString(rules.resolve("phones.yaml"), "label: [a]\n");
        Files.delete(rules.resolve("walls.yaml"));
        Files.writeString(rules.resolve("links.yaml"), "error-sentences: ['(a']\n");
        Files.writeString(rules.resolve("holidays/2021.yaml"), "year: 2021\noff: [02-31]\n");
        assertThat(faults(rules))
                .extracting(problem -> Path.of(problem.file()).getFileName() + " "
                        + problem.message().key())
                .containsExactlyInAnyOrder(
                        "fees.yaml key-unknown-near",
                        "phones.yaml key-unknown-near",
                        "walls.yaml file-missing",
                        "links.yaml pattern-expected",
                        "2021.yaml day-expected");
    }

    @Test
    void tellsEveryFaultOfAPlan() throws IOException {
        Path rules = RulesUnderTest.copy(folder);
        Files.writeString(
                rules.resolve("plan-2021.yaml"),
                String.join(
                        "\n",
                        "year: 2021",
                        "title: {zh: 要点, en: plan}",
                        "issued: 2021-05-10",
                        "sections: [{id: a, title: {zh: 一, en: one}}]",
                        "requirements:",
                        "  - {number: 1, title: {zh: 甲, en: a}, section: b, units: {zh: x, en: x}, deadline: all-year, applies-to: direct, class: manual}",
                        "  - {number: 2, title: {zh: 甲, en: a}, section: a, units: {zh: x, en: x}, deadline: soon, applies-to: direct, class: manual}",
                        "  - {number: 3, title: {zh: 甲, en: a}, section: a, units: {zh: x, en: x}, deadline: 2021-13, applies-to: direct, class: manual}",
                        "  - {number: 4, title: {zh: 甲, en: a}, section: a, units: {zh: x, en: x}, deadline: long-term, applies-to: [dirct], class: manual}",
                        "  - {number: 5, title: {zh: 甲, en: a}, section: a, units: {zh: x, en: x}, deadline: long-term, applies-to: direct, class: magic}",
                        "  - {number: 6, title: {zh: 甲, en: a}, section: a, units: {zh: x, en: x}, deadline: long-term, applies-to: direct, class: manual}",
                        "  - {number: 6, title: {zh: 甲, en: a}, section: a, units: {zh: x, en: x}, deadline: long-term, applies-to: direct, class: manual}",
                        ""));
        assertThat(faults(rules))
                .extracting(problem -> problem.line() + " " + problem.message().key())
                .containsExactly(
                        "6 section-unknown",
                        "7 deadline-unknown",
                        "8 deadline-unknown",
                        "9 kind-unknown",
                        "10 word-unknown",
                        "12 number-twice");
    }

    @Test
    void anotherYearNeedsNoJava() {
        Path plan = Path.of("src/test/resources/io/github/disclosureaudit/plan/plan-2031.yaml");
        RuleBook book = RuleBookReader.read(RulesUnderTest.FOLDER, Optional.of(plan));
        assertThat(book.plan().year()).isEqualTo(2031);
        assertThat(book.plan().requirements()).extracting(Requirement::number).containsExactly(1, 2, 7);
        assertThat(book.plan().requirement(2).orElseThrow().deadline().lastDay())
                .contains(LocalDate.of(2031, 12, 31));
        CheckRule rule = book.plan().requirement(1).orElseThrow().checks().get(0);
        assertThat(rule.check()).isEqualTo("document");
        assertThat(rule.parameters().text("subject")).isEqualTo("海港绿色发展纲要");
        assertThat(book.sha256()).isNotEqualTo(BOOK.sha256());
    }

    @Test
    void theHashChangesWithAnyFileAndWithNothingElse() throws IOException {
        Path rules = RulesUnderTest.copy(folder);
        assertThat(RuleBookReader.read(rules, Optional.empty()).sha256()).isEqualTo(BOOK.sha256());
        Path file = rules.resolve("holidays/2024.yaml");
        Files.writeString(file, Files.readString(file) + "# x\n");
        assertThat(RuleBookReader.read(rules, Optional.empty()).sha256()).isNotEqualTo(BOOK.sha256());
    }

    @Test
    void takesWhatInspectorsEntered() throws IOException {
        Path rules = RulesUnderTest.copy(folder);
        Files.write(
                rules.resolve("evidence/2021.csv"),
                "\uFEFFsite,requirement,verdict,note,file\r\nbeijing,14,pass,培训记录齐全,记录.pdf\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        RuleBook book = RuleBookReader.read(rules, Optional.empty());
        assertThat(book.evidence("beijing", 14))
                .containsExactly(new Evidence("beijing", 14, Verdict.PASS, "培训记录齐全", "记录.pdf"));
        assertThat(book.evidence("beijing", 15)).isEmpty();
    }

    @Test
    void takesChineseWordsForVerdicts() throws IOException {
        Path rules = RulesUnderTest.copy(folder);
        Files.write(
                rules.resolve("evidence/2021.csv"),
                "site;requirement;verdict;note;file\r\nbeijing;34;未达标;无台账;\r\n".getBytes(Charset.forName("GB18030")));
        assertThat(RuleBookReader.read(rules, Optional.empty()).evidence("beijing", 34))
                .singleElement()
                .matches(entered -> entered.verdict() == Verdict.FAIL);
    }

    @Test
    void saysOfWhichUnknownSitesEvidenceSpeaks() throws IOException {
        Path rules = RulesUnderTest.copy(folder);
        Files.writeString(
                rules.resolve("evidence/2021.csv"),
                "site,requirement,verdict,note,file\nbeijin,14,PASS,,\nbeijing,14,PASS,,\n");
        assertThat(RuleBookReader.read(rules, Optional.empty()).evidenceForNobody(Set.of("beijing", "tianjin")))
                .singleElement()
                .matches(problem -> problem.in(Locale.ENGLISH).contains("beijin")
                        && problem.remedy().in(Locale.ENGLISH).contains("beijing"));
    }

    @Test
    void refusesEvidenceForNothing() throws IOException {
        Path rules = RulesUnderTest.copy(folder);
        Files.writeString(
                rules.resolve("evidence/2021.csv"),
                "site,requirement,verdict,note,file\nbeijing,99,PASS,,\nbeijing,14,GOOD,,\n");
        assertThat(faults(rules))
                .extracting(problem -> problem.line() + ":" + problem.column() + " "
                        + problem.message().key())
                .containsExactly("2:2 requirement-unknown", "3:3 word-unknown");
    }

    @Test
    void aWrongCountOfWorkingDaysIsATypingError() throws IOException {
        Path rules = RulesUnderTest.copy(folder);
        Path file = rules.resolve("holidays/2023.yaml");
        Files.writeString(file, Files.readString(file).replace("\"06-22..06-23\", ", ""));
        assertThat(faults(rules))
                .singleElement()
                .extracting(one -> one.message().key())
                .isEqualTo("working-days-wrong");
    }

    @Test
    void rulesAreFoundBesideTheWorkingDirectoryOrInTheProgram(@TempDir Path empty) {
        try (RulesFolder beside = RulesFolder.locate(Optional.empty(), Path.of(""));
                RulesFolder inside = RulesFolder.locate(Optional.empty(), empty)) {
            assertThat(beside.path()).isEqualTo(Path.of("rules"));
            assertThat(RuleBookReader.read(inside.path(), Optional.empty()).sha256())
                    .isEqualTo(BOOK.sha256());
        }
        RuleBookException fault = catchThrowableOfType(
                RuleBookException.class, () -> RulesFolder.locate(Optional.of(empty), Path.of("")));
        assertThat(fault).hasMessageContaining("columns.yaml");
    }
}
