package io.github.disclosureaudit.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.text.ChineseText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TextFlowTest {
    /** What shows more is longer, however its blanks are folded: a heading is only given up where it is surely too long. */
    @Property(tries = 2000)
    void whatShowsMoreIsLonger(@ForAll("lines") String text, @ForAll @IntRange(max = 40) int most) {
        TextFlow flow = new TextFlow(1_000);
        flow.text(text);
        String shown = ChineseText.squeeze(flow.between(0, flow.position()));

        if (flow.showsMore(0, flow.position(), most)) {
            assertThat(shown.length()).isGreaterThan(most);
        }
        assertThat(flow.showsMore(0, flow.position() + 9, shown.length())).isFalse();
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of("通知", "a", "１", "。", " ", "\t", "\n", "\u3000", "\u00A0", "\u200B", "é", "\uD840\uDC0B")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }
}
