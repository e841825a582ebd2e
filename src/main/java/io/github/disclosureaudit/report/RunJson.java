package io.github.disclosureaudit.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.disclosureaudit.model.FindingHistory;
import io.github.disclosureaudit.model.RunInfo;
import io.github.disclosureaudit.model.Severity;
import io.github.disclosureaudit.model.Verdict;
import java.nio.file.Path;
import java.util.Locale;

/** run.json: what a run was and what it came to. */
final class RunJson {
    /** Version of the tables; grows with every change of a column. */
    static final int SCHEMA_VERSION = 1;

    private RunJson() {}

    static void write(Path file, RunInfo info, Locale locale, RunTotals totals) throws NotWritten {
        ObjectNode root = Json.MAPPER.createObjectNode();
        root.put("runId", info.runId());
        root.put("schemaVersion", SCHEMA_VERSION);
        root.put("language", Column.isChinese(locale) ? "zh" : "en");
        root.put("started", RunContext.time(info.started()));
        root.put("finished", RunContext.time(info.finished()));
        root.put("toolVersion", info.toolVersion());
        root.put("planYear", info.planYear());
        root.put("ruleBookHash", info.ruleBookHash());
        root.put("libraryDate", info.libraryDate());
        root.put("asOf", info.asOf().toString());
        ObjectNode options = root.putObject("options");
        info.options().forEach(options::put);
        root.putObject("vantage")
                .put("ipv4", info.vantage().ipv4())
                .put("ipv6", info.vantage().ipv6())
                .put("detail", info.vantage().detail());
        root.put("exitCode", info.exitCode());
        addTotals(root.putObject("totals"), totals);
        Json.write(file, root);
    }

    private static void addTotals(ObjectNode node, RunTotals totals) {
        node.put("sites", totals.sites());
        ObjectNode verdicts = node.putObject("verdicts");
        for (Verdict verdict : Verdict.values()) {
            verdicts.put(verdict.name(), totals.verdicts(verdict));
        }
        ObjectNode severities = node.putObject("findings");
        for (Severity severity : Severity.values()) {
            severities.put(severity.id(), totals.findings(severity));
        }
        ObjectNode states = node.putObject("states");
        for (FindingHistory.State state : FindingHistory.State.values()) {
            states.put(state.id(), totals.findings(state));
        }
    }
}
