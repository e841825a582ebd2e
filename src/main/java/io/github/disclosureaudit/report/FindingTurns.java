package io.github.disclosureaudit.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.disclosureaudit.model.FindingLife;
import io.github.disclosureaudit.model.FindingLife.Turn;
import io.github.disclosureaudit.model.KnownFinding;
import io.github.disclosureaudit.model.RunOrder;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** History of findings as the ledger knows it up to a run; nothing where there is no ledger. */
final class FindingTurns {
    private final Map<String, List<Turn>> turns = new HashMap<>();

    private FindingTurns() {}

    static FindingTurns of(List<FindingLife> lives, String runId) {
        FindingTurns known = new FindingTurns();
        for (FindingLife life : lives) {
            List<Turn> past = life.history().stream()
                    .filter(turn -> RunOrder.BY_TIME.compare(turn.runId(), runId) <= 0)
                    .toList();
            known.turns.put(life.finding().id(), past);
        }
        return known;
    }

    /** Writes the turns of a finding, each as a word and a run id. */
    void write(JsonGenerator json, String findingId) throws IOException {
        json.writeStartArray();
        for (Turn turn : turns.getOrDefault(findingId, List.of())) {
            json.writeString(turn.kind().name().toLowerCase(Locale.ROOT));
            json.writeString(turn.runId());
        }
        json.writeEndArray();
    }

    /** Findings that a run found fixed. */
    static ArrayNode fixed(List<FindingLife> lives, String runId) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        for (FindingLife life : lives) {
            boolean now = life.history().stream()
                    .anyMatch(turn ->
                            turn.kind() == Turn.Kind.FIXED && turn.runId().equals(runId));
            if (now) {
                add(array.addArray(), life.finding());
            }
        }
        return array;
    }

    private static void add(ArrayNode row, KnownFinding finding) {
        row.add(finding.id()).add(finding.siteId()).add(finding.requirement()).add(finding.reason());
        row.add(finding.subject()).add(finding.url()).add(finding.message());
    }
}
