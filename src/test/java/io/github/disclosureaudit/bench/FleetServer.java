package io.github.disclosureaudit.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Virtual portals for {@link FleetBench}, one a host name, all on one loopback port: {@code FleetServer PAGES STUCK}.
 * Each host has its own latency between 20 and 300 ms; the host STUCK answers three times and never again. Prints
 * its port, serves until its standard input ends, then prints how many requests each host had, and the most in any
 * second.
 */
public final class FleetServer {
    private static final int PER_LIST = 50;
    private static final int FASTEST = 20;
    private static final int SLOWEST = 300;
    private static final int ANSWERS_OF_STUCK = 3;

    private final int pages;
    private final String stuck;
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2);
    private final Map<String, Visits> requests = new ConcurrentHashMap<>();

    /** Requests of one host. */
    private static final class Visits {
        private static final long SECOND = 1_000_000_000L;

        private final ArrayDeque<Long> lastSecond = new ArrayDeque<>();
        private int all;
        private int mostInASecond;

        synchronized int count() {
            long now = System.nanoTime();
            while (!lastSecond.isEmpty() && now - lastSecond.element() >= SECOND) {
                lastSecond.remove();
            }
            lastSecond.add(now);
            mostInASecond = Math.max(mostInASecond, lastSecond.size());
            return ++all;
        }
    }

    private FleetServer(int pages, String stuck) {
        this.pages = pages;
        this.stuck = stuck;
    }

    public static void main(String[] arguments) throws IOException {
        FleetServer fleet = new FleetServer(Integer.parseInt(arguments[0]), arguments[1]);
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), 1_000);
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.createContext("/", fleet::receive);
        server.start();
        System.out.println(server.getAddress().getPort());
        while (System.in.read() >= 0) {
            // serves until its parent lets go
        }
        fleet.requests.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> System.out.println(
                        entry.getKey() + " " + entry.getValue().all + " " + entry.getValue().mostInASecond));
        Runtime.getRuntime().halt(0);
    }

    private void receive(HttpExchange exchange) {
        String host =
                String.valueOf(exchange.getRequestHeaders().getFirst("Host")).replaceAll(":.*", "");
        int count = requests.computeIfAbsent(host, key -> new Visits()).count();
        String path = exchange.getRequestURI().getPath();
        if (host.startsWith(stuck + ".") && count > ANSWERS_OF_STUCK) {
            return;
        }
        int latency = FASTEST + Math.floorMod(host.hashCode(), SLOWEST - FASTEST);
        later.schedule(() -> answer(exchange, path), latency, TimeUnit.MILLISECONDS);
    }

    private void answer(HttpExchange exchange, String path) {
        byte[] body = page(path).getBytes(StandardCharsets.UTF_8);
        boolean found = body.length > 0;
        try (exchange;
                OutputStream out = exchange.getResponseBody()) {
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(found ? 200 : 404, found ? body.length : -1);
            if (found) {
                out.write(body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page(String path) {
        int lists = (pages + PER_LIST - 1) / PER_LIST;
        if (path.equals("/")) {
            StringBuilder html = new StringBuilder("<title>样本海关</title><h1>样本海关</h1>");
            for (int i = 0; i < lists; i++) {
                html.append("<p><a href=\"/list")
                        .append(i)
                        .append(".html\">栏目")
                        .append(i)
                        .append("</a></p>");
            }
            return html.toString();
        }
        if (path.startsWith("/list")) {
            int first = number(path) * PER_LIST;
            StringBuilder html = new StringBuilder("<title>栏目</title><h1>栏目</h1><ul>");
            for (int i = first; i < Math.min(pages, first + PER_LIST); i++) {
                html.append("<li><a href=\"/a")
                        .append(i)
                        .append(".html\">文章")
                        .append(i)
                        .append("</a><span>2021-06-01</span></li>");
            }
            return html.append("</ul>").toString();
        }
        if (path.startsWith("/a") && number(path) < pages) {
            return String.format(
                    Locale.ROOT,
                    "<title>文章%1$d</title><a href=\"/\">首页</a><h1>文章%1$d</h1><p>发布时间：2021-06-01</p>%2$s",
                    number(path),
                    "<p>关员在口岸一线为企业办理通关手续，服务外贸稳定增长。</p>".repeat(40));
        }
        return "";
    }

    private static int number(String path) {
        String digits = path.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 7 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
