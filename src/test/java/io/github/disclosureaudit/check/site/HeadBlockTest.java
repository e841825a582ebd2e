package io.github.disclosureaudit.check.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the block above a rule claims, in the spellings of portals. */
@Timeout(60)
class HeadBlockTest {
    @Test
    void fieldsInMarksAreRead() {
        HeadBlock head = HeadBlock.of("海关监管办法\n【文号】 海关总署令第215号【效力】：现行有效\n【发布日期】2013-10-25\n正文【注】");
        assertThat(head.values()).isEqualTo(Map.of("文号", "海关总署令第215号", "效力", "现行有效", "发布日期", "2013-10-25"));
    }

    @Test
    void theFirstOfTwoFieldsCounts() {
        assertThat(HeadBlock.of("【效力】有效\n【效力】废止").values()).containsEntry("效力", "有效");
    }

    @ParameterizedTest
    @CsvSource({
        "效力：废止, 废止",
        "'标题\n  有效性 ： 已失效 \n正文', 已失效",
        "'标题\u2028效力状态:有效', 有效",
        "' \u3000\u00A0效力：废止', 废止",
        "'标题\u0085\t有效性：已失效', 已失效",
        "'时效性\n：\n现行有效', 现行有效",
        "'无效的效力:1\n效力:部分失效', 部分失效"
    })
    void aLineOfItsOwnNeedsNoMarks(String text, String claim) {
        assertThat(HeadBlock.of(text).validity()).contains(claim);
    }

    @ParameterizedTest
    @CsvSource({"本办法的效力：有效", "有 效力：有效", "'效力：有效 期限五年'", "'效力\n有效'", "正文"})
    void aSentenceIsNoClaim(String text) {
        assertThat(HeadBlock.of(text).validity()).isEmpty();
    }
}
