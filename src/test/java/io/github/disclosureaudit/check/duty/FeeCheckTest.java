package io.github.disclosureaudit.check.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.check.PaperPortal;
import io.github.disclosureaudit.model.Conclusion;
import io.github.disclosureaudit.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requirement 33: the numbers of 国办函〔2020〕109号, however they are written. */
@Timeout(30)
class FeeCheckTest {
    private static final String LAW = "依据国办函〔2020〕109号收取信息处理费。";
    private static final String DIGITS = "按件计收：10件以下（含10件）的，不收费；11－30件（含30件）的部分，100元/件；31件以上的部分，以10件为一档，每增加一档，提高100元/件。"
            + "按量计收：30页以下（含30页）的，不收费；31-100页（含100页）的部分，10元/页；101-200页（含200页）的部分，20元/页；201页以上的部分，40元/页。";
    private static final String EVERY = "10件以下（含10件）的，不收费；11-30件（含30件）的部分，每件收取100元；31件以上的部分，以10件为一档，每增加一档，每件收费标准提高100元。"
            + "30页以下（含30页）的，不收费；31-100页（含100页）的部分，每页收取10元；101-200页（含200页）的部分，每页收取20元；201页以上的部分，每页收取40元。";
    private static final String CHINESE = "十件以下（含十件）的，不收费；十一件至三十件（含三十件）的部分，一百元/件；三十一件以上的部分，以十件为一档，每增加一档，提高一百元/件。"
            + "三十页以下（含三十页）的，不收费；三十一页至一百页（含一百页）的部分，十元/页；一百零一页至二百页（含二百页）的部分，二十元/页；二百零一页以上的部分，四十元/页。";
    private static final String UNITS_IN_HEADER =
            "<table><tr><th>申请件数（件）</th><th>收费标准（元/件）</th></tr><tr><td>1-10</td><td>0</td></tr><tr><td>11-30</td><td>100</td></tr>"
                    + "<tr><td>31以上，每10件一档</td><td>每增加一档提高100</td></tr></table><table><tr><th>页数（页）</th><th>收费标准（元/页）</th></tr>"
                    + "<tr><td>30以下</td><td>0</td></tr><tr><td>31-100</td><td>10</td></tr><tr><td>101-200</td><td>20</td></tr><tr><td>201以上</td><td>40</td></tr></table>";

    @ParameterizedTest
    @ValueSource(strings = {DIGITS, EVERY, CHINESE, UNITS_IN_HEADER})
    void theRightNumbersPassInAnyDigits(String rule) {
        assertThat(judge("2021-09-30", LAW + rule).verdict()).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @CsvSource({"20元/页,15元/页", "40元/页,50元/页", "100元/件,120元/件"})
    void aWrongPriceFails(String right, String wrong) {
        Conclusion conclusion = judge("2021-06-01", LAW + DIGITS.replace(right, wrong));
        assertThat(conclusion.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(conclusion.reason().code()).isEqualTo("fee-wrong");
    }

    @Test
    void theLawWithoutNumbersIsIncomplete() {
        assertThat(judge("2021-06-01", LAW + "收费标准按照上述办法执行。").reason().code()).isEqualTo("fee-incomplete");
    }

    @Test
    void theCostRuleFromBefore2019IsOutdated() {
        assertThat(judge("2021-06-01", "依申请提供政府信息公开服务，除收取检索、复制、邮寄等成本费用外，不收取其他费用。")
                        .reason()
                        .code())
                .isEqualTo("fee-outdated");
    }

    @Test
    void nowhereIsMissing() {
        assertThat(judge("2021-06-01", "申请人可以当面提交申请。").reason().code()).isEqualTo("fee-missing");
    }

    @Test
    void afterTheDeadlineIsLate() {
        assertThat(judge("2021-10-01", LAW + DIGITS).verdict()).isEqualTo(Verdict.LATE);
    }

    @Test
    void withoutADateItIsUnknown() {
        assertThat(judge("", LAW + DIGITS).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void behindAWallItIsUnknown() {
        PaperPortal portal =
                PaperPortal.direct("样本海关").linkTo("依申请公开", "/y/index.html").wall("/y/index.html");
        assertThat(portal.judge(33).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    private static Conclusion judge(String date, String text) {
        return PaperPortal.direct("样本海关")
                .linkTo("依申请公开", "/y/index.html")
                .article("/y/index.html", "依申请公开", date, "公民、法人或者其他组织可以向样本海关申请获取政府信息，方式为当面提交或者邮寄。".repeat(3), text)
                .judge(33);
    }
}
