package io.github.disclosureaudit.run.sync;

import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Headers;
import io.github.disclosureaudit.model.Link;
import io.github.disclosureaudit.page.PageReader;
import io.github.disclosureaudit.page.ParsedPage;
import io.github.disclosureaudit.page.ReadLimits;
import io.github.disclosureaudit.regulation.Manuscript;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 国家行政法规库 (xzfg.moj.gov.cn) of the Ministry of Justice: pages of HTML. The list links to the text in force and, under
 * 历史沿革, to every earlier version; a text page has title, note of history and articles.
 */
public final class RegulationDatabase implements OfficialDatabase {
    /** Its address. */
    public static final String ADDRESS = "https://xzfg.moj.gov.cn";

    private static final String NAME = "xzfg.moj.gov.cn";
    private static final Pattern LAW = Pattern.compile("detail\\?(?:[^#]*&)?LawID=(\\d{1,9})");
    /** Words of the page around the text; 历史沿革 lists other versions of the same title. */
    private static final Pattern CONTROL =
            Pattern.compile("^(?:首页.*|正文阅读|下载(?:Word|PDF|WORD)|扫码下载|历史沿革|收起|展开|暂无历史沿革|返回|顶部|&gt;|>|×)$");

    private final String base;
    private final DatabaseClient client;

    /** @param base address without a slash at the end */
    public RegulationDatabase(String base, DatabaseClient client) {
        this.base = base;
        this.client = client;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Item> list(int page, String title) throws SyncException {
        String wanted = URLEncoder.encode(title, StandardCharsets.UTF_8);
        String all = title.isEmpty() ? "" : URLEncoder.encode(title + "ZVING1", StandardCharsets.UTF_8);
        ParsedPage list = read(base + "/SearchTitleFront?SiteID=122&Type=1&Query=" + wanted + "&QueryAll=" + all
                + "&PageIndex=" + page);
        Map<String, Item> items = new LinkedHashMap<>();
        for (Link link : list.links()) {
            Matcher law = LAW.matcher(link.raw());
            String name = link.text().replaceAll("[\\s　]+", "");
            if (law.find() && !name.isEmpty()) {
                items.putIfAbsent(law.group(1), new Item(law.group(1), name, ""));
            }
        }
        if (items.isEmpty() && page == 1 && title.isEmpty()) {
            throw new SyncException("sync.form", base, "LawID");
        }
        return new ArrayList<>(items.values());
    }

    @Override
    public Manuscript text(Item item, LocalDate today) throws SyncException {
        String address = base + "/front/law/detail?LawID=" + item.id();
        ParsedPage page = read(address);
        String text = page.text()
                .lines()
                .filter(line -> !CONTROL.matcher(line.strip()).matches())
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
        return new Manuscript(
                address,
                item.title(),
                text,
                Manuscript.Layout.PARAGRAPHS,
                Map.of(
                        "title",
                        item.title(),
                        "kind",
                        "行政法规",
                        "issuer",
                        "国务院",
                        "status_as_of",
                        today.toString(),
                        "sources_agreeing",
                        NAME,
                        "source",
                        NAME + " LawID=" + item.id()));
    }

    private ParsedPage read(String address) throws SyncException {
        Exchange.Response response = client.get(address, Headers.of("Referer", base + "/"));
        // A new reader for each page: what repeats on all of them is the text of the list, not a menu.
        ParsedPage page = new PageReader(ReadLimits.DEFAULT).read(response, 1, false);
        if (page.fullText().isBlank()) {
            throw new SyncException("sync.no-data", address);
        }
        return page;
    }
}
