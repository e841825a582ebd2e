package io.github.disclosureaudit.check.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.text.ChineseText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Characters whose absence from a raw text proves that its folded form has no word with them. */
@Timeout(60)
class UnmistakableSignsTest {
    @Test
    void noOtherCharacterFoldsIntoThem() {
        String signs = FeeCheck.UNMISTAKABLE + BudgetCheck.SIGN;
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            String raw = Character.toString(point);
            String folded = ChineseText.folded(raw);
            if (!folded.equals(raw)) {
                assertThat(signs.chars().filter(sign -> folded.indexOf(sign) >= 0))
                        .as(() -> raw + " folds into " + folded)
                        .isEmpty();
            }
        }
    }
}
