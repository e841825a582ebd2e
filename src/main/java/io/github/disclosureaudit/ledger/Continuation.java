package io.github.disclosureaudit.ledger;

import io.github.disclosureaudit.model.FindingLife;
import io.github.disclosureaudit.model.KnownFinding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which finding of a run continues which life: the one of the same id, else of a former one, else, for a page that has moved, the only one of
 * the same requirement, check, reason and subject. A broken link has moved only when the file it names has kept its
 * name: two dead links called 更多 are two faults.
 */
final class Continuation {
    private static final String LINK_CHECK = "link";

    private final Map<String, KnownFinding> byLife;

    private Continuation(Map<String, KnownFinding> byLife) {
        this.byLife = byLife;
    }

    static Continuation of(List<FindingLife> lives, Collection<KnownFinding> seen) {
        Set<String> ids = new HashSet<>();
        Map<String, String> lifeOfFormerId = new HashMap<>();
        for (FindingLife life : lives) {
            ids.add(life.finding().id());
            life.formerIds().forEach(id -> lifeOfFormerId.put(id, life.finding().id()));
        }
        Map<String, KnownFinding> byLife = new HashMap<>();
        seen.stream()
                .filter(finding -> ids.contains(finding.id()))
                .forEach(finding -> byLife.put(finding.id(), finding));
        List<KnownFinding> strangers = new ArrayList<>();
        for (KnownFinding finding : seen) {
            if (ids.contains(finding.id())) {
                continue;
            }
            // The page has moved and its old address shows the fault again: the life belongs to that one.
            String life = lifeOfFormerId.get(finding.id());
            if (life == null || byLife.putIfAbsent(life, finding) != null) {
                strangers.add(finding);
            }
        }
        addMoved(lives, strangers, byLife);
        return new Continuation(byLife);
    }

    @Nullable
    KnownFinding of(FindingLife life) {
        return byLife.get(life.finding().id());
    }

    private static void addMoved(
            List<FindingLife> lives, List<KnownFinding> strangers, Map<String, KnownFinding> byLife) {
        Map<List<Object>, FindingLife> lost = new HashMap<>();
        Set<List<Object>> ambiguous = new HashSet<>();
        for (FindingLife life : lives) {
            boolean candidate =
                    !life.isFixed() && !byLife.containsKey(life.finding().id());
            if (candidate && lost.putIfAbsent(trait(life.finding()), life) != null) {
                ambiguous.add(trait(life.finding()));
            }
        }
        Map<List<Object>, KnownFinding> found = new HashMap<>();
        for (KnownFinding finding : strangers) {
            if (found.putIfAbsent(trait(finding), finding) != null) {
                ambiguous.add(trait(finding));
            }
        }
        found.forEach((trait, finding) -> {
            FindingLife life = lost.get(trait);
            if (life != null && !ambiguous.contains(trait) && !finding.subject().isBlank()) {
                byLife.put(life.finding().id(), finding);
            }
        });
    }

    private static List<Object> trait(KnownFinding finding) {
        String file = finding.check().equals(LINK_CHECK) ? lastName(finding.url()) : "";
        return List.of(finding.requirement(), finding.check(), finding.reason(), finding.subject(), file);
    }

    /** Last segment of the path that tells something: {@code /a/123/index.html} is 123, {@code /b/x.pdf} is x.pdf. */
    private static String lastName(String url) {
        String path = url.replaceFirst("^[a-zA-Z]+://[^/]*", "").replaceFirst("[?#].*$", "");
        String bare = path.replaceFirst("/(index\\.[a-z]+)?$", "");
        String name = bare.substring(bare.lastIndexOf('/') + 1);
        return name.isEmpty() ? url : name;
    }
}
