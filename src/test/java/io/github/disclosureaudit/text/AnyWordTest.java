package io.github.disclosureaudit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Words are found exactly where an expression with all of them finds one. */
@Timeout(60)
class AnyWordTest {
    private static final String WORDS = "废止|征求意见|新旧|a|废";

    @Property(tries = 3000)
    void findsWhatAnExpressionFinds(
            @ForAll @Chars({'废', '止', '征', '求', '意', '见', '新', '旧', '\u3000', 'ａ'}) String text) {
        assertThat(AnyWord.of(WORDS).standsIn(text))
                .isEqualTo(Pattern.compile(WORDS).matcher(text).find());
    }

    @Test
    void charactersOfOnePlaceAreNotOne() {
        assertThat(AnyWord.of("废").standsIn(Character.toString('废' + 512))).isFalse();
        assertThat(AnyWord.of("废止|止").standsIn("废")).isFalse();
        assertThat(AnyWord.of("废").standsIn("")).isFalse();
    }
}
