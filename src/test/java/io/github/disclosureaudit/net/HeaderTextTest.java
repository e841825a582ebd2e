package io.github.disclosureaudit.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields hold the bytes of the wire, whatever the client makes of them. */
class HeaderTextTest {
    @Property(tries = 300)
    void givesBackTheBytesOfAnyText(@ForAll String value) {
        String text = HeaderText.bytesAsCharacters(value);
        assertThat(text.getBytes(StandardCharsets.ISO_8859_1)).isEqualTo(value.getBytes(StandardCharsets.UTF_8));
        assertThat(text.chars()).allMatch(c -> c < 0x100);
    }

    @ParameterizedTest
    @CsvSource({"a=1; b=2, a=1; b=2", "a=中文x, a=x", "'a\r\nX: y', aX: y", "'a\tb', 'a\tb'", "a\u0000\u007Fb, ab"})
    void keepsOfARequestFieldWhatTheClientTakes(String value, String kept) {
        assertThat(HeaderText.ascii(value)).isEqualTo(kept);
    }
}
