package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.Finding;
import io.github.disclosureaudit.model.FindingHistory;
import io.github.disclosureaudit.model.FindingLife;
import io.github.disclosureaudit.model.LifeRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** ledger.csv: the lives of all findings over all runs, beside the run folders. */
final class LedgerFile {
    static final String NAME = "ledger.csv";

    private final LifeRule rule;
    private final Map<String, List<FindingLife>> lives;

    private LedgerFile(LifeRule rule, Map<String, List<FindingLife>> lives) {
        this.rule = rule;
        this.lives = lives;
    }

    static LedgerFile open(Path reports, Locale locale, LifeRule rule) throws IOException {
        return new LedgerFile(rule, read(reports.resolve(NAME)));
    }

    /** Lives by site; empty when there is no ledger yet. */
    static Map<String, List<FindingLife>> read(Path file) throws IOException {
        Map<String, List<FindingLife>> lives = new HashMap<>();
        if (Files.exists(file)) {
            CsvTable.forEach(file, row -> {
                FindingLife life = LedgerRow.read(row);
                lives.computeIfAbsent(life.finding().siteId(), site -> new ArrayList<>())
                        .add(life);
            });
        }
        return lives;
    }

    Map<String, FindingHistory> histories(String siteId, String runId, List<Finding> findings) {
        return rule.histories(lives.getOrDefault(siteId, List.of()), runId, findings);
    }
}
