package io.github.disclosureaudit.check.site;

import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.Unit;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the name of a unit as a whole: 南屏海关 is not found in 新南屏海关, and 云泽海关 not in 云泽海关技术中心. All texts are
 * {@linkplain ChineseText#folded folded}.
 */
public final class UnitNames {
    /** Characters after which a name may begin although they are Chinese: particles, verbs, kinds of place and organ. */
    private static final String BEFORE = "年度月日于的和与及对由在属国署关向到是为如系至局处市区省县州自治会部委从经将请往驻送给电询访含即下各号之并、";
    /** What makes a longer name of it. */
    private static final Pattern LONGER =
            Pattern.compile("\\p{IsHan}{0,12}?(?:中心|基地|办事处|缉私局|分局|学校|学院|协会|门诊部|研究所|实验室|服务部|海关(?!总署))");
    /** Words that never belong to a longer name: behind them something else begins. */
    private static final Pattern ENDS_NAME = Pattern.compile(
            "(?:所属|下属|隶属|关于|公告|门户|网站|及|和|与|的|联系|办公|业务|地址|电话|在|对|召开|开展|政务|政府|行政|机构|单位|部门|预算|决算|年|一|各|就|已|将|为|是|依法|负责)");

    private static final Pattern CUSTOMS = Pattern.compile("\\p{IsHan}{2,10}海关");

    private final String own;
    private final List<String> names;

    /** Names of a site and of its units. */
    public UnitNames(Site site, List<Unit> units) {
        own = ChineseText.folded(site.name());
        List<String> all = new ArrayList<>();
        all.add(own);
        units.forEach(unit -> all.add(ChineseText.folded(unit.name())));
        all.sort(Comparator.comparingInt(String::length).reversed());
        names = List.copyOf(all);
    }

    /** The site's own name, folded. */
    public String own() {
        return own;
    }

    /** Whether a text names the unit. */
    public boolean mentions(String folded, String name) {
        return find(folded, name, 0) >= 0;
    }

    /** Position of the name at or after an index, -1 when there is none. */
    public int find(String folded, String name, int from) {
        int at = folded.indexOf(name, from);
        while (at >= 0) {
            if (isWhole(folded, name, at)) {
                return at;
            }
            at = folded.indexOf(name, at + 1);
        }
        return -1;
    }

    /** Whether a title names a unit that is not the site itself. */
    public boolean namesAnother(String foldedTitle) {
        if (mentions(foldedTitle, own)) {
            return false;
        }
        return names.stream().anyMatch(name -> !name.equals(own) && foldedTitle.contains(name))
                || namesForeignCustoms(foldedTitle);
    }

    /** Whether a title speaks of the site itself: it names it, or it names nobody. */
    public boolean isOwn(String foldedTitle) {
        return mentions(foldedTitle, own) || !namesAnother(foldedTitle);
    }

    private boolean namesForeignCustoms(String title) {
        Matcher matcher = CUSTOMS.matcher(title);
        while (matcher.find()) {
            String name = matcher.group();
            if (!name.contains(own)
                    && !name.endsWith("隶属海关")
                    && !name.endsWith("直属海关")
                    && !name.endsWith("所属海关")
                    && !name.endsWith("各海关")
                    && !name.endsWith("中国海关")
                    && !name.endsWith("共和国海关")
                    && !name.endsWith("+海关")) {
                return true;
            }
        }
        return false;
    }

    private boolean isWhole(String text, String name, int at) {
        for (String longer : names) {
            if (longer.length() > name.length() && coveredBy(text, longer, name, at)) {
                return false;
            }
        }
        return beginsHere(text, at) && endsHere(text, at + name.length());
    }

    private static boolean coveredBy(String text, String longer, String name, int at) {
        int inside = longer.indexOf(name);
        while (inside >= 0) {
            if (at >= inside && text.startsWith(longer, at - inside)) {
                return true;
            }
            inside = longer.indexOf(name, inside + 1);
        }
        return false;
    }

    private static boolean beginsHere(String text, int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        return !ChineseText.isHan(before) || BEFORE.indexOf(before) >= 0;
    }

    private static boolean endsHere(String text, int end) {
        Matcher longer = LONGER.matcher(text).region(end, Math.min(text.length(), end + 18));
        if (!longer.lookingAt()) {
            return true;
        }
        Matcher other = ENDS_NAME.matcher(longer.group());
        return other.find();
    }
}
