package io.github.disclosureaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.disclosureaudit.check.LibraryTexts;
import io.github.disclosureaudit.crawl.HostileServer;
import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.SiteKind;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.net.NameOverride;
import io.github.disclosureaudit.plan.RuleBookReader;
import io.github.disclosureaudit.plan.SiteRoster;
import io.github.disclosureaudit.regulation.Library;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.w3c.dom.NodeList;

/**
 * One run over {@link HostileTextPortal}: whatever its pages say stays text in every file that the run leaves, each read
 * here by a reader that is not the product's own.
 */
@Timeout(150)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextsTest {
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    /** Whatever a terminal obeys or hides, and what ends a line somewhere; LF and CR are judged apart. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\x00-\\x09\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u2028\\u2029\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF]");

    private static final Pattern FORMULA = Pattern.compile("[\\p{Z}\\p{Cf}\\s]*[=+@＝＋－＠-].*");
    private static final Pattern OWN_VALUE = Pattern.compile("-?\\d{1,15}(\\.\\d*[1-9])?");
    /** Longest text of a cell that Excel takes. */
    private static final int LIMIT = 32_767;

    private final HostileServer server = new HostileServer();
    private Path out = Path.of("");
    private Path run = Path.of("");

    @BeforeAll
    void audit(@TempDir Path folder) throws Exception {
        HostileTextPortal.on(server);
        out = folder.resolve("reports");
        run = new AuditRun(order(folder, out), InstantSource.fixed(Nights.firstNight()))
                .live()
                .folder();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private AuditOrder order(Path folder, Path into) throws IOException {
        Url home = Url.of("http://evil.test:" + server.port() + "/");
        Site site = new Site("evil", "样本海关", SiteKind.HEADQUARTERS, "", home, "", List.of("evil.test"));
        AuditOrder.Network network = new AuditOrder.Network(
                10_000,
                1L << 30,
                AuditOrder.Total.UNLIMITED,
                0,
                1,
                8,
                List.of(NameOverride.parse("evil.test:" + server.port() + ":127.0.0.1")),
                Optional.empty(),
                true,
                false,
                true,
                true,
                Optional.empty(),
                Duration.ZERO);
        return new AuditOrder(
                List.of(site),
                new SiteRoster(List.of(site), List.of()),
                RuleBookReader.read(Path.of("rules"), Optional.empty()),
                new LibraryTexts(Library.open(library(folder))),
                "",
                LocalDate.of(2021, 12, 31),
                Locale.CHINESE,
                into,
                network,
                "test",
                Map.of());
    }

    private static Path library(Path folder) throws IOException {
        Path texts = Files.createDirectories(folder.resolve("library/texts"));
        Files.writeString(
                texts.resolve("a.txt"),
                "---\nid: \"a\"\nversion: \"2010-03-01\"\ntitle: \"" + HostileTextPortal.TITLE
                        + "\"\nstatus: \"current-in-source\"\nsources_agreeing: [\"a\", \"b\"]\ndoubtful: []\n---\n"
                        + String.join("\n", HostileTextPortal.ARTICLES) + "\n");
        return folder.resolve("library");
    }

    @Test
    void noCellOfATableRunsOrChanges() throws IOException {
        Set<String> cells = new TreeSet<>();
        for (Path file : files(".csv")) {
            List<CSVRecord> rows = rows(file);
            for (CSVRecord row : rows) {
                assertThat(row.size())
                        .as("%s: %s", file, row)
                        .isEqualTo(rows.get(0).size());
                row.forEach(cells::add);
            }
        }
        for (String cell : cells) {
            assertThat(cell.length()).isLessThanOrEqualTo(LIMIT);
            assertThat(UNSEEN.matcher(cell).find()).as(cell).isFalse();
            assertThat(cell).doesNotContain("\n", "\r");
            boolean formula = FORMULA.matcher(cell).matches();
            assertThat(formula && !OWN_VALUE.matcher(cell).matches()).as(cell).isFalse();
        }
        assertThat(cells)
                .contains("'=cmd|' /C calc'!A0", "'+1", "'-1+1", "'@SUM(1)", "'＝1+1", "甲;=1+1")
                .contains("'(5)", "'1/2", "'007", "'MAR1", "'５", "'1E5", "'￥5", "'12月4日", "'#REF!");
    }

    /** LibreOffice cuts at semicolons unless told otherwise, Excel in some languages at tabs. */
    @Test
    void noTableHasMoreCellsWhereOtherSeparatorsCountToo() throws IOException {
        for (Path file : files(".csv")) {
            List<CSVRecord> rows = rows(file);
            String other = text(file).replace("\t", ";").replaceAll("(?<=^|\\n)\uFEFF", "");
            assertThat(other).doesNotContain("\t");
            for (CSVRecord row : rows) {
                for (String cell : row) {
                    boolean cut = cell.contains(";") && !other.contains('"' + cell.replace("\"", "\"\"") + '"');
                    assertThat(cut).as(cell).isFalse();
                }
            }
        }
    }

    @Test
    void everyJsonFileIsOneValueAndSaysWhatItShould() throws IOException {
        List<Path> files = files(".json");
        files.addAll(files(".sarif"));
        assertThat(files).hasSizeGreaterThanOrEqualTo(3);
        for (Path file : files) {
            assertThat(STRICT.readTree(text(file)).isObject())
                    .as(file.toString())
                    .isTrue();
        }
        JsonNode results = STRICT.readTree(text(run.resolve("results.sarif"))).at("/runs/0/results");
        assertThat(results.size()).isGreaterThan(HostileTextPortal.texts().size());
        for (JsonNode result : results) {
            String uri = result.at("/locations/0/physicalLocation/artifactLocation/uri")
                    .asText("http://");
            assertThat(uri).startsWith("http://").matches("\\p{ASCII}*").doesNotContain(" ", "<", "\"");
        }
        assertThat(results.findValuesAsText("subject")).contains("\",\"state\":\"known\",\"x\":\"");
    }

    @Test
    void theLogHasOneEventALine() throws IOException {
        List<String> events =
                Stream.of(text(run.resolve("run.jsonl")).split("\\R")).toList();
        assertThat(events).hasSizeGreaterThanOrEqualTo(4);
        for (String event : events) {
            assertThat(STRICT.readTree(event).path("event").asText()).isNotEmpty();
        }
        for (String name : List.of("run.log", "run.jsonl")) {
            assertThat(UNSEEN.matcher(text(run.resolve(name))).find()).as(name).isFalse();
        }
    }

    @Test
    void theJUnitFileIsXml() throws Exception {
        org.w3c.dom.Document document = xml(Files.readAllBytes(run.resolve("junit.xml")));
        assertThat(document.getElementsByTagName("testsuite").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(40);
        assertThat(document.getElementsByTagName("evil").getLength()).isZero();
    }

    @Test
    void theReportRunsOnlyItsOwnScript() throws Exception {
        Document page = Jsoup.parse(text(run.resolve("index.html")));
        assertInert(page);
        List<Element> running = page.select("script").stream()
                .filter(script -> !script.attr("type").startsWith("text/plain")
                        && !script.attr("type").equals("application/json"))
                .toList();
        assertThat(running).hasSize(1);
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(running.get(0).data().getBytes(StandardCharsets.UTF_8));
        assertThat(policy(page))
                .startsWith("default-src 'none';")
                .doesNotContain("unsafe")
                .contains("script-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        STRICT.readTree(page.select("#overview").get(0).data());
        int findings = 0;
        for (Element chunk : page.select("script.findings")) {
            byte[] packed = Base64.getDecoder().decode(chunk.data());
            JsonNode rows = STRICT.readTree(new GZIPInputStream(new ByteArrayInputStream(packed)));
            findings += rows.size();
        }
        assertThat(findings).isGreaterThan(HostileTextPortal.texts().size());
    }

    @Test
    void bothTextsOfAnArticleAreTextOnly() throws IOException {
        List<Path> pages = files(".html");
        pages.remove(run.resolve("index.html"));
        assertThat(pages).as(text(run.resolve("verdicts.csv"))).isNotEmpty();
        for (Path file : pages) {
            Document page = Jsoup.parse(text(file));
            assertInert(page);
            assertThat(page.select("script, a, img, link, iframe, form")).isEmpty();
            assertThat(policy(page)).startsWith("default-src 'none';").doesNotContain("script");
            assertThat(UNSEEN.matcher(text(file)).find()).as(file.toString()).isFalse();
            assertThat(page.text()).doesNotContain("\uFFFD");
        }
        String all = pages.stream().map(HostileTextsTest::text).collect(Collectors.joining());
        assertThat(all).contains("&lt;<mark class=\"is\">script</mark>&gt;", "𠮷", "𠀀");
    }

    private static void assertInert(Document page) {
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                assertThat(name).doesNotStartWith("on").isNotIn("src", "srcset", "action", "formaction", "style");
                if (name.equals("href")) {
                    assertThat(attribute.getValue()).startsWith("#");
                }
            }
        }
    }

    private static String policy(Document page) {
        return page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    }

    @Test
    void theWorkbookIsTextNumbersAndWebAddresses() throws Exception {
        Map<String, org.w3c.dom.Document> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(run.resolve("summary.xlsx").toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), xml(in.readAllBytes()));
                }
            }
        }
        List<String> texts = new ArrayList<>();
        parts.forEach((name, part) -> {
            assertThat(part.getElementsByTagName("f").getLength()).as(name).isZero();
            NodeList all = part.getElementsByTagName("t");
            for (int i = 0; i < all.getLength(); i++) {
                texts.add(all.item(i).getTextContent());
            }
            NodeList links = part.getElementsByTagName("Relationship");
            for (int i = 0; i < links.getLength(); i++) {
                org.w3c.dom.Element link = (org.w3c.dom.Element) links.item(i);
                if (link.getAttribute("TargetMode").equals("External")) {
                    assertThat(link.getAttribute("Target")).matches("https?://[!-~]{1,2000}");
                }
            }
        });
        assertThat(texts).contains("=cmd|' /C calc'!A0", "(5)", "1/2", "_x005F_x003D_1+1");
        assertThat(texts).allMatch(text -> text.length() <= LIMIT);
        org.w3c.dom.Document book =
                Optional.ofNullable(parts.get("xl/workbook.xml")).orElseThrow();
        NodeList sheets = book.getElementsByTagName("sheet");
        for (int i = 0; i < sheets.getLength(); i++) {
            assertThat(((org.w3c.dom.Element) sheets.item(i)).getAttribute("name"))
                    .matches("[^\\\\/?*\\[\\]:']{1,31}");
        }
    }

    @Test
    void noRecordOfTheArchiveIsForged() throws IOException {
        Set<String> ids = new TreeSet<>();
        int answers = 0;
        try (WarcReader reader = new WarcReader(run.resolve("archive/evil.warc.gz"))) {
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                WarcRecord record = next.get();
                answers += record.type().equals("response") ? 1 : 0;
                assertThat(record.type()).isIn("warcinfo", "response", "request", "metadata");
                assertThat(ids.add(record.id().toString())).isTrue();
                record.headers().map().forEach((name, values) -> {
                    assertThat(name).matches("[A-Za-z-]+");
                    assertThat(values).hasSize(1);
                    assertThat(values.get(0)).as(name).doesNotContainPattern("[\\x00-\\x1F\\x7F]");
                });
            }
        }
        assertThat(ids).doesNotContain(HostileTextPortal.FORGED);
        assertThat(answers).isEqualTo(server.requests("/"));
    }

    /** The archive holds what the server said, so that judging it again comes to the same. */
    @Test
    void theArchiveTellsTheSame(@TempDir Path folder) throws Exception {
        Path again = new AuditRun(order(folder, folder.resolve("again")), InstantSource.fixed(Nights.firstNight()))
                .recheck(run.resolve("archive"))
                .folder();
        assertThat(RunTables.difference(RunTables.of(run), RunTables.of(again))).isEmpty();
    }

    @Test
    void noFileLiesElsewhere() throws IOException {
        try (Stream<Path> all = Files.walk(out)) {
            assertThat(all.map(file -> file.getFileName().toString())).allMatch(name -> name.matches("[\\w.-]+"));
        }
        assertThat(Path.of("/tmp/evil")).doesNotExist();
    }

    private List<Path> files(String end) throws IOException {
        try (Stream<Path> all = Files.walk(out)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(end))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        String text = text(file);
        assertThat(text).startsWith("\uFEFF");
        try (CSVParser parser = CSVParser.parse(text.substring(1), CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }

    /** Fails where a file is not UTF-8 throughout. */
    private static String text(Path file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private static org.w3c.dom.Document xml(byte[] bytes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }
}
