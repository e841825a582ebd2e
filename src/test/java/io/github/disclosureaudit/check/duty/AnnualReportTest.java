package io.github.disclosureaudit.check.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arithmetic of the table of applications in an annual report. */
class AnnualReportTest {
    private static final String RIGHT = """
            一、本年新收政府信息公开申请数量 46 18 2 66
            二、上年结转政府信息公开申请数量 2 0 0 2
            三、本年度办理结果（一）予以公开 25 10 2 37
            （二）部分公开 3 1 0 4
            （三）不予公开 1.属于国家秘密 2 0 0 2
            2.其他法律行政法规禁止公开 1 1 0 2
            （四）无法提供 1.本机关不掌握 10 5 0 15
            （五）不予处理 1.信访举报投诉 3 0 0 3
            （七）总计 44 17 2 63
            四、结转下年度继续办理 4 1 0 5
            """;

    @Test
    void aTableThatAddsUpHasNoFault() {
        assertThat(report(RIGHT).wrongSums()).isEmpty();
    }

    @Test
    void aHeadingThatRepeatsTheSumOfItsPartsIsNotCountedTwice() {
        String withHeading = RIGHT.replace("（三）不予公开 1.属于国家秘密 2 0 0 2", "（三）不予公开 3 1 0 4\n1.属于国家秘密 2 0 0 2");
        assertThat(report(withHeading).wrongSums()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "（七）总计 44 17 2 63, （七）总计 44 17 2 65",
        "（一）予以公开 25 10 2 37, （一）予以公开 21 10 2 33",
        "（一）予以公开 25 10 2 37, （一）予以公开 25 10 2 38",
        "二、上年结转政府信息公开申请数量 2 0 0 2, 二、上年结转政府信息公开申请数量 1 1 0 2"
    })
    void everySumIsTested(String right, String wrong) {
        List<String> found = report(RIGHT.replace(right, wrong)).wrongSums();
        assertThat(found).isNotEmpty().allMatch(sum -> sum.contains("总计"));
    }

    @ParameterizedTest
    @CsvSource({
        "行政复议 2 0 1 0 3, ''",
        "行政复议 2 0 1 0 4, 行政复议 总计：3≠4",
        "行政诉讼（复议后起诉） 1 0 0 0 0, 行政诉讼(复议后起诉) 总计：1≠0",
        "' 2 0 1 0 3 1 0 0 0 1 0 0 0 0 0', ''",
        "' 2 0 1 0 3 1 0 0 0 2 0 0 0 0 0', 未经复议直接起诉 总计：1≠2",
        "行政复议和应诉 2 0 1 7, ''",
        "行政处罚 1 2 3 4 5, ''"
    })
    void casesAddUp(String line, String wrong) {
        assertThat(String.join("；", report(RIGHT + line + "\n").wrongSums())).isEqualTo(wrong);
    }

    @Test
    void withoutTheRowsNothingIsClaimed() {
        assertThat(report("本年新收申请66件，全部办结。").wrongSums()).isEmpty();
    }

    private static AnnualReport report(String text) {
        return new AnnualReport(List.of(), text);
    }
}
