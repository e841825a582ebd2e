package io.github.disclosureaudit.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Reason;
import io.github.disclosureaudit.model.Url;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * results.sarif of a run folder: its findings in SARIF 2.1.0 (OASIS), for pipelines and viewers that read it. Rules are
 * the reason codes; a site that could not be judged as a whole is a notification of the invocation.
 */
final class SarifFile {
    static final String NAME = "results.sarif";

    private static final RowReader FINDINGS = RowReader.of(Columns.FINDINGS);
    private static final RowReader COVERAGE = RowReader.of(Columns.COVERAGE);

    private final RunTables run;
    private final Locale locale;
    private final JsonGenerator json;
    private final List<String> rules = new ArrayList<>();

    private SarifFile(RunTables run, JsonGenerator json) {
        this.run = run;
        this.locale = run.isChinese() ? Locale.CHINESE : Locale.ENGLISH;
        this.json = json;
    }

    /**
     * Writes the file into a run folder.
     *
     * @throws NotWritten if a table cannot be read or the file not be written; an older one is untouched then
     */
    static void write(Path folder, RunTables run) throws NotWritten {
        AtomicFile.write(folder.resolve(NAME), out -> {
            JsonGenerator json = Json.MAPPER
                    .getFactory()
                    .createGenerator(out)
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .useDefaultPrettyPrinter();
            try {
                new SarifFile(run, json).write();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            json.close();
        });
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        writeTool();
        writeInvocation();
        json.writeStringField("columnKind", "utf16CodeUnits");
        json.writeArrayFieldStart("results");
        forEachFinding(this::writeResult);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeTool() throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "disclosure-audit");
        json.writeStringField("version", run.info().path("toolVersion").asText());
        json.writeStringField("language", run.isChinese() ? "zh-CN" : "en-US");
        json.writeArrayFieldStart("rules");
        Set<String> codes = new TreeSet<>();
        forEachFinding(row -> codes.add(FINDINGS.text(row, "reason")));
        rules.addAll(codes);
        ReasonCatalogue reasons = ReasonCatalogue.load();
        for (String code : rules) {
            ReasonCatalogue.Entry entry = reasons.entry(Reason.of(code));
            json.writeStartObject();
            json.writeStringField("id", code);
            writeText("shortDescription", entry.title().in(locale));
            writeText("fullDescription", entry.cause().in(locale));
            writeText("help", entry.remedy().in(locale));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeInvocation() throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField(
                "executionSuccessful", run.info().path("exitCode").asInt() < 2);
        json.writeNumberField("exitCode", run.info().path("exitCode").asInt());
        json.writeArrayFieldStart("toolExecutionNotifications");
        for (CsvTable.Row row : run.coverage()) {
            String incomplete = COVERAGE.text(row, "incomplete");
            if (!incomplete.isEmpty()) {
                json.writeStartObject();
                json.writeStringField("level", "warning");
                Message why =
                        ReasonCatalogue.load().entry(Reason.of(incomplete)).cause();
                writeText("message", COVERAGE.text(row, "site_name") + ": " + why.in(locale) + " [" + incomplete + "]");
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void writeResult(CsvTable.Row row) throws IOException {
        String reason = FINDINGS.text(row, "reason");
        json.writeStartObject();
        json.writeStringField("ruleId", reason);
        json.writeNumberField("ruleIndex", rules.indexOf(reason));
        json.writeStringField("level", level(FINDINGS.text(row, "severity")));
        String message = FINDINGS.text(row, "message");
        writeText("message", message.isEmpty() ? reason : message);
        writeLocation(FINDINGS.text(row, "url"), FINDINGS.text(row, "found_on"));
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("findingId/v1", FINDINGS.text(row, "finding_id"));
        json.writeEndObject();
        json.writeStringField("baselineState", FINDINGS.text(row, "state").equals("known") ? "unchanged" : "new");
        json.writeObjectFieldStart("properties");
        for (String field :
                List.of("site_id", "site_name", "requirement", "check", "certainty", "state", "subject", "deadline")) {
            json.writeStringField(field, FINDINGS.text(row, field));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The page that shows the fault; without one, the address itself; none where neither is an address. */
    private void writeLocation(String url, String foundOn) throws IOException {
        String place = foundOn.isEmpty() ? url : foundOn;
        String uri = Url.parse(place).map(Url::toString).orElse("");
        json.writeArrayFieldStart("locations");
        if (!uri.isEmpty()) {
            json.writeStartObject();
            json.writeObjectFieldStart("physicalLocation");
            json.writeObjectFieldStart("artifactLocation");
            json.writeStringField("uri", uri);
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeText(String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private static String level(String severity) {
        return switch (severity) {
            case "high" -> "error";
            case "medium" -> "warning";
            default -> "note";
        };
    }

    /** Does something with a row that may fail to write. */
    @FunctionalInterface
    private interface RowAction {
        void accept(CsvTable.Row row) throws IOException;
    }

    private void forEachFinding(RowAction action) throws IOException {
        for (String siteId : run.siteIds()) {
            Path file = run.file(Columns.FINDINGS.name(), siteId);
            if (Files.exists(file)) {
                CsvTable.forEach(file, row -> {
                    try {
                        action.accept(row);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
    }
}
