package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.text.ChineseText;
import java.util.regex.Pattern;

/** Titles of news about what an office did, as opposed to titles of documents: 某海关开展植树活动. */
final class ActivityTitle {
    private static final Pattern ACTIVITY = Pattern.compile("^.{0,14}?(?:海关|总署|司|局|关区)(?:领导|关员|青年|党委|团委)?.{0,4}?"
            + "(?:开展|举办|召开|组织|走访|慰问|学习|调研|参加|荣获|助力|查获|举行|联合|深入|赴|传达|观看|接待|助企|保障|截获|检出)");
    /** What a document is called at the end, or how a numbered one begins. */
    private static final Pattern DOCUMENT = Pattern.compile(
            "(?:规定|办法|制度|指南|报告|年报|目录|清单|公告|通告|通知|要点|方案|意见|细则|规程|规则|条例|规范|说明|决定|批复|表|令|函)(?:[(《].*)?$|第\\d+号");

    private ActivityTitle() {}

    static boolean isActivity(String title) {
        String folded = ChineseText.folded(title);
        return ACTIVITY.matcher(folded).find() && !DOCUMENT.matcher(folded).find();
    }
}
