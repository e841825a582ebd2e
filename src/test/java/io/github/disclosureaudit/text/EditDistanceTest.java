package io.github.disclosureaudit.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far two words are apart. */
class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({"http, http, 0", "htp, http, 1", "htttps, https, 1", "kitten, sitting, 3", "'', 海关, 2"})
    void countsTheFewestEdits(String one, String other, int edits) {
        assertThat(EditDistance.between(one, other)).isEqualTo(edits);
        assertThat(EditDistance.between(other, one)).isEqualTo(edits);
    }

    @Property(tries = 300)
    void isNeverShorterThanTheDifferenceInLengthNorLongerThanTheLongerWord(
            @ForAll @StringLength(max = 12) String one, @ForAll @StringLength(max = 12) String other) {
        assertThat(EditDistance.between(one, other))
                .isBetween(Math.abs(one.length() - other.length()), Math.max(one.length(), other.length()));
    }
}
