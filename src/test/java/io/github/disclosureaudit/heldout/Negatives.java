package io.github.disclosureaudit.heldout;

import io.github.disclosureaudit.heldout.LawText.Block;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Pages that speak of a regulation and do not carry it. Each gives its title and its body's markup. */
final class Negatives {
    static final List<String> KINDS = List.of(
            "quote",
            "news",
            "interpretation",
            "similar-title",
            "draft",
            "decision",
            "notice",
            "question",
            "list",
            "excerpt",
            "comparison-table");
    private static final String[] PLACES = {"上海市", "广东省", "深圳经济特区", "内蒙古自治区", "北京市"};

    private final Random random;

    Negatives(Random random) {
        this.random = random;
    }

    record Made(String title, String column, String body) {}

    Made make(String kind, LawText law) {
        String name = law.version.title();
        List<Block> articles = law.articles();
        StringBuilder body = new StringBuilder();
        return switch (kind) {
            case "quote" -> {
                line(body, "近日，海关在监管中发现部分企业申报不实。根据《" + name + "》有关规定，现提醒如下：");
                for (int i = 0; i < 1 + random.nextInt(3); i++) {
                    Block article = articles.get(random.nextInt(articles.size()));
                    line(body, "《" + name + "》" + article.label + "规定：“" + article.wording() + "”");
                }
                line(body, "请广大企业依照上述第一条、第二条规定如实申报。");
                yield new Made("海关提醒：请依法申报", "新闻动态", body.toString());
            }
            case "news" -> {
                line(body, "为深入学习贯彻《" + name + "》，海关组织开展宣讲活动，围绕第一条、第三条和第五条的内容逐条讲解。");
                line(body, "活动现场发放资料二百余份，解答咨询三十余次。");
                yield new Made("海关开展《" + name + "》学习宣传活动", "新闻动态", body.toString());
            }
            case "interpretation" -> interpretation(name, articles, body);
            case "question" -> {
                for (Block article : articles.subList(0, Math.min(articles.size(), 12))) {
                    line(body, "问：" + article.label + "是怎样规定的？");
                    line(body, "答：" + article.wording() + "这一规定明确了有关各方的责任，便于执行。");
                }
                yield new Made("司法部、海关总署负责人就《" + name + "》答记者问", "政策解读", body.toString());
            }
            case "similar-title" -> local(law, body);
            case "draft" -> draft(name, articles, body);
            case "decision" -> {
                line(body, "国务院决定对《" + name + "》作如下修改：");
                for (int i = 0; i < 8 && i < articles.size(); i++) {
                    Block article = articles.get(random.nextInt(articles.size()));
                    line(body, ChineseNumber.written(i + 1) + "、将" + article.label + "修改为：“" + article.wording() + "”");
                }
                line(body, "本决定自公布之日起施行。");
                yield new Made("国务院关于修改《" + name + "》的决定", "国务院令", body.toString());
            }
            case "notice" -> {
                line(body, "各直属海关：为做好《" + name + "》的贯彻实施工作，现将有关事项通知如下：");
                line(body, "一、提高认识，加强领导。各单位要按照第二条的要求落实责任。");
                line(body, "二、认真组织，抓好落实。对照第八条规定开展自查。");
                yield new Made("关于贯彻实施《" + name + "》的通知", "通知公告", body.toString());
            }
            case "excerpt" -> {
                int first = random.nextInt(Math.max(1, articles.size() / 2));
                int kept = 3 + random.nextInt(Math.max(1, articles.size() / 3));
                for (Block article : articles.subList(first, Math.min(articles.size(), first + kept))) {
                    line(body, article.label + "　" + article.wording());
                }
                String mark = new String[] {"（节选）", "（摘录）", "节选", "（部分条款）"}[random.nextInt(4)];
                yield new Made(name + mark, "法律法规", body.toString());
            }
            case "list" -> {
                for (int i = 0; i < 15; i++) {
                    line(body, "《" + name + "》第" + ChineseNumber.written(i + 1) + "条 行政处罚 海关");
                }
                yield new Made("海关行政处罚事项清单（依据" + name + "）", "权责清单", body.toString());
            }
            default -> {
                body.append("<table><tr><th>修改前</th><th>修改后</th></tr>");
                for (Block article : articles.subList(0, Math.min(articles.size(), 25))) {
                    body.append("<tr><td>")
                            .append(article.label)
                            .append("　")
                            .append(Layout.escaped(article.wording()))
                            .append("</td><td>");
                    body.append(article.label)
                            .append("　")
                            .append(Layout.escaped(article.wording().replace("应当", "必须")))
                            .append("</td></tr>");
                }
                yield new Made(
                        "《" + name + "》新旧对照表", "政策解读", body.append("</table>").toString());
            }
        };
    }

    private Made interpretation(String name, List<Block> articles, StringBuilder body) {
        double share = 0.3 + 0.7 * random.nextDouble();
        for (Block article : articles) {
            if (random.nextDouble() < share) {
                line(body, article.label + "　" + article.wording());
                line(body, "【解读】本条是关于有关主体权利义务的规定。实践中应当注意把握适用的条件和程序，结合具体案情准确理解立法本意，防止机械执行。");
                if (random.nextBoolean()) {
                    line(body, "与原规定相比，本条作了文字上的修改，并增加了关于监督管理的内容，进一步明确了执法部门的职责。");
                }
            }
        }
        String title = new String[] {"《%s》逐条解读", "%s释义", "一图读懂《%s》", "关于《%s》的起草说明", "专家解读《%s》"}[random.nextInt(5)];
        return new Made(String.format(Locale.ROOT, title, name), "政策解读", body.toString());
    }

    private Made local(LawText law, StringBuilder body) {
        String place = PLACES[random.nextInt(PLACES.length)];
        String bare = law.version.shortTitle();
        int number = 1;
        for (Block article : law.articles()) {
            if (random.nextInt(10) < 4) {
                String wording = article.wording()
                        .replace("国务院", place + "人民政府")
                        .replace("全国", "全" + place.charAt(place.length() - 1));
                line(body, ChineseNumber.label(number++) + "　" + wording);
            } else if (random.nextInt(3) > 0) {
                line(body, ChineseNumber.label(number++) + "　" + place + "有关部门应当按照各自职责，做好相关监督管理和服务保障工作，并接受社会监督。");
            }
        }
        String title = random.nextBoolean() ? place + bare : place + "实施《" + law.version.title() + "》办法";
        return new Made(title, "地方性法规", body.toString());
    }

    private Made draft(String name, List<Block> articles, StringBuilder body) {
        line(body, "为了进一步提高立法质量，现将《" + name + "》公开征求意见。有关单位和个人可以在2021年3月1日前提出意见。");
        int changed = random.nextInt(60);
        for (Block article : articles) {
            String wording = article.wording();
            if (random.nextInt(100) < changed) {
                wording = wording.replace("应当", "要").replace("或者", "及") + "具体办法另行制定。";
            }
            line(body, article.label + "　" + wording);
        }
        String suffix = new String[] {"（征求意见稿）", "（修订草案）", "（送审稿）", "（草案征求意见稿）"}[random.nextInt(4)];
        return new Made(
                random.nextInt(4) == 0 ? "关于《" + name + suffix + "》公开征求意见的通知" : name + suffix, "意见征集", body.toString());
    }

    private static void line(StringBuilder body, String text) {
        body.append("<p>　　").append(Layout.escaped(text)).append("</p>\n");
    }
}
