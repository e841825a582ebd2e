package io.github.disclosureaudit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text that has a word once it is folded is passed over, however the word is typed. */
@Timeout(60)
class FoldedWordsTest {
    private static final String SIGNS = "费检邮";
    private static final List<String> WORDS = List.of("信息处理费", "检索、复制、邮寄", "检索费", "行礼费e\u0301费");
    private static final Map<Integer, List<String>> SPELLINGS = spellings();

    /** Every character that folds into one of the words' alone, by that. */
    private static Map<Integer, List<String>> spellings() {
        Map<Integer, List<String>> spellings = new HashMap<>();
        String.join("", WORDS).chars().forEach(c -> spellings.put(c, new ArrayList<>(List.of(Character.toString(c)))));
        for (int point = 0x80; point <= Character.MAX_CODE_POINT; point++) {
            String folded = ChineseText.folded(Character.toString(point));
            if (folded.length() == 1 && folded.charAt(0) != point) {
                String spelling = Character.toString(point);
                spellings.computeIfPresent((int) folded.charAt(0), (c, ways) -> {
                    ways.add(spelling);
                    return ways;
                });
            }
        }
        return spellings;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "信息处理费",
                "收取信 息\u00A0处\u3000理\n费。",
                "信息\u200B处理\uFEFF费",
                "信息处\uF9E4费",
                "检 索、复制、邮",
                "检\u00AD索费",
                "检索\uFF64复制\uFF64邮寄"
            })
    void mayHoldAWordHoweverItIsTyped(String text) {
        assertThat(words().mayStandIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "费", "管理费", "信息处理", "处理费", "信息处\u0301理\u0301费", "检验检疫费", "邮寄", "理费"})
    void surelyHoldsNone(String text) {
        assertThat(words().mayStandIn(text)).isFalse();
    }

    @Test
    void aWordWithoutASignMayStandAnywhere() {
        assertThat(new FoldedWords(List.of("信息公开", "检索费"), SIGNS).mayStandIn(""))
                .isTrue();
    }

    @Property(tries = 5000)
    void passesNoWordOver(@ForAll("texts") String text) {
        String folded = ChineseText.folded(text);
        for (String word : WORDS) {
            if (folded.contains(ChineseText.folded(word))) {
                assertThat(new FoldedWords(List.of(ChineseText.folded(word)), SIGNS).mayStandIn(text))
                        .as(word)
                        .isTrue();
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> noise = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(12, Arbitraries.just("")),
                net.jqwik.api.Tuple.of(
                        4,
                        Arbitraries.of(
                                " ", "\u3000", "\u00A0", "\u2003", "\u200B", "\uFEFF", "\u00AD", "\u2060", "\n")),
                net.jqwik.api.Tuple.of(1, Arbitraries.of("\u0301", "\u3099", "①", "㍿", "\uD87E", "\uDC00", "费", "a")));
        Arbitrary<String> words = Arbitraries.of(WORDS).flatMap(word -> Arbitraries.integers()
                .between(0, 1000)
                .list()
                .ofSize(word.length())
                .flatMap(picks -> noise.list().ofSize(word.length()).map(between -> typed(word, picks, between))));
        return words.list().ofMinSize(1).ofMaxSize(3).map(all -> String.join("", all));
    }

    private static String typed(String word, List<Integer> picks, List<String> between) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            List<String> ways = SPELLINGS.getOrDefault((int) word.charAt(i), List.of());
            text.append(ways.get(picks.get(i) % ways.size())).append(between.get(i));
        }
        return text.toString();
    }

    private static FoldedWords words() {
        return new FoldedWords(WORDS.subList(0, 3), SIGNS);
    }
}
