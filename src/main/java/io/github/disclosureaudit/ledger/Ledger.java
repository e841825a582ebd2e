package io.github.disclosureaudit.ledger;

import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.FindingHistory;
import io.github.disclosureaudit.model.FindingLife;
import io.github.disclosureaudit.model.FindingLife.State;
import io.github.disclosureaudit.model.FindingLife.Turn;
import io.github.disclosureaudit.model.JudgedSite;
import io.github.disclosureaudit.model.KnownFinding;
import io.github.disclosureaudit.model.LifeRule;
import io.github.disclosureaudit.model.RunOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The state machine of the ledger, for one site and one run at a time.
 *
 * <p>A finding that is there is open, or reopened when it had been fixed. One that is gone is fixed only when the run
 * looked at the place: the crawl was complete, the check was carried out and neither its address nor the page that
 * showed it was out of reach. Otherwise it is "not judged": neither fixed nor persisting.
 */
public final class Ledger implements LifeRule {
    private static final Comparator<FindingLife> ORDER = Comparator.comparing(
                    FindingLife::firstSeenRun, RunOrder.BY_TIME)
            .thenComparing(life -> life.finding().requirement())
            .thenComparing(life -> life.finding().id());

    @Override
    public List<FindingLife> after(List<FindingLife> before, JudgedSite now) {
        Map<String, KnownFinding> seen = new LinkedHashMap<>();
        now.findings().forEach(finding -> seen.putIfAbsent(finding.id(), finding));
        Continuation continuation = Continuation.of(before, seen.values());
        List<FindingLife> after = new ArrayList<>();
        Set<String> taken = new TreeSet<>();
        for (FindingLife life : before) {
            KnownFinding match = continuation.of(life);
            if (match == null) {
                after.add(withoutSighting(life, now));
            } else {
                taken.add(match.id());
                after.add(sighted(life, match, now.runId()));
            }
        }
        for (KnownFinding finding : seen.values()) {
            if (!taken.contains(finding.id())) {
                after.add(opened(finding, now.runId()));
            }
        }
        after.sort(ORDER);
        return List.copyOf(after);
    }

    @Override
    public Map<String, FindingHistory> histories(List<FindingLife> before, String runId, List<Finding> findings) {
        Map<String, KnownFinding> seen = new LinkedHashMap<>();
        findings.forEach(finding -> seen.putIfAbsent(finding.id(), known(finding)));
        Continuation continuation = Continuation.of(before, seen.values());
        Map<String, FindingHistory> histories = new HashMap<>();
        for (FindingLife life : before) {
            KnownFinding match = continuation.of(life);
            if (match != null) {
                FindingHistory.State state =
                        life.isFixed() ? FindingHistory.State.REOPENED : FindingHistory.State.KNOWN;
                histories.put(match.id(), new FindingHistory(life.finding().id(), state, life.firstSeen()));
            }
        }
        for (Finding finding : findings) {
            histories.computeIfAbsent(
                    finding.id(), id -> new FindingHistory(id, FindingHistory.State.NEW, RunOrder.date(runId)));
        }
        return Map.copyOf(histories);
    }

    private static KnownFinding known(Finding finding) {
        return new KnownFinding(
                finding.id(),
                finding.siteId(),
                "",
                finding.requirement(),
                "",
                finding.check(),
                finding.reason().code(),
                finding.severity(),
                finding.certainty(),
                finding.url(),
                finding.foundOn(),
                finding.subject(),
                "",
                "",
                "");
    }

    private static FindingLife opened(KnownFinding finding, String runId) {
        return new FindingLife(
                finding, List.of(), State.OPEN, List.of(new Turn(Turn.Kind.OPENED, runId)), runId, 1, 0, runId);
    }

    private static FindingLife sighted(FindingLife life, KnownFinding match, String runId) {
        List<Turn> history = new ArrayList<>(life.history());
        if (life.isFixed()) {
            history.add(new Turn(Turn.Kind.REOPENED, runId));
        }
        if (moved(life.finding(), match)) {
            history.add(new Turn(Turn.Kind.MOVED, runId));
        }
        List<String> formerIds = new ArrayList<>(life.formerIds());
        String id = life.finding().id();
        if (!match.id().equals(id) && !formerIds.contains(match.id())) {
            // The life keeps its first id; the id that the moved finding would have had leads back to it.
            formerIds.add(match.id());
        }
        return new FindingLife(
                withId(match, id),
                formerIds,
                State.OPEN,
                history,
                runId,
                life.runsSeen() + 1,
                life.runsNotJudged(),
                runId);
    }

    private static boolean moved(KnownFinding before, KnownFinding now) {
        return !before.url().equals(now.url());
    }

    private static FindingLife withoutSighting(FindingLife life, JudgedSite now) {
        if (life.isFixed()) {
            return new FindingLife(
                    life.finding(),
                    life.formerIds(),
                    State.FIXED,
                    life.history(),
                    life.lastSeenRun(),
                    life.runsSeen(),
                    life.runsNotJudged(),
                    now.runId());
        }
        boolean gone = couldTell(life.finding(), now);
        List<Turn> history = new ArrayList<>(life.history());
        if (gone) {
            history.add(new Turn(Turn.Kind.FIXED, now.runId()));
        }
        return new FindingLife(
                life.finding(),
                life.formerIds(),
                gone ? State.FIXED : State.NOT_JUDGED,
                history,
                life.lastSeenRun(),
                life.runsSeen(),
                life.runsNotJudged() + (gone ? 0 : 1),
                now.runId());
    }

    private static boolean couldTell(KnownFinding finding, JudgedSite now) {
        return now.complete()
                && now.judged().contains(new JudgedSite.Judged(finding.requirement(), finding.check()))
                && !now.unjudgedUrls().contains(finding.url())
                && !now.unjudgedUrls().contains(finding.foundOn());
    }

    private static KnownFinding withId(KnownFinding finding, String id) {
        return new KnownFinding(
                id,
                finding.siteId(),
                finding.siteName(),
                finding.requirement(),
                finding.requirementTitle(),
                finding.check(),
                finding.reason(),
                finding.severity(),
                finding.certainty(),
                finding.url(),
                finding.foundOn(),
                finding.subject(),
                finding.message(),
                finding.responsibleUnit(),
                finding.deadline());
    }
}
