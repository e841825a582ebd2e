package io.github.disclosureaudit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One line, nothing hidden. */
@Timeout(30)
class OneLineTest {
    @Test
    void breaksAreShownOnceEach() {
        assertThat(OneLine.of("a\r\nb\nc\rd\u2028e\u2029f\u0085g\u000Bh\u000Ci"))
                .isEqualTo("a⏎b⏎c⏎d⏎e⏎f⏎g⏎h⏎i");
        assertThat(OneLine.of("\n\r")).isEqualTo("⏎⏎");
    }

    @Test
    void ordersToATerminalAreShown() {
        assertThat(OneLine.of("\u001B]0;x\u0007\t\u0000\u007F\u009B31m"))
                .isEqualTo("\u241B]0;x\u2407\u2409\u2400\u2421\uFFFD31m");
    }

    @Test
    void turnsOfDirectionAreSpelledOut() {
        assertThat(OneLine.of("\u202Egnp.exe\u200F\u061C")).isEqualTo("⟨U+202E⟩gnp.exe⟨U+200F⟩⟨U+061C⟩");
    }

    @Test
    void whatIsNoCharacterIsReplaced() {
        assertThat(OneLine.of("a\uD840b\uDC00\uFFFF\uFDD0")).isEqualTo("a\uFFFDb\uFFFD\uFFFD\uFFFD");
    }

    @Test
    void ordinaryTextIsTheSameText() {
        String text = "海关 𠀀 naïve \u3000“放管服” 100%";
        assertThat(OneLine.of(text)).isEqualTo(text);
    }

    @Test
    void everyCharacterIsSoundAndStaysInTheLine() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            String line = OneLine.of("a" + Character.toString(point) + "b");
            boolean sound = line.startsWith("a")
                    && line.endsWith("b")
                    && line.split("\\R").length == 1
                    && new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(line)
                    && OneLine.of(line).equals(line);
            assertThat(sound).as("U+%04X", point).isTrue();
        }
    }
}
