package io.github.disclosureaudit.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a run was: the content of run.json.
 *
 * @param runId start in the plan's local time, for example {@code 2026-11-23T0200}; also the folder's name
 * @param started start
 * @param finished end
 * @param toolVersion version of the tool
 * @param planYear year of the plan
 * @param ruleBookHash SHA-256 over the rule files, hexadecimal
 * @param libraryDate newest verification date in the regulation library, empty without library
 * @param asOf 审计基准日
 * @param options options of the command line as given
 * @param vantage what the auditing machine could reach
 * @param exitCode exit code of the process
 */
public record RunInfo(
        String runId,
        Instant started,
        Instant finished,
        String toolVersion,
        int planYear,
        String ruleBookHash,
        String libraryDate,
        LocalDate asOf,
        Map<String, String> options,
        Ipv6Facts.Vantage vantage,
        int exitCode) {
    public RunInfo {
        options = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(options));
    }
}
