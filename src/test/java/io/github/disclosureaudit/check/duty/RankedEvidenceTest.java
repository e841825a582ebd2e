package io.github.disclosureaudit.check.duty;

import static io.github.disclosureaudit.check.PaperPortal.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.check.PaperPortal;
import io.github.disclosureaudit.model.Conclusion;
import io.github.disclosureaudit.model.Verdict;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a person is shown who must decide: all there is, the most telling first. */
@Timeout(60)
class RankedEvidenceTest {
    @Test
    void moreWordsOfTheTopicComeFirstThenNewerOnes() {
        String[] titles = {"口岸疫情提示", "进口冷链食品新冠疫情防控", "疫情期间通关指引"};
        String[] days = {"2021-02-01", "2021-01-15", "2021-03-01"};
        String[] entries = new String[titles.length];
        PaperPortal portal = PaperPortal.direct("样本海关");
        for (int i = 0; i < titles.length; i++) {
            entries[i] = entry(titles[i], "/yq/" + i + ".html", days[i]);
            portal.article("/yq/" + i + ".html", titles[i], days[i], "内容。");
        }
        Conclusion conclusion = portal.column("疫情防控", "/yq/index.html", entries).judge(6);
        assertThat(conclusion.verdict()).isEqualTo(Verdict.MANUAL);
        assertThat(conclusion.note().in(Locale.ENGLISH))
                .contains("3 documents")
                .containsSubsequence("进口冷链食品新冠疫情防控 2021-01-15", "疫情期间通关指引 2021-03-01", "口岸疫情提示 2021-02-01");
    }

    @Test
    void answersAreSummedUp() {
        PaperPortal portal = PaperPortal.direct("样本海关")
                .column("业务咨询", "/zx/index.html", entry("设备可以移作他用吗", "/zx/1.html", "2022-06-01"))
                .article("/zx/1.html", "设备可以移作他用吗", "", "留言时间：2022-06-01", "答复时间：2022-06-10 答复内容：可以。");
        assertThat(portal.judge(18).note().in(Locale.ENGLISH)).contains("median 6, longest 6 working days");
    }
}
