package io.github.disclosureaudit.check.duty;

import io.github.disclosureaudit.check.Check;
import io.github.disclosureaudit.check.Outcome;
import io.github.disclosureaudit.check.SiteView;
import io.github.disclosureaudit.check.site.Attachment;
import io.github.disclosureaudit.check.site.Document;
import io.github.disclosureaudit.check.site.DocumentQuery;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Unit;
import io.github.disclosureaudit.model.Verdict;
import io.github.disclosureaudit.plan.Parameters;
import io.github.disclosureaudit.text.ChineseNumerals;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** 预决算公开: budget and accounts of each unit that must publish them, of the right year, with their tables. */
public final class BudgetCheck implements Check {
    @Override
    public String id() {
        return "budget";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("units", "budget-year", "accounts-year", "budget-tables", "accounts-tables", "columns");
    }

    @Override
    public Outcome judge(SiteView view, Parameters rule) {
        List<Outcome> outcomes = new ArrayList<>();
        boolean subordinate = rule.text("units", "own").equals("subordinate");
        if (!subordinate) {
            outcomes.addAll(both(view, rule, view.site().name(), true));
        }
        for (Unit unit : view.units()) {
            if (unit.budgetUnit() && unit.isSubordinateCustoms() == subordinate) {
                outcomes.addAll(both(view, rule, unit.name(), false));
            }
        }
        return outcomes.isEmpty() ? Outcome.of(Verdict.UNKNOWN, "no-baseline") : Outcome.worst(outcomes);
    }

    private static List<Outcome> both(SiteView view, Parameters rule, String unit, boolean own) {
        int budget = rule.plainWhole("budget-year");
        int accounts = rule.plainWhole("accounts-year");
        return List.of(
                one(view, rule, new Paper(unit, own, false, budget)),
                one(view, rule, new Paper(unit, own, true, accounts)));
    }

    private static Outcome one(SiteView view, Parameters rule, Paper paper) {
        List<Document> found = view.documents().all().stream()
                .filter(document -> paper.is(view, document))
                .toList();
        if (found.isEmpty()) {
            return view.unseen(rule.texts("columns"))
                    .orElseGet(() -> Outcome.fault(
                            Verdict.FAIL,
                            view.finding("document-missing", paper.subject())
                                    .expected(Message.literal(paper.subject()))));
        }
        List<String> tables = rule.texts(paper.accounts() ? "accounts-tables" : "budget-tables");
        return DocumentTiming.best(found, document -> judge(view, paper, tables, document));
    }

    private static Outcome judge(SiteView view, Paper paper, List<String> tables, Document document) {
        DocumentTiming timing = new DocumentTiming(view, paper.subject());
        Optional<Outcome> closed = timing.closed(document);
        if (closed.isPresent()) {
            return closed.get();
        }
        if (!tables.isEmpty()) {
            String text = ChineseText.folded(view.text(document));
            List<String> lacking = tables.stream()
                    .filter(table -> !Pattern.compile(table).matcher(text).find())
                    .toList();
            if (!lacking.isEmpty()) {
                return lacking(view, paper, document, lacking);
            }
        }
        return timing.against(document, view.lastDay());
    }

    private static Outcome lacking(SiteView view, Paper paper, Document document, List<String> lacking) {
        boolean unread = document.attachments().stream().anyMatch(file -> !file.isReadable() && !file.isBroken())
                || document.page()
                        .filter(page -> page.legibility() != io.github.disclosureaudit.model.Page.Legibility.READABLE)
                        .isPresent();
        if (unread) {
            return Outcome.unknown("unreadable").at(document.address().toString());
        }
        String names = String.join("、", lacking.stream().map(BudgetCheck::plain).toList());
        return Outcome.fault(
                Verdict.FAIL,
                view.finding("incomplete", paper.subject(), names)
                        .url(document.address().toString())
                        .actual(Message.literal(names))
                        .evidence(document.title(), document.record()));
    }

    private static String plain(String pattern) {
        return pattern.replaceAll("\\(\\?:[^)]*\\)\\??|[.^$*?\\[\\]\\\\|()]", "");
    }

    /** Papers of its units are not those of the site: 某某海关所属隶属海关2020年度单位决算. */
    private static final Pattern OF_UNITS = Pattern.compile("^(?!.*部门[预决]算).*(?:所属|隶属|下属|各单位|基层)");

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d{2}(?!\\d)");

    private static final DocumentQuery BUDGET = named("预算");
    private static final DocumentQuery ACCOUNTS = named("决算");

    /** In the name of every such paper, and no other character folds into it. */
    static final char SIGN = '算';

    private static DocumentQuery named(String kind) {
        return new DocumentQuery(
                List.of(Pattern.compile(kind)),
                List.of(Pattern.compile("批复|绩效|公告$|招标|采购")),
                OptionalInt.empty(),
                false);
    }

    /** One paper of one unit. */
    private record Paper(String unit, boolean own, boolean accounts, int year) {
        String subject() {
            String kind = own ? "部门" : "单位";
            return unit + year + (accounts ? "年度" + kind + "决算" : "年" + kind + "预算");
        }

        boolean is(SiteView view, Document document) {
            if (isTitled(view, document, "")) {
                return true;
            }
            for (Attachment file : document.attachments()) {
                if (isTitled(view, document, file.text())) {
                    return true;
                }
            }
            return false;
        }

        private boolean isTitled(SiteView view, Document document, String file) {
            DocumentQuery query = accounts ? ACCOUNTS : BUDGET;
            String name = ChineseText.folded(unit);
            for (String title : document.titles()) {
                if (title.indexOf(SIGN) < 0 && file.indexOf(SIGN) < 0) {
                    continue;
                }
                String folded = ChineseNumerals.withYearsInDigits(ChineseText.folded(title));
                String foldedFile = ChineseNumerals.withYearsInDigits(ChineseText.folded(file));
                String all = file.isEmpty() ? folded : folded + "/" + foldedFile;
                if (!query.isNamed(all, view.names())) {
                    continue;
                }
                boolean named = file.isEmpty()
                        ? (view.names().mentions(folded, name)
                                        || own && !view.names().namesAnother(folded))
                                && !(own && OF_UNITS.matcher(folded).find())
                        : view.names().mentions(foldedFile, name);
                if (named && isYear(folded, foldedFile)) {
                    return true;
                }
            }
            return false;
        }

        /** The year stands before the word in the part that names the kind, else behind it. */
        private boolean isYear(String title, String file) {
            String kind = accounts ? "决算" : "预算";
            for (String part : file.isEmpty() ? List.of(title) : List.of(file, title)) {
                int at = part.indexOf(kind);
                Optional<String> named = at < 0 ? Optional.empty() : yearBeside(part, at);
                if (named.isPresent()) {
                    return named.get().equals(String.valueOf(year));
                }
                if (part.equals(title) && YEAR.matcher(part).find()) {
                    return part.contains(String.valueOf(year));
                }
            }
            return false;
        }

        /** The last year before a place, else the first behind it: 2021年公开2020年度部门决算 is of 2020. */
        private static Optional<String> yearBeside(String part, int at) {
            List<MatchResult> years = YEAR.matcher(part).results().toList();
            return years.stream()
                    .filter(match -> match.end() <= at)
                    .reduce((first, second) -> second)
                    .or(() -> years.stream().findFirst())
                    .map(MatchResult::group);
        }
    }
}
