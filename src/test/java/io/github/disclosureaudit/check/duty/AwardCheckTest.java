package io.github.disclosureaudit.check.duty;

import static io.github.disclosureaudit.check.PaperPortal.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.disclosureaudit.check.PaperPortal;
import io.github.disclosureaudit.model.Verdict;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requirement 37: only awards for the site's own openness work, website or new media count. */
@Timeout(30)
class AwardCheckTest {
    @ParameterizedTest
    @CsvSource({
        "样本海关门户网站荣获“优秀政务网站”奖,活动于近日举行。,WARN",
        "样本海关微信公众号在评比中排名第一,活动于近日举行。,WARN",
        "喜报,近日样本海关政务公开工作荣获“十佳单位”称号。,WARN",
        "样本海关一集体荣获“青年文明号”称号,希望再接再厉。,MANUAL",
        "甲乙海关门户网站荣获优秀奖,活动于近日举行。,MANUAL",
        "样本海关关于做好政务公开工作的通知,各单位不得以机关名义领取网站评比荣获的奖励。,MANUAL",
        "样本海关开展网站检查,排除安全隐患。,MANUAL"
    })
    void judges(String title, String text, Verdict verdict) {
        PaperPortal portal = PaperPortal.direct("样本海关")
                .column("海关要闻", "/n/index.html", entry(title, "/n/1.html", "2022-06-20"))
                .article("/n/1.html", title, "2022-06-20", text);
        assertThat(portal.judge(37).verdict()).isEqualTo(verdict);
    }
}
