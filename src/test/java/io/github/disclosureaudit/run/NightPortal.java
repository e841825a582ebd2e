package io.github.disclosureaudit.run;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Small portals for tests of whole nights: columns, lists in pages, articles, links that are dead. Every host below
 * {@code night.test} is a portal with the same pages. What it was asked is counted, and any page can be changed.
 */
final class NightPortal implements AutoCloseable {
    /** Articles of a portal. */
    static final int ARTICLES = 30;

    private static final int PER_LIST = 10;
    private static final String OPENED = "Mon, 01 Nov 2021 00:00:00 GMT";
    private static final String TOUCHED = "Wed, 01 Dec 2021 00:00:%02d GMT";

    private final HttpServer server;
    private final DatagramSocket names;
    private final ExecutorService threads = Executors.newFixedThreadPool(5, Threads.daemon("night-portal"));
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Map<String, Integer> walls = new ConcurrentHashMap<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final Map<String, String> types = new ConcurrentHashMap<>();
    private final Map<String, Integer> touched = new ConcurrentHashMap<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong bodyBytes = new AtomicLong();
    private final AtomicLong notModified = new AtomicLong();
    private volatile Validators validators = Validators.NONE;
    private volatile Moment moment = new Moment(0, () -> {});

    /** Something to do while a certain request is waiting for its answer. */
    private record Moment(long number, Runnable action) {}

    /** What the server offers for conditional requests. */
    enum Validators {
        NONE,
        ETAG,
        LAST_MODIFIED
    }

    private NightPortal(HttpServer server, DatagramSocket names) {
        this.server = server;
        this.names = names;
    }

    static NightPortal start() throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        NightPortal portal = new NightPortal(
                HttpServer.create(new InetSocketAddress(loopback, 0), 256), new DatagramSocket(0, loopback));
        portal.fill();
        portal.server.setExecutor(portal.threads);
        portal.server.createContext("/", portal::answer);
        portal.server.start();
        portal.threads.execute(portal::denyNames);
        return portal;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** A roster of so many portals, as a CSV file's text. */
    String roster(int sites) {
        StringBuilder csv = new StringBuilder("site_id,name,kind,parent,home_url,site_code,hosts\n");
        for (int i = 1; i <= sites; i++) {
            csv.append("n%d,第%d海关,direct,,http://n%d.night.test:%d/,,n%d.night.test%n"
                    .formatted(i, i, i, port(), i)
                    .replace(System.lineSeparator(), "\n"));
        }
        return csv.toString();
    }

    /** Values of {@code --resolve} for so many portals and the host outside that they link to. */
    List<String> resolve(int sites) {
        List<String> overrides = new ArrayList<>();
        for (int i = 1; i <= sites; i++) {
            overrides.add("n" + i + ".night.test:" + port() + ":127.0.0.1");
        }
        overrides.add("outside.test:" + port() + ":127.0.0.1");
        return overrides;
    }

    /** A name server that knows no name: whoever needs one here was not given {@link #resolve}. */
    String nameServer() {
        return "127.0.0.1:" + names.getLocalPort();
    }

    private void denyNames() {
        byte[] buffer = new byte[512];
        while (!names.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                names.receive(packet);
                buffer[2] |= (byte) 0x80;
                buffer[3] = (byte) (buffer[3] & 0xF0 | 3);
                names.send(packet);
            } catch (IOException e) {
                // closed, or a datagram that nobody waits for
            }
        }
    }

    long requests() {
        return requests.get();
    }

    long bodyBytes() {
        return bodyBytes.get();
    }

    long notModified() {
        return notModified.get();
    }

    /** Has something done while the n-th request from now waits for its answer. */
    void whenAsked(long n, Runnable action) {
        moment = new Moment(requests.get() + n, action);
    }

    void offer(Validators offered) {
        validators = offered;
    }

    void change(String path, String html) {
        pages.put(path, html);
    }

    /** Has a portal answer everything with a status and nothing else. */
    void wall(int site, int status) {
        walls.put("n" + site + ".night.test", status);
    }

    /** Gives a page a later modification date. */
    void touch(String path) {
        touched.merge(path, 1, Integer::sum);
    }

    void answerWith(String path, int status) {
        statuses.put(path, status);
    }

    /** Gives a page another {@code Content-Type}. */
    void declare(String path, String type) {
        types.put(path, type);
    }

    void answerNormally(String path) {
        statuses.remove(path);
    }

    static String article(int number, String text) {
        return page(
                "通知公告第" + number + "号",
                "<div class='crumb'>当前位置：<a href='/'>首页</a> &gt; <a href='/tzgg/index.html'>通知公告</a></div>"
                        + "<h2>关于事项" + number + "的公告</h2><p>发布时间：2021-11-" + "%02d".formatted(1 + number % 28)
                        + "</p><p>" + text + "</p>"
                        + (number % 7 == 0 ? "<p><a href='/lost/" + number + ".html'>附则</a></p>" : "")
                        + (number % 5 == 0 ? "<p><a href='http://outside.test:{port}/" + number + "'>链接</a></p>" : "")
                        + "<img src='/logo.png'>");
    }

    private void fill() {
        pages.put(
                "/",
                page(
                        "海关门户",
                        "<ul><li><a href='/tzgg/index.html'>通知公告</a></li>"
                                + "<li><a href='/lxwm.html'>联系我们</a></li><li><a href='/gone.html'>政府信息公开目录</a></li>"
                                + "</ul>"));
        pages.put("/lxwm.html", page("联系我们", "<h2>联系我们</h2><p>咨询电话：010-65194114</p>"));
        for (int list = 1; list <= ARTICLES / PER_LIST; list++) {
            StringBuilder items = new StringBuilder("<ul>");
            for (int i = (list - 1) * PER_LIST + 1; i <= list * PER_LIST; i++) {
                items.append("<li><a href='/tzgg/" + i + ".html'>关于事项" + i + "的公告</a><span>2021-11-"
                        + "%02d".formatted(1 + i % 28) + "</span></li>");
                pages.put("/tzgg/" + i + ".html", article(i, ("海关事项说明" + i + "，详见办事指南。").repeat(60)));
            }
            String next = list * PER_LIST < ARTICLES ? "<a href='/tzgg/index_" + (list + 1) + ".html'>下一页</a>" : "";
            pages.put(
                    list == 1 ? "/tzgg/index.html" : "/tzgg/index_" + list + ".html",
                    page("通知公告", items + "</ul>" + next));
        }
        pages.put("/robots.txt", "User-agent: *\nDisallow: /secret/\n");
    }

    private static String page(String title, String body) {
        return "<!DOCTYPE html><html><head><meta charset='utf-8'><title>" + title + "</title></head><body>" + body
                + "</body></html>";
    }

    private void answer(HttpExchange exchange) throws IOException {
        long number = requests.incrementAndGet();
        Moment due = moment;
        if (number == due.number) {
            due.action.run();
        }
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"))
                    .replaceAll(":.*", "");
            String html = host.startsWith("outside") ? page("外部网站", "<p>一个外部网站的正文。</p>") : pages.getOrDefault(path, "");
            int usual = statuses.getOrDefault(path, html.isEmpty() && !path.equals("/logo.png") ? 404 : 200);
            int status = walls.getOrDefault(host, usual);
            byte[] body = (status == 200 ? html : "<html><body>" + status + "</body></html>")
                    .replace("{port}", String.valueOf(port()))
                    .getBytes(StandardCharsets.UTF_8);
            String usualType = path.endsWith(".png") ? "image/png" : path.endsWith(".txt") ? "text/plain" : "text/html";
            String type = types.getOrDefault(path, usualType);
            exchange.getResponseHeaders().set("Content-Type", type);
            if (status == 200 && isKnown(exchange, path, body, type)) {
                notModified.incrementAndGet();
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
            if (!head && body.length > 0) {
                bodyBytes.addAndGet(body.length);
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(body);
                }
            }
        }
    }

    private boolean isKnown(HttpExchange exchange, String path, byte[] body, String type) {
        Headers asked = exchange.getRequestHeaders();
        return switch (validators) {
            case NONE -> false;
            case ETAG -> {
                int hash = new String(body, StandardCharsets.UTF_8).hashCode() * 31 + type.hashCode();
                String tag = "\"" + Integer.toHexString(hash) + "\"";
                exchange.getResponseHeaders().set("ETag", tag);
                yield tag.equals(asked.getFirst("If-None-Match"));
            }
            case LAST_MODIFIED -> {
                String changed = touched.containsKey(path) ? TOUCHED.formatted(touched.get(path)) : OPENED;
                exchange.getResponseHeaders().set("Last-Modified", changed);
                yield changed.equals(asked.getFirst("If-Modified-Since"));
            }
        };
    }

    @Override
    public void close() {
        server.stop(0);
        names.close();
        threads.shutdownNow();
    }
}
