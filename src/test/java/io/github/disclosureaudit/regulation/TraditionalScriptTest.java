package io.github.disclosureaudit.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TraditionalScriptTest {
    private static final String PAGE = "經營者應當在三十日內向海關申報，並繳納二萬元保證金，海關總署主管全國貨物的監督管理工作，有關部門負責。";

    @Test
    void readsAWholePageAndKeepsEveryPlace() {
        String page = PAGE.repeat(3);
        assertThat(TraditionalScript.isUsedIn(page)).isTrue();
        assertThat(TraditionalScript.simplified(page)).hasSameSizeAs(page).startsWith("经营者应当在三十日内向海关申报，并缴纳二万元");
    }

    @Test
    void leavesASimplifiedPageWithSingleTraditionalCharactersAlone() {
        String page = TraditionalScript.simplified(PAGE).repeat(9) + PAGE;
        assertThat(TraditionalScript.isUsedIn(page)).isFalse();
    }

    @Test
    void tellsTheTwoReadingsOfOneCharacterApart() {
        assertThat(TraditionalScript.simplified("著作權、編著者隨著著 名作者、瞭解與瞭望")).isEqualTo("著作权、编著者随着著 名作者、了解与瞭望");
    }
}
