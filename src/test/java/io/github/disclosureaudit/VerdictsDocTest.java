package io.github.disclosureaudit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.CheckRule;
import io.github.disclosureaudit.plan.Requirement;
import io.github.disclosureaudit.plan.RuleBook;
import io.github.disclosureaudit.plan.RuleBookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/verdicts.md} explains every verdict of every requirement, in both languages alike. */
@Timeout(30)
class VerdictsDocTest {
    private static final Path DOC = Path.of("docs/verdicts.md");
    private static final RuleBook RULES = RuleBookReader.read(Path.of("rules"), Optional.empty());
    private static final Map<Verdict, String> CHINESE = Map.of(
            Verdict.PASS, "(?<!未)达标",
            Verdict.FAIL, "未达标",
            Verdict.LATE, "逾期",
            Verdict.WARN, "警示",
            Verdict.UNKNOWN, "无法核验",
            Verdict.MANUAL, "人工",
            Verdict.NA, "不适用");

    static Stream<Requirement> requirements() {
        return RULES.plan().requirements().stream();
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void explainsEveryVerdict(Verdict verdict) throws IOException {
        assertThat(Files.readAllLines(DOC))
                .anyMatch(line ->
                        line.matches("\\| " + verdict + " \\| .*\\p{IsHan}{3}.* \\| [a-z][^\\p{IsHan}]{8,} \\|"));
    }

    @ParameterizedTest
    @MethodSource("requirements")
    void namesTheChecksOfTheRequirement(Requirement requirement) throws IOException {
        Set<String> checks =
                requirement.checks().stream().map(CheckRule::check).collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = new TreeSet<>();
        section(requirement.number())
                .lines()
                .filter(line -> line.startsWith("检查 Checks:"))
                .forEach(line -> {
                    Matcher name = Pattern.compile("`([a-z0-9-]+)`").matcher(line);
                    while (name.find()) {
                        named.add(name.group(1));
                    }
                });
        assertThat(named).isEqualTo(checks);
    }

    @ParameterizedTest
    @MethodSource("requirements")
    void saysTheSameInBothLanguages(Requirement requirement) throws IOException {
        List<String> paragraphs = section(requirement.number())
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("检查"))
                .toList();
        assertThat(paragraphs).hasSize(2);
        String chinese = paragraphs.get(0);
        String english = paragraphs.get(1);
        assertThat(english.replaceAll("最新文件|国办函〔2020〕109号", "")).doesNotContainPattern("\\p{IsHan}");
        assertThat(chinese).containsPattern("\\p{IsHan}{3}");
        if (chinese.startsWith("同第")) {
            return;
        }
        Set<Verdict> inChinese = EnumSet.noneOf(Verdict.class);
        Set<Verdict> inEnglish = EnumSet.noneOf(Verdict.class);
        CHINESE.forEach((verdict, word) -> {
            if (Pattern.compile(word + "(?:[：、。]|同|时|$)|为" + word)
                    .matcher(chinese)
                    .find()) {
                inChinese.add(verdict);
            }
            if (Pattern.compile("\\b" + verdict + "\\b").matcher(english).find()) {
                inEnglish.add(verdict);
            }
        });
        inChinese.remove(Verdict.NA);
        inEnglish.remove(Verdict.NA);
        assertThat(inEnglish).isNotEmpty();
        switch (requirement.proof()) {
            case AUTOMATIC -> assertThat(inEnglish).contains(Verdict.FAIL);
            case ASSISTED -> assertThat(inEnglish).contains(Verdict.MANUAL, Verdict.WARN);
            case MANUAL -> assertThat(inEnglish).containsExactly(Verdict.MANUAL);
        }
        assertThat(inChinese).containsAll(without(inEnglish, Verdict.FAIL));
    }

    @ParameterizedTest
    @MethodSource("requirements")
    void saysWhatIsOnlyAHint(Requirement requirement) throws IOException {
        boolean hints =
                requirement.checks().stream().anyMatch(rule -> rule.parameters().evidenceOnly());
        if (hints) {
            assertThat(section(requirement.number())).contains("线索：").containsPattern("Hints?:");
        }
    }

    /** "Never FAIL" says of a verdict that there is none. */
    private static Set<Verdict> without(Set<Verdict> verdicts, Verdict one) {
        Set<Verdict> rest = EnumSet.copyOf(verdicts);
        rest.remove(one);
        return rest;
    }

    private static String section(int number) throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        for (String part : Files.readString(DOC).split("\n### ", -1)) {
            sections.put(part.split(" ", 2)[0], part.substring(part.indexOf('\n')));
        }
        assertThat(sections).containsKey(String.valueOf(number));
        return sections.getOrDefault(String.valueOf(number), "");
    }
}
