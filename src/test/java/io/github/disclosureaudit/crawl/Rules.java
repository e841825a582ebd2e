package io.github.disclosureaudit.crawl;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Link rules for tests. */
final class Rules {
    private Rules() {}

    static LinkRules links() {
        return new LinkRules(
                Set.of("jsessionid", "phpsessid", "_t"),
                Set.of("index.html", "index.htm"),
                Set.of("javascript", "mailto", "tel", "data", "about"),
                List.of("页面不存在", "已被删除", "出错了", "page not found"),
                List.of(Pattern.compile("页面[^。]{0,8}不存在")),
                List.of("查询"),
                List.of("抱歉", "没有找到", "返回首页"),
                Set.of("404", "error", "err", "notfound"),
                List.of("娱乐城", "百家乐", "博彩", "彩金", "棋牌"),
                List.of("域名出售", "domain is for sale"),
                List.of("打击", "整治"),
                Set.of());
    }

    static LinkRules overrulingRobotsOf(String site) {
        LinkRules rules = links();
        return new LinkRules(
                rules.sessionParameters(),
                rules.indexNames(),
                rules.quietSchemes(),
                rules.errorPhrases(),
                rules.errorSentences(),
                rules.passingMessages(),
                rules.apologyWords(),
                rules.errorPathWords(),
                rules.bettingWords(),
                rules.saleWords(),
                rules.reportingWords(),
                Set.of(site));
    }
}
