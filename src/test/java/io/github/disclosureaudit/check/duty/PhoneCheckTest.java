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

/** Telephones of subordinate customs in the layouts of contact pages. Requirement 19. */
@Timeout(60)
class PhoneCheckTest {
    private static final int PHONES = 19;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>甲口海关0578-2041041；乙湾海关0578-3356335。</p>",
                "<table><tr><td>甲口海关</td><td>0578-2041041、2041042<br>0578-2041043</td></tr><tr><td>乙湾海关</td><td>0578-3356335</td></tr></table>",
                "<table><tr><th>项目</th><th>甲口海关</th><th>乙湾海关</th></tr><tr><td>地址</td><td>海关路1号</td><td>海关路2号</td></tr><tr><td>电话</td><td>2041041</td><td>3356335</td></tr></table>",
                "<table><tr><th>区域</th><th>单位</th><th>电话</th></tr><tr><td rowspan=2>样本市</td><td>甲口海关</td><td>0578-2041041</td></tr><tr><td>乙湾海关</td><td>0578-3356335</td></tr></table>",
                "<table><tr><th>隶属海关</th><th>区号</th><th>电话号码</th><th>邮编</th></tr><tr><td>甲口海关</td><td>0578</td><td>2041041</td><td>650491</td></tr><tr><td>乙湾海关</td><td>0578</td><td>3356335</td><td>650492</td></tr></table>",
                "<table><tr><th>单位</th><th>业务咨询</th><th>传真</th></tr><tr><td>甲口海关</td><td>0578－2041041</td><td>0578－2041000</td></tr><tr><td>乙湾海关</td><td>0578－3356335</td><td>0578－3356300</td></tr></table>",
                "<h3>甲口海关</h3><p>办公时间：8:30-12:00</p><p>联系电话：+86-578-2041041</p><h3>乙湾海关</h3><p>联系电话：+86 578 3356335</p>",
                "<dl><dt>甲口海关</dt><dd>电话：（0578）2041041转801</dd><dt>乙湾海关</dt><dd>电话：（0578）3356335转802</dd></dl>",
                "<ul><li>甲口海关　咨询电话０５７８－２０４１０４１</li><li>乙湾海关　咨询电话０５７８－３３５６３３５</li></ul>"
            })
    void everyLayoutGivesEachUnitItsNumber(String layout) {
        Conclusion conclusion = judge(layout);
        assertThat(conclusion.findings()).isEmpty();
        assertThat(conclusion.verdict()).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "'', phone-missing",
        "联系电话：0578-335633, phone-malformed",
        "联系电话：0578-335633512, phone-malformed",
        "联系电话：12360, phone-hotline-only",
        "传真：0578-3356335, phone-missing",
        "邮编：650491, phone-missing"
    })
    void aUnitWithoutAProperNumberFails(String contact, String reason) {
        Conclusion conclusion = judge("<p>甲口海关　联系电话：0578-2041041</p><p>乙湾海关　" + contact + "</p>");
        assertThat(conclusion.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(conclusion.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.reason().code()).isEqualTo(reason);
            assertThat(finding.subject()).isEqualTo("乙湾海关");
        });
    }

    @Test
    void oneNumberForAllIsAWarning() {
        Conclusion conclusion = judge("<p>甲口海关　联系电话：0578-2041041</p><p>乙湾海关　联系电话：0578-2041041</p>");
        assertThat(conclusion.verdict()).isEqualTo(Verdict.WARN);
        assertThat(conclusion.reason().code()).isEqualTo("phone-shared");
    }

    @Test
    void aLongerNameIsAnotherUnit() {
        Conclusion conclusion = PaperPortal.direct("样本海关")
                .units("南屏海关", "新南屏海关")
                .columnOf("隶属海关", "/lsg/index.html", "<p>新南屏海关　联系电话：0578-2041041</p>")
                .judge(PHONES);
        assertThat(conclusion.findings()).singleElement().satisfies(finding -> assertThat(finding.subject())
                .isEqualTo("南屏海关"));
    }

    @Test
    void aWallBeforeTheColumnLeavesItOpen() {
        Conclusion conclusion = PaperPortal.direct("样本海关")
                .units("甲口海关")
                .linkTo("隶属海关", "/lsg/index.html")
                .wall("/lsg/index.html")
                .columnOf("通知公告", "/gg/index.html", "<p>暂无信息</p>")
                .judge(PHONES);
        assertThat(conclusion.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(conclusion.reason().code()).isEqualTo("blocked");
    }

    private static Conclusion judge(String layout) {
        return PaperPortal.direct("样本海关")
                .units("甲口海关", "乙湾海关")
                .columnOf("隶属海关", "/lsg/index.html", layout)
                .judge(PHONES);
    }
}
