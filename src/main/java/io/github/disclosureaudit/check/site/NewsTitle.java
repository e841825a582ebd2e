package io.github.disclosureaudit.check.site;

import io.github.disclosureaudit.text.ChineseText;
import java.util.regex.Pattern;

/** Titles of news about a document, which are never the document itself. */
public final class NewsTitle {
    private static final Pattern NEWS =
            Pattern.compile("召开|部署|编制完成|完成.{0,16}编制|开展.{0,12}(?:培训|宣传|宣讲|座谈)|学习贯彻|座谈会|推进会|说明会|培训班|动员会|新闻发布会|印发实施"
                    + "|解读|一图读懂|答记者问|征求意见|征集|问答|圆满|顺利|有序推进|正式发布$|获批|出台$");
    /** An office that does something with a document: 某海关印发…; the document itself says 某海关关于印发…的通知. */
    private static final Pattern DOING = Pattern.compile("^[^关《]{0,14}?(?:海关|总署|司|局|处|中心|办公室|署)"
            + "(?:正式|全面|及时|近日|日前|认真|更新|集中|主动|率先|按时|按期|完成|最新|首次|积极|研究|扎实|抓好|做好){0,3}"
            + "(?:印发|发布|公布|出台|制定|修订|公开|晒出|上线|编制|落实|推进|推动|贯彻)(?!情况)"
            + "|(?:印发|发布|公布|出台|上线|施行|亮相)$");

    private NewsTitle() {}

    /** Whether a title can only be that of a piece of news. */
    public static boolean isNews(String title) {
        return NEWS.matcher(ChineseText.folded(title)).find();
    }

    /** Whether a title is that of a piece of news unless the text of the document itself stands below it. */
    public static boolean isLikelyNews(String title) {
        return DOING.matcher(ChineseText.folded(title)).find();
    }
}
