package io.github.disclosureaudit.run.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The two official databases on loopback, in the forms in which they answer (their public pages, 2026): a JSON list and
 * .docx files, an HTML list and HTML texts. The regulations are invented.
 */
public final class OfficialSites implements AutoCloseable {
    public static final String BODY = """
            第一章　总则
            第一条　为了加强渡口管理，制定本条例。
            第二条　渡口应当公布收费标准。
            第三条　本条例自2010年5月1日起施行。""";

    /** A version as the databases hold it. */
    record Held(
            String id, String title, String promulgated, String effective, int state, String history, String body) {}

    final List<Held> held = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    /** Path to the number of times it answers 503 first. */
    final Map<String, Integer> trouble = new LinkedHashMap<>();
    /** Answer instead of every other one, empty for none: a wall. */
    String wall = "";

    private final HttpServer server;

    public OfficialSites() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public String address() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    public OfficialSites hold(String id, String title, String promulgated, int state, String body) {
        String history = "(" + promulgated.substring(0, 4) + "年" + Integer.parseInt(promulgated.substring(5, 7)) + "月"
                + Integer.parseInt(promulgated.substring(8)) + "日中华人民共和国国务院令第9" + id + "号公布)";
        held.add(new Held(id, title, promulgated, "2010-05-01", state, history, body));
        return this;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestURI().toString();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(exchange.getRequestMethod() + " " + target + " " + body);
        int left = trouble.getOrDefault(exchange.getRequestURI().getPath(), 0);
        if (left > 0) {
            trouble.put(exchange.getRequestURI().getPath(), left - 1);
            send(exchange, 503, "text/plain", bytes("busy"));
        } else if (!wall.isEmpty()) {
            send(exchange, 200, "text/html", bytes(wall));
        } else if (target.startsWith("/law-search/search/list")) {
            send(exchange, 200, "application/json", bytes(jsonList(body)));
        } else if (target.startsWith("/law-search/download/pc")) {
            String url = address() + "/oss/" + id(target, "bbbs=([^&]+)") + ".docx";
            send(
                    exchange,
                    200,
                    "application/json",
                    bytes("{\"code\":200,\"msg\":\"ok\",\"data\":{\"url\":\"" + url + "\"}}"));
        } else if (target.startsWith("/oss/")) {
            Held one = find(id(target, "/oss/(.+)\\.docx"));
            send(
                    exchange,
                    200,
                    "application/octet-stream",
                    docx(one.title() + "\n" + one.history() + "\n" + one.body()));
        } else if (target.startsWith("/SearchTitleFront")) {
            send(
                    exchange,
                    200,
                    "text/html;charset=UTF-8",
                    bytes(htmlList(Integer.parseInt(id(target, "PageIndex=(\\d+)")))));
        } else {
            send(exchange, 200, "text/html;charset=UTF-8", bytes(htmlText(find(id(target, "LawID=(\\w+)")))));
        }
    }

    private static String id(String target, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(target);
        return matcher.find() ? matcher.group(1) : "";
    }

    private Held find(String id) {
        return held.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private String jsonList(String question) {
        int page = Integer.parseInt(id(question, "\"pageNum\":(\\d+)"));
        int size = 2;
        StringBuilder rows = new StringBuilder();
        for (int i = (page - 1) * size; i < Math.min(held.size(), page * size); i++) {
            Held one = held.get(i);
            rows.append(rows.isEmpty() ? "" : ",")
                    .append("{\"bbbs\":\"" + one.id() + "\",\"title\":\"<em class='highlight'>" + one.title()
                            + "</em>\",\"gbrq\":\"" + one.promulgated() + "\",\"sxrq\":\"" + one.effective()
                            + "\",\"sxx\":" + one.state()
                            + ",\"zdjgName\":\"国务院\",\"flxz\":\"行政法规\",\"flfgCodeId\":210}");
        }
        return "{\"total\":" + held.size() + ",\"rows\":[" + rows + "],\"code\":200,\"msg\":\"查询成功\"}";
    }

    /** The list repeats its last page for every number behind it, as that of the ministry does. */
    private String htmlList(int page) {
        StringBuilder items = new StringBuilder();
        if (page <= 1 || held.size() > 1) {
            for (Held one : held) {
                items.append("<li class='list-item'><div class='title'><a target='_blank' href='" + address()
                        + "/front/law/detail?LawID=" + one.id() + "&Query='><font color=red>" + one.title()
                        + "</font></a><span class='tip'>历史沿革</span></div><ul class='info-list'><li>" + one.promulgated()
                        + "公布</li></ul></li>");
            }
        }
        return "<html><head><title>国家行政法规库</title></head><body><header><a href='/'>首页</a></header>"
                + "<input type='hidden' id='law-total' value='611'/><ul class='searching-results-list'>" + items
                + "</ul><footer>京ICP备13016994号</footer></body></html>";
    }

    private String htmlText(Held one) {
        String body = one.body()
                .lines()
                .map(line -> line.startsWith("第") && line.contains("章")
                        ? "<h2>" + line + "</h2>"
                        : "<p><span>" + line + "</span></p>")
                .reduce("", String::concat);
        return "<html><head><title>" + one.title() + " - 国家行政法规库</title></head><body><header>首页</header>"
                + "<main><div class='text-title'>" + one.title()
                + "</div><a href='#'>下载Word</a><div class='fold-con'>历史沿革"
                + "<a href='" + address() + "/front/law/detail?LawID=" + one.id() + "'>" + one.title() + "</a></div>"
                + "<div class='law-chapter'><div><p>" + one.title() + "</p><p>" + one.history() + "</p>" + body
                + "</div></div></main><footer>京ICP备13016994号</footer></body></html>";
    }

    private static byte[] docx(String text) throws IOException {
        String paragraphs = text.lines()
                .map(line -> "<w:p><w:r><w:t>" + line + "</w:t></w:r></w:p>")
                .reduce("", String::concat);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' "
                            + "ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName="
                            + "'/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument."
                            + "wordprocessingml.document.main+xml'/></Types>");
            entry(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1'"
                            + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' "
                            + "Target='word/document.xml'/></Relationships>");
            entry(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
                            + paragraphs + "</w:body></w:document>");
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes("<?xml version='1.0' encoding='UTF-8'?>" + xml));
        zip.closeEntry();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
