package io.github.disclosureaudit.regulation;

import io.github.disclosureaudit.regulation.Flaw.Kind;
import io.github.disclosureaudit.text.ChineseDates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in the head of a text: first what is known besides, then what its preamble and provisions say themselves. */
final class HeadCompletion {
    private static final List<String> ORDER = List.of(
            "id",
            "version",
            "title",
            "short_title",
            "kind",
            "issuer",
            "document_number",
            "promulgated",
            "revisions",
            "effective_stated",
            "status",
            "status_as_of",
            "superseded_by",
            "repealed_by",
            "articles",
            "annex",
            "paragraph_breaks",
            "doubtful",
            "check_notes",
            "sources_agreeing",
            "history",
            "source",
            "note");
    private static final Set<String> LISTS =
            Set.of("revisions", "doubtful", "check_notes", "sources_agreeing", "history", "source");
    /** Where both the text and its index speak, these must agree: anything else means one was taken for another. */
    private static final Set<String> IDENTITY = Set.of("id", "version");

    private static final Map<String, String> PREFIXES =
            Map.of("法律", "fl", "行政法规", "xzfg", "部门规章", "gz", "规范性文件", "gfx");
    private static final Pattern COMMENCEMENT = Pattern.compile("自(?:(公布|发布|颁布)之日|([^，。；]{6,24}?日))起(?:施行|实施|生效|执行)");
    private static final Pattern COUNCIL = Pattern.compile("国务院(?:令|、|公布|发布|批准|关于|总理|第)|国令");
    private static final Pattern MINISTRY =
            Pattern.compile("[\\p{IsHan}]{2,}(?:部|总局|总署|委员会|银行|署|局)(?:令|第\\d+号令|公布|发布)");
    private static final Pattern NOTICE = Pattern.compile("公告(?:〔|\\d{4}年第)|[发函]〔\\d{4}〕");
    private static final Pattern CONGRESS = Pattern.compile("人民代表大会");

    private final List<Flaw> flaws = new ArrayList<>();
    private LibraryFile file;

    /** The head is that of a library: what it leaves blank is not known, whatever the text may say. */
    private final boolean reviewed;

    private HeadCompletion(LibraryFile file) {
        this.file = file;
        this.reviewed = file.isComplete();
    }

    /** A file with all that could be found out, and what contradicts itself. */
    record Completed(LibraryFile file, List<Flaw> flaws) {}

    static Completed complete(LibraryFile read, Map<String, String> facts) {
        HeadCompletion completion = new HeadCompletion(read);
        completion.add(facts);
        completion.derive();
        return new Completed(completion.ordered(), List.copyOf(completion.flaws));
    }

    private void add(Map<String, String> facts) {
        facts.forEach((key, fact) -> {
            if (fact.isBlank() || key.equals("title") && !file.value("title").isEmpty()) {
                return;
            }
            String known = file.value(key);
            if (IDENTITY.contains(key) && !known.isEmpty() && !known.equals(fact.strip())) {
                flaws.add(new Flaw(Kind.CONTRADICTION, key + ": " + known + " ≠ " + fact.strip()));
            } else if (known.isEmpty() || known.equals("[]")) {
                file = LISTS.contains(key)
                        ? file.with(key, List.of(fact.strip().split("\\s*\\|\\s*")))
                        : file.with(key, fact.strip());
            }
        });
    }

    private void derive() {
        Preamble preamble = Preamble.of(file.values("history"));
        String title = file.value("title");
        fill("short_title", LibraryFile.shortTitle(title));
        fill("promulgated", preamble.promulgated().map(LocalDate::toString).orElse(""));
        fill("version", preamble.version().map(LocalDate::toString).orElse(file.value("promulgated")));
        fill("document_number", preamble.number());
        fill("effective_stated", commencement());
        fill("kind", kind(title, String.join("\n", file.values("history"))));
        String prefix = PREFIXES.get(file.value("kind"));
        if (prefix == null && !file.value("kind").isEmpty()) {
            flaws.add(new Flaw(Kind.CONTRADICTION, "kind: " + file.value("kind")));
        } else if (prefix != null && !title.isEmpty()) {
            fill("id", prefix + "-" + hash(file.value("short_title")));
        }
        if (!file.head().containsKey("revisions")) {
            file = file.with(
                    "revisions",
                    preamble.revisions().stream().map(LocalDate::toString).toList());
        }
        if (!file.head().containsKey("articles")) {
            file = file.withRaw(
                    "articles",
                    String.valueOf(OfficialText.of(file.body()).articles.size()));
            file = file.withRaw("annex", String.valueOf(file.body().strip().contains("\n\n")));
        }
    }

    private void fill(String key, String value) {
        if (file.value(key).isEmpty() && !(reviewed && file.head().containsKey(key))) {
            file = file.with(key, value);
        }
    }

    private String commencement() {
        String found = "";
        Matcher commencement = COMMENCEMENT.matcher(file.body().split("\n\n", 2)[0]);
        while (commencement.find()) {
            // The last one: earlier articles speak of other things that came into force.
            found = commencement.group(1) != null
                    ? "on-promulgation"
                    : ChineseDates.first(commencement.group(2))
                            .map(LocalDate::toString)
                            .orElse(found);
        }
        return found;
    }

    private static String kind(String title, String history) {
        String dense = history.replaceAll("[\\s　]+", "");
        boolean law = title.matches(".*法(?:典)?(?:[（(].*)?");
        if (CONGRESS.matcher(dense).find() && (law || !COUNCIL.matcher(dense).find())) {
            return "法律";
        }
        if (COUNCIL.matcher(dense).find()) {
            return "行政法规";
        }
        if (NOTICE.matcher(dense).find()) {
            return "规范性文件";
        }
        return MINISTRY.matcher(dense).find() ? "部门规章" : "";
    }

    private static String hash(String shortTitle) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(shortTitle.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 3);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    /** Keys in the order of the library, further ones behind them. */
    private LibraryFile ordered() {
        LibraryFile out = new LibraryFile(Map.of(), file.body());
        for (String key : ORDER) {
            String empty = LISTS.contains(key) ? "[]" : "\"\"";
            out = out.withRaw(key, Optional.ofNullable(file.head().get(key)).orElse(empty));
        }
        for (var other : file.head().entrySet()) {
            if (!ORDER.contains(other.getKey())) {
                out = out.withRaw(other.getKey(), other.getValue());
            }
        }
        return out;
    }
}
