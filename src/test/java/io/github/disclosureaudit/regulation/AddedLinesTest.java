package io.github.disclosureaudit.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What stands behind the last article of a text, or of one page of a split text: an addition or only a menu. */
@Timeout(20)
class AddedLinesTest {
    private static final String FIRST =
            "第一条　为了规范甲类货物的进口和出口，维护对外贸易秩序，制定本条例。\n" + "第二条　经营者申请登记，应当提交下列文件：\n（一）登记申请书和经营者的身份证明；\n（二）场所的使用权证明。\n";
    private static final String LAST =
            "第三条　违反本条例第二条规定的，处五万元以下罚款，情节严重的，吊销许可证。\n" + "第四条　不服罚款决定的，可以依法申请复议：\n（一）向上一级海关；\n（二）向海关总署。\n";
    private static final String LAW = FIRST + LAST;
    private static final String MENU = "1 2 下一页 共2页\n（责任编辑：王某）\n扫一扫在手机打开当前页\n";
    private static final Tuple ITEM = tuple("第二条", DifferenceKind.EXTRA_ITEM);

    private static List<Tuple> differences(String page) {
        OfficialText official = OfficialText.of(LAW);
        return ArticleComparison.of(new AlignedText(LetterText.of(page), official)).stream()
                .map(one -> tuple(one.article(), one.kind()))
                .toList();
    }

    private static String split(String behindFirst) {
        return FIRST + behindFirst + MENU + "\n" + ForeignText.SEAM + "\n首页 > 法规\n" + LAST + MENU;
    }

    @Test
    void anItemNumberedOnAtTheEndOfAPageIsAnAddition() {
        assertThat(differences(split(""))).isEmpty();
        assertThat(differences(split("（三）主管机关规定的其他材料和条件。\n"))).containsExactly(ITEM);
        assertThat(differences(split("㈢主管机关规定的其他材料和条件。\n"))).containsExactly(ITEM);
        assertThat(differences(split("三、主管机关规定的经营者应当提交的其他材料\n和条件。\n"))).containsExactly(ITEM);
        assertThat(differences(split("（五）主管机关规定的其他材料和条件。\n"))).isEmpty();
        assertThat(differences(split("3 4 5 6 末页\n附件3：登记申请书格式\n"))).isEmpty();
    }

    @Test
    void aSentenceInTheLineThatEndsAPageIsAnAddition() {
        String added = FIRST.strip() + "逾期不办理的，视为放弃。\n";
        assertThat(differences(split("").replace(FIRST, added)))
                .containsExactly(tuple("第二条", DifferenceKind.EXTRA_SENTENCE));
        assertThat(differences(split("").replace(FIRST, FIRST.strip() + "　打印本页\n")))
                .isEmpty();
    }

    @Test
    void anItemOrAWrappedParagraphBehindTheLastArticleIsAnAddition() {
        assertThat(differences(LAW + "（三）向当地人民政府。\n" + MENU)).containsExactly(tuple("第四条", DifferenceKind.EXTRA_ITEM));
        String wrapped = "各级主管机关应当建立健全监督检查制度，对有关单位\n和个人执行本条例的情况进行监督检查，\n并公布检查结果。\n";
        assertThat(differences(LAW + wrapped + MENU)).containsExactly(tuple("第四条", DifferenceKind.EXTRA_PARAGRAPH));
        assertThat(differences(LAW + "打印本页\n关闭\n本网站内容应当以文件原件为准，转载应当注明来源。\n")).isEmpty();
    }
}
