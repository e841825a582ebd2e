package io.github.disclosureaudit.run.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.page.PageReader;
import io.github.disclosureaudit.page.ParsedPage;
import io.github.disclosureaudit.page.ReadLimits;
import io.github.disclosureaudit.regulation.Manuscript;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 国家法律法规数据库 (flk.npc.gov.cn). Since 2025 its list is a JSON answer to a POST; a text is a .docx whose address has to be
 * asked for. Fields: {@code bbbs} version, {@code gbrq} promulgated, {@code sxrq} in force from, {@code sxx} 4 not yet in
 * force, 3 in force, 2 amended, 1 repealed.
 */
public final class LawDatabase implements OfficialDatabase {
    /** Its address. */
    public static final String ADDRESS = "https://flk.npc.gov.cn";

    private static final String NAME = "flk.npc.gov.cn";
    private static final int PAGE = 20;
    /** Leaves of the tree of kinds: constitution and laws, administrative regulations. Parents match nothing. */
    private static final int[] KINDS = {100, 101, 102, 110, 120, 130, 140, 150, 155, 160, 170, 201, 210};

    private static final int REGULATION = 201;
    private static final String[] STATUS = {"", "repealed", "superseded", "current", "not-yet-effective"};
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final DatabaseClient client;
    private final PageReader reader = new PageReader(ReadLimits.DEFAULT);
    private final Map<String, JsonNode> rows = new HashMap<>();

    /** @param base address without a slash at the end */
    public LawDatabase(String base, DatabaseClient client) {
        this.base = base;
        this.client = client;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Item> list(int page, String title) throws SyncException {
        ObjectNode question = JSON.createObjectNode();
        question.put("searchContent", title).put("searchRange", 1).put("searchType", title.isEmpty() ? 2 : 1);
        question.put("pageNum", page).put("pageSize", PAGE);
        for (String any : List.of("sxx", "gbrq", "gbrqYear", "sxrq", "zdjgCodeId")) {
            question.putArray(any);
        }
        var kinds = question.putArray("flfgCodeId");
        for (int kind : KINDS) {
            kinds.add(kind);
        }
        JsonNode answer = json(
                "/law-search/search/list",
                client.post(base + "/law-search/search/list", headers(), question.toString()));
        if (!answer.path("rows").isArray()) {
            throw new SyncException("sync.form", base, "rows");
        }
        List<Item> items = new ArrayList<>();
        for (JsonNode row : answer.path("rows")) {
            String id = row.path("bbbs").asText();
            if (!id.isEmpty()) {
                rows.put(id, row);
                items.add(new Item(
                        id,
                        plain(row.path("title").asText()),
                        row.path("gbrq").asText() + "/" + row.path("sxx").asText()));
            }
        }
        return items;
    }

    @Override
    public Manuscript text(Item item, LocalDate today) throws SyncException {
        String path = "/law-search/download/pc?format=docx&fileId=&bbbs="
                + URLEncoder.encode(item.id(), StandardCharsets.UTF_8);
        String file = json(path, client.get(base + path, headers()))
                .path("data")
                .path("url")
                .asText();
        if (file.isEmpty()) {
            throw new SyncException("sync.form", base + path, "data.url");
        }
        ParsedPage document = reader.read(client.get(file, Headers.NONE), 1, false);
        return new Manuscript(
                base + "/detail?id=" + item.id(),
                item.title(),
                document.text(),
                Manuscript.Layout.PARAGRAPHS,
                facts(item, today));
    }

    private Map<String, String> facts(Item item, LocalDate today) {
        JsonNode row = rows.getOrDefault(item.id(), JSON.createObjectNode());
        Map<String, String> facts = new HashMap<>();
        facts.put("title", item.title());
        facts.put("version", day(row.path("gbrq")));
        facts.put("effective_stated", day(row.path("sxrq")));
        facts.put("kind", row.path("flfgCodeId").asInt() >= REGULATION ? "行政法规" : "法律");
        facts.put("issuer", row.path("zdjgName").asText());
        int status = row.path("sxx").asInt();
        if (status > 0 && status < STATUS.length) {
            facts.put("status", STATUS[status]);
            facts.put("status_as_of", today.toString());
        }
        facts.put("sources_agreeing", NAME);
        facts.put("source", NAME + " " + item.id());
        return facts;
    }

    private static String day(JsonNode field) {
        String text = field.asText();
        return text.length() > 10 ? text.substring(0, 10) : text;
    }

    private static String plain(String title) {
        return title.replaceAll("<[^>]{1,60}>", "").replaceAll("[\\s　]+", "");
    }

    private Headers headers() {
        return Headers.of("Referer", base + "/", "Accept", "application/json, text/plain, */*");
    }

    private static JsonNode json(String what, Exchange.Response response) throws SyncException {
        String text = new String(response.body(), StandardCharsets.UTF_8);
        try {
            JsonNode answer = JSON.readTree(text);
            if (answer.path("code").asInt(200) == 200 && answer.isObject()) {
                return answer;
            }
            throw new SyncException("sync.refused", what, answer.path("msg").asText());
        } catch (JsonProcessingException e) {
            throw new SyncException("sync.no-data", what);
        }
    }
}
