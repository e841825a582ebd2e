package io.github.disclosureaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pages on disk and in the web against a small library, in every format. */
@Timeout(60)
class CompareCommandTest {
    private static final String TITLE = "渡口管理条例";
    private static final String[] ARTICLES = {
        "第一条　为了加强渡口的管理，保障人民群众的生命和财产安全，制定本条例。",
        "第二条　渡口经营者应当在三十日内向县级人民政府申请设置渡口，并且提交安全论证报告。",
        "第三条　渡船应当经船舶检验机构检验合格，不得超过核定的载客人数和载货重量。",
        "第四条　违反本条例第三条规定的，由海事管理机构处五千元以上二万元以下罚款。",
        "第五条　本条例自2010年5月1日起施行。"
    };

    @TempDir
    private Path folder;

    private final CommandUnderTest tool = new CommandUnderTest();

    @BeforeEach
    void holdTexts() throws IOException {
        hold("渡口", "渡口管理条例", "current-in-source", "[\"a\", \"b\"]", "");
        hold("码头", "码头管理条例", "current-in-source", "[\"a\"]", "");
        hold("港池", "港池管理条例", "current-in-source", "[\"a\", \"b\"]", "checks");
        hold("航道", "航道管理条例", "current-in-source", "[\"a\", \"b\"]", "");
        Files.writeString(
                folder.resolve("library/known-amendments.csv"),
                "short_title,amended,effective,what,by,evidence,confidence,in_library\n"
                        + "航道管理条例,2020-03-29,2020-05-01,amended,国务院令第752号,x,confirmed,yes\n");
    }

    private void hold(String word, String title, String status, String sources, String doubt) throws IOException {
        Path texts = Files.createDirectories(folder.resolve("library/texts"));
        Files.writeString(
                texts.resolve(title + ".txt"),
                "---\nid: \"" + title + "\"\nversion: \"2010-03-01\"\ntitle: \"" + title + "\"\nstatus: \"" + status
                        + "\"\nsources_agreeing: " + sources + "\ndoubtful: "
                        + (doubt.isEmpty() ? "[]" : "[\"" + doubt + "\"]") + "\n---\n"
                        + String.join("\n", ARTICLES).replace("渡口", word) + "\n");
    }

    private static String page(String title, String... paragraphs) {
        return "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1><p>"
                + String.join("</p><p>", paragraphs) + "</p></body></html>";
    }

    private String csv(String title, String word, String from, String to) throws IOException {
        String html = page(title, ARTICLES).replace("渡口", word).replace(from, to);
        Path file = Files.writeString(folder.resolve("p.html"), html);
        tool.run(comparison(file.toString()));
        return tool.said();
    }

    /** Compares as of a day on which all texts of the library are in force, as a table. */
    private String[] comparison(String... pages) {
        return Stream.concat(
                        Stream.of(
                                "--lang",
                                "en",
                                "compare",
                                "--regulations",
                                library(),
                                "--as-of",
                                "2021-07-01",
                                "--format",
                                "csv"),
                        Arrays.stream(pages))
                .toArray(String[]::new);
    }

    private String library() {
        return folder.resolve("library").toString();
    }

    @Test
    void saysWhatTheVerdictIsWorth() throws IOException {
        assertThat(csv(TITLE, "渡口", "@", "@")).contains("p.html,渡口管理条例,match,,\n");
        assertThat(csv(TITLE, "渡口", "三十日", "十三日"))
                .contains("p.html,渡口管理条例,altered,,\n")
                .contains("p.html,渡口管理条例,altered,第二条,number");
        assertThat(csv("码头管理条例", "码头", "三十日", "十三日")).contains("p.html,码头管理条例,altered,,single-source\n");
        assertThat(csv("港池管理条例", "港池", "三十日", "十三日")).contains("p.html,港池管理条例,altered,,doubtful-source\n");
    }

    @Test
    void aTextWhoseAmendmentIsKnownAndNotHeldCannotBeDecided() throws IOException {
        assertThat(csv("航道管理条例", "航道", "@", "@")).contains("p.html,航道管理条例,outdated:2010-03-01,,");
        assertThat(csv("航道管理条例", "航道", "三十日", "十三日")).contains("p.html,航道管理条例,altered,,no-baseline\n");
        Files.writeString(folder.resolve("p.html"), page("航道管理条例", ARTICLES).replace("渡口", "航道"));
        tool.run(
                "--lang",
                "en",
                "compare",
                "--regulations",
                library(),
                "--as-of",
                "2020-04-30",
                "" + folder.resolve("p.html"));
        assertThat(tool.said()).doesNotContain("amend");
    }

    @Test
    void writesBothTextsSideBySideAsAPage() throws IOException {
        Path file = Files.writeString(
                folder.resolve("p.html"), page(TITLE, ARTICLES).replace("不得", "可以"));
        Path view = folder.resolve("v.html");
        int code = tool.run("--lang", "en", "compare", "--regulations", library(), "--view", "" + view, "" + file);
        assertThat(code).isEqualTo(ExitCode.FINDINGS);
        assertThat(tool.said()).contains("第三条").contains("不得").contains("可以");
        String html = Files.readString(view);
        assertThat(html).contains("<!DOCTYPE html>").contains("第三条").doesNotContain("第二条　");
        tool.run("--lang", "en", "compare", "--regulations", library(), "--format", "html", "" + file);
        assertThat(tool.said()).contains(html.strip());
    }

    @Test
    void readsAnAddressWithThePagesThatAScriptDraws() throws IOException {
        String first = page(TITLE, ARTICLES[0], ARTICLES[1])
                .replace("</body>", "<script>createPageHTML(3, 0, \"t20210101_123\", \"html\");</script></body>");
        Map<String, String> pages = Map.of(
                "/x/t20210101_123.html", first,
                "/x/t20210101_123_1.html", page(TITLE, ARTICLES[2], ARTICLES[3]),
                "/x/t20210101_123_2.html", page(TITLE, ARTICLES[4]));
        assertThat(compareServed(pages, "/x/t20210101_123.html"))
                .contains(",渡口管理条例,match,,")
                .doesNotContain("altered");
    }

    @Test
    void readsAnAddressWithThePagesThatItLinks() throws IOException {
        String pager = "<p><a href=\"/x/a.html\">1</a> <a href=\"/x/a_2.html\">2</a></p></body>";
        Map<String, String> pages = Map.of(
                "/x/a.html", page(TITLE, ARTICLES[0], ARTICLES[1]).replace("</body>", pager),
                "/x/a_2.html",
                        page(TITLE, ARTICLES[2], ARTICLES[3], ARTICLES[4]).replace("</body>", pager));
        assertThat(compareServed(pages, "/x/a.html")).contains(",渡口管理条例,match,,");
        assertThat(compareServed(pages, "/x/none.html")).contains("HTTP 404");
    }

    private String compareServed(Map<String, String> pages, String path) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String html = pages.getOrDefault(exchange.getRequestURI().getPath(), "");
            byte[] body = html.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(html.isEmpty() ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + path;
            assertThat(tool.run(comparison(address))).isEqualTo(ExitCode.USAGE);
            tool.run(comparison(address, "--allow-private-addresses"));
            return tool.said();
        } finally {
            server.stop(0);
        }
    }

    /** A name of a file is as much a stranger's word as what stands in it. */
    @Test
    void namesAndWordsOfFilesAreNoOrders() throws IOException {
        String html = page(TITLE, ARTICLES).replace("三十日", "十三日\u009B2J\u202E");
        Files.writeString(folder.resolve("=cmd\u001B[2J.html"), html);
        String file = folder.resolve("=cmd\u001B[2J.html").toString();
        tool.run("compare", "--regulations", library(), "--format", "csv", file);
        assertThat(tool.said()).contains("\n'=cmd\u241B[2J.html,").doesNotContain("\u001B");
        tool.run(
                "compare",
                "--regulations",
                library(),
                "--view",
                folder.resolve("v.html").toString(),
                file);
        assertThat(tool.said()).contains("cmd\u241B[2J.html").doesNotContain("\u001B", "\u009B", "\u202E");
    }
}
