package io.github.disclosureaudit.heldout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** How far the rows of {@code compare --format csv} are from the truth of a {@link HeldOutSet}. */
public final class HeldOutScore {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    public int pages;
    public int altered;
    public final List<String> recognition = new ArrayList<>();
    public final List<String> verdicts = new ArrayList<>();
    public final List<String> articles = new ArrayList<>();
    public final List<String> alarms = new ArrayList<>();

    private static final class Rows {
        String verdict = "none";
        String accept = "";
        final Set<String> articles = new HashSet<>();
    }

    public static HeldOutScore of(Path truth, String predictions) throws IOException {
        HeldOutScore score = new HeldOutScore();
        Map<String, Rows> wanted = new HashMap<>();
        for (CSVRecord row : CSVParser.parse(Files.readString(truth), FORMAT)) {
            if (row.get("page_class").equals("regulation")) {
                Rows rows = wanted.computeIfAbsent(row.get("page") + " " + row.get("regulation_id"), key -> new Rows());
                rows.verdict = row.get("verdict");
                rows.accept = row.get("accept");
                if (!row.get("article").isEmpty()) {
                    rows.articles.add(row.get("article"));
                }
            }
        }
        Map<String, Rows> found = new HashMap<>();
        for (CSVRecord row : CSVParser.parse(predictions, FORMAT)) {
            Rows rows = found.computeIfAbsent(row.get("page") + " " + row.get("regulation_id"), key -> new Rows());
            rows.verdict = row.get("verdict");
            if (!row.get("article").isEmpty()) {
                rows.articles.add(row.get("article"));
            }
        }
        wanted.forEach((page, rows) -> score.count(page, rows, found.getOrDefault(page, new Rows())));
        found.keySet().stream().filter(page -> !wanted.containsKey(page)).forEach(score.recognition::add);
        return score;
    }

    private void count(String page, Rows wanted, Rows found) {
        pages++;
        altered += wanted.articles.size();
        String verdict = found.verdict.split(":")[0];
        if (verdict.equals("none")) {
            recognition.add(page);
        } else if (!List.of(wanted.accept.split("\\|")).contains(verdict)) {
            verdicts.add(page + " " + wanted.verdict + " -> " + found.verdict);
        }
        if (wanted.articles.isEmpty()) {
            if (!found.articles.isEmpty()) {
                alarms.add(page + " " + found.articles);
            }
            return;
        }
        Set<String> wrong = new HashSet<>(found.articles);
        wrong.removeAll(wanted.articles);
        Set<String> missed = new HashSet<>(wanted.articles);
        missed.removeAll(found.articles);
        wrong.forEach(article -> articles.add(page + " +" + article));
        missed.forEach(article -> articles.add(page + " -" + article));
    }
}
