package io.github.disclosureaudit.check.duty;

import static io.github.disclosureaudit.check.PaperPortal.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.check.PaperPortal;
import io.github.disclosureaudit.model.Conclusion;
import io.github.disclosureaudit.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requirement 26: four boards, filled, reachable, without news among their documents. */
@Timeout(30)
class DisclosureSectionCheckTest {
    @Test
    void fourFilledBoardsPass() {
        assertThat(boards("样本海关政府信息公开工作规程").judge(26).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void aBlankBoardFails() {
        Conclusion conclusion =
                boards("样本海关政府信息公开工作规程").column("公开制度", "/gkzd/index.html").judge(26);
        assertThat(conclusion.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(conclusion.reason().code()).isEqualTo("column-blank");
    }

    @Test
    void aBoardBehindAWallIsUnknown() {
        assertThat(boards("样本海关政府信息公开工作规程").wall("/gkzd/index.html").judge(26).verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"样本海关开展植树活动,true", "样本海关领导赴企业调研,true", "样本海关开展信息公开保密审查工作规定,false", "样本海关关于组织实施信息公开的通知,false"})
    void newsAmongDocumentsIsMixedContent(String title, boolean news) {
        Conclusion conclusion = boards(title).judge(26);
        assertThat(conclusion.verdict()).isEqualTo(news ? Verdict.WARN : Verdict.PASS);
        assertThat(conclusion.findings()).hasSize(news ? 1 : 0);
    }

    private static PaperPortal boards(String rule) {
        return PaperPortal.direct("样本海关")
                .column("公开指南", "/gkzn/index.html", entry("样本海关政府信息公开指南", "/gkzn/1.html", "2021-05-20"))
                .column("公开制度", "/gkzd/index.html", entry(rule, "/gkzd/1.html", "2021-06-20"))
                .column("法定主动公开内容", "/fd/index.html", entry("样本海关机构职能", "/fd/1.html", "2021-05-20"))
                .column("政府信息公开年报", "/nb/index.html", entry("样本海关2021年政府信息公开年报", "/nb/1.html", "2022-01-20"))
                .article("/gkzn/1.html", "样本海关政府信息公开指南", "2021-05-20", "正文")
                .article("/gkzd/1.html", rule, "2021-06-20", "正文")
                .article("/fd/1.html", "样本海关机构职能", "2021-05-20", "正文")
                .article("/nb/1.html", "样本海关2021年政府信息公开年报", "2022-01-20", "正文");
    }
}
