package io.github.disclosureaudit.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class ArticleComparisonTest {
    private static final String LAW = "第一章　总则\n第一条　为了规范甲类货物的进口和出口，维护秩序，制定本条例。\n"
            + "第二条　经营者应当在三十日内向海关申报，并缴纳二万元保证金：\n（一）首次进口的；\n（二）再次进口的。\n"
            + "第二章　罚则\n第三条　违反本条例第二条规定的，处五万元以下罚款，情节严重的，吊销许可证。\n"
            + "第四条　罚款决定应当书面作出。\n第五条　本条例自公布之日起施行。\n";

    @ParameterizedTest
    @CsvSource({
        "应当在,可以在,第二条",
        "三十日,三日,第二条",
        "万元以下,元以下,第三条",
        "甲类,乙类,第一条",
        "首次进口的,首次进口和出口的,第二条",
        "书面作出,书面作出和送达,第四条",
        "本条例自,本条例于,第五条",
        "规定的，处,规定，处,第三条"
    })
    void namesExactlyTheChangedArticle(String official, String page, String article) {
        List<ArticleDifference> differences = compare(LAW.replaceFirst(official, page));
        assertThat(differences).extracting(ArticleDifference::article).containsExactly(article);
    }

    @Test
    void formattingIsNoDifference() {
        assertThat(compare(LAW)).isEmpty();
        assertThat(compare(LAW.replace("，", ",").replace("第三条", "第 3 条").replace("（", "(")))
                .isEmpty();
        assertThat(compare(LAW.replace("\n", ""))).isEmpty();
        assertThat(compare(LAW.replace("第三条", "— 2 —\n第三条"))).isEmpty();
        assertThat(compare(LAW.replace("第二章　罚则\n", ""))).isEmpty();
    }

    @Test
    void tellsMissingFromTruncated() {
        assertThat(compare(LAW.replaceFirst("第四条.*\n", "")))
                .extracting(ArticleDifference::article, ArticleDifference::kind)
                .containsExactly(tuple("第四条", DifferenceKind.MISSING_ARTICLE));
        assertThat(compare(LAW.substring(0, LAW.indexOf("第四条"))))
                .extracting(ArticleDifference::kind)
                .containsExactly(DifferenceKind.TRUNCATED, DifferenceKind.TRUNCATED);
    }

    @Test
    void anAddedArticleIsNotChargedToItsNeighbour() {
        String added = "海关可以对经营者的账簿进行检查，经营者应当配合。\n";
        assertThat(compare(LAW.replace("第二章", "第二条之一　" + added + "第二章")))
                .extracting(ArticleDifference::article, ArticleDifference::kind)
                .containsExactly(tuple("第二条之一", DifferenceKind.EXTRA_ARTICLE));
        String shifted = LAW.replace("第五条　", "第六条　").replace("第四条　", "第四条　" + added + "第五条　");
        assertThat(compare(shifted))
                .extracting(ArticleDifference::article, ArticleDifference::kind)
                .containsExactly(tuple("第四条", DifferenceKind.EXTRA_ARTICLE));
        assertThat(compare(LAW + "第六条　" + added))
                .extracting(ArticleDifference::article, ArticleDifference::kind)
                .containsExactly(tuple("第六条", DifferenceKind.EXTRA_ARTICLE));
    }

    @Test
    void anAddedLastArticleCountsOnFromThePagesOwnNumbers() {
        String shifted = LAW.replaceFirst("第四条.*\n", "").replace("第五条　", "第四条　");
        assertThat(compare(shifted + "第五条　海关可以对经营者的账簿进行检查，经营者应当配合。\n"))
                .extracting(ArticleDifference::kind)
                .containsExactlyInAnyOrder(DifferenceKind.MISSING_ARTICLE, DifferenceKind.EXTRA_ARTICLE);
    }

    @ParameterizedTest
    @CsvSource({"罚则,罚款", "罚则,罚", "罚则,罚则规定", "罚则,管理与监督"})
    void anotherHeadingIsANoteAndNoArticle(String official, String page) {
        assertThat(all(LAW.replace("第二章　" + official, "第二章　" + page), LAW))
                .extracting(ArticleDifference::article, ArticleDifference::kind)
                .containsExactly(tuple("第二章", DifferenceKind.HEADING));
    }

    @Test
    void headsAndNumbersOfPrintedSheetsAreNoDifference() {
        String head = "\n%d\n法规汇编\n";
        String sheets = LAW.replace("维护秩序", "维" + String.format(head, 7) + "护秩序")
                .replace("万元保证金", "万" + String.format(head, 8) + "元保证金")
                .replace("第二条规定的", "第二" + String.format(head, 9) + "条规定的");
        assertThat(compare(sheets)).isEmpty();
    }

    @Test
    void captionsAndPageNumbersAreNoDifference() {
        assertThat(compare(LAW.replace("第三条　", "第三条【法律责任】　"))).isEmpty();
        assertThat(compare(LAW.replace("处五万元", "处\n— 3 —\n五万元"))).isEmpty();
        assertThat(compare(LAW.replace("处五万元", "处 - 3 - 五万元"))).isEmpty();
        assertThat(compare(LAW.replace("五万元", "3五万元"))).hasSize(1);
    }

    @Test
    void menusBetweenThePartsOfATextAreNoDifference() {
        assertThat(compare(LAW.replace("第三条", "下一页\n相关文档，共二页。\n\f\n首页。\n第三条"))).isEmpty();
    }

    @Test
    void anArticleTwiceBeforeAHeadingThatSoundsAlikeIsDuplicated() {
        String twice = "第二条　处置甲类货物事故使用的消油剂，应当符合国家有关标准。\n";
        String before = "第一条　为了保护环境，制定本条例。\n" + twice;
        String behind = "第三条　甲类货物事故的调查处理依照下列规定进行。\n第四条　本条例自公布之日起施行。\n";
        String official = before + "第二章　甲类货物事故调查处理\n" + behind;
        String page = before + twice + behind;
        assertThat(compare(page, official))
                .extracting(ArticleDifference::article, ArticleDifference::kind)
                .containsExactly(tuple("第二条", DifferenceKind.DUPLICATED));
    }

    @Test
    void oneOfTwoArticlesThatBeginAlikeIsMissing() {
        String begin = "国务院有关部门和各级人民政府应当采取措施";
        String official = LAW.replace("第四条", "第四条　" + begin + "防治大气、水和土壤的污染。\n第五条　" + begin + "预防传染病的传播和蔓延。\n第六条")
                .replace("第五条　本", "第七条　本");
        String page = official.replaceFirst("第四条[^\n]*\n", "")
                .replace("第五条", "第四条")
                .replace("第六条", "第五条")
                .replace("第七条", "第六条");
        assertThat(compare(page, official))
                .extracting(ArticleDifference::article, ArticleDifference::kind)
                .containsExactly(tuple("第四条", DifferenceKind.MISSING_ARTICLE));
    }

    @Test
    void theLastTwoArticlesExchangedAreBothNamed() {
        String page = LAW.replace("罚款决定应当书面作出。", "@")
                .replace("本条例自公布之日起施行。", "罚款决定应当书面作出。")
                .replace("@", "本条例自公布之日起施行。");
        assertThat(compare(page)).extracting(ArticleDifference::article).containsExactly("第四条", "第五条");
    }

    @Test
    void anAddedArticleBeforeOneThatBeginsWithTheSameWordIsAdded() {
        String page = LAW.replace("第五条　本", "第五条　有关单位应当配合本条例的执行，如实报告情况。\n第六条　本");
        assertThat(compare(page))
                .extracting(ArticleDifference::article, ArticleDifference::kind)
                .containsExactly(tuple("第五条", DifferenceKind.EXTRA_ARTICLE));
    }

    @Test
    void theLastArticleTwiceIsDuplicated() {
        assertThat(compare(LAW + "第五条　本条例自公布之日起施行。\n"))
                .extracting(ArticleDifference::article, ArticleDifference::kind)
                .containsExactly(tuple("第五条", DifferenceKind.DUPLICATED));
    }

    @ParameterizedTest
    @CsvSource({
        "经营者应当配合海关的检查，不得拒绝或者阻挠。,1",
        "本网站提供的文本应当以国务院公报刊登的为准。,0",
        "（责任编辑：王某某，联系电话应当在工作日拨打）,0",
        "经营者应当配合海关的检查，不得拒绝或者阻挠,0",
        "《甲条例》已经通过，现予公布，自公布之日起应当施行。,0"
    })
    void tellsAParagraphMoreFromANote(String line, int faults) {
        assertThat(compare(LAW + line + "\n")).hasSize(faults);
    }

    private static List<ArticleDifference> compare(String page) {
        return compare(page, LAW);
    }

    private static List<ArticleDifference> compare(String page, String official) {
        return all(page, official).stream().filter(one -> !one.kind().isNote()).toList();
    }

    private static List<ArticleDifference> all(String page, String official) {
        String shown = "首页\n政务公开\n甲条例\n" + page + "\n主办单位：甲海关\n12360海关热线";
        LetterText letters = LetterText.of(PageFurniture.blanked(shown));
        return ArticleComparison.of(new AlignedText(letters, OfficialText.of(official)));
    }
}
