package io.github.disclosureaudit.check.duty;

import static io.github.disclosureaudit.check.PaperPortal.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.check.PaperPortal;
import io.github.disclosureaudit.model.Conclusion;
import io.github.disclosureaudit.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requirement 18, as-of date 2022-06-30: open for more than three months is a fault, slow answers are a warning. */
@Timeout(30)
class ConsultationCheckTest {
    private static final String GOOD = "留言时间：2022-06-07|留言内容：请问如何办理减免税手续？|答复时间：2022-06-15|答复内容：您好，请携带合同到窗口办理。";

    @Test
    void answeredSoonIsEvidence() {
        assertThat(judge(GOOD).verdict()).isEqualTo(Verdict.MANUAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "留言时间：2022-02-02|留言内容：请问如何办理手续？|办理状态：处理中|答复内容：暂未答复",
                "留言时间：2022-02-02|留言内容：请问如何办理手续？",
                "来信日期：2022年2月2日|来信内容：请问答复期限是多久？|回复内容：",
                "提问时间：２０２２－０２－０２|问题：如何办理？|状态：待回复"
            })
    void openForMoreThanThreeMonthsFails(String message) {
        Conclusion conclusion = judge(GOOD, message);
        assertThat(conclusion.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(conclusion.findings())
                .extracting(finding -> finding.reason().code())
                .contains("unanswered");
    }

    @Test
    void openForThreeMonthsToTheDayIsNoFault() {
        assertThat(judge(GOOD, "留言时间：2022-03-30|留言内容：请问？|状态：待回复").verdict()).isEqualTo(Verdict.MANUAL);
    }

    @Test
    void anAnswerWithoutADateIsAnAnswer() {
        assertThat(judge(GOOD, "留言时间：2022-02-02|留言内容：请问如何办理？|答复内容：您好，请到现场窗口提交申请表。")
                        .verdict())
                .isEqualTo(Verdict.MANUAL);
    }

    @Test
    void aSlowAnswerWarns() {
        Conclusion conclusion = judge(GOOD, "留言时间：2022-04-01|留言内容：请问？|答复时间：2022-05-30|答复内容：您好，可以办理。");
        assertThat(conclusion.verdict()).isEqualTo(Verdict.WARN);
        assertThat(conclusion.reason().code()).isEqualTo("slow-answer");
    }

    @Test
    void noAnswerForTwoMonthsWarns() {
        assertThat(judge("留言时间：2022-03-01|留言内容：请问？|答复时间：2022-03-05|答复内容：您好，可以办理。")
                        .reason()
                        .code())
                .isEqualTo("column-stale");
    }

    @Test
    void behindAWallNothingIsKnown() {
        PaperPortal portal =
                PaperPortal.direct("样本海关").linkTo("业务咨询", "/q/index.html").wall("/q/index.html");
        assertThat(portal.judge(18).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    private static Conclusion judge(String... messages) {
        PaperPortal portal = PaperPortal.direct("样本海关");
        String[] entries = new String[messages.length];
        for (int i = 0; i < messages.length; i++) {
            String path = "/q/" + i + ".html";
            entries[i] = entry("如何办理业务之" + i, path, "2022-06-1" + i);
            portal.article(path, "如何办理业务之" + i, "2022-06-1" + i, messages[i].split("\\|"));
        }
        return portal.column("业务咨询", "/q/index.html", entries).judge(18);
    }
}
