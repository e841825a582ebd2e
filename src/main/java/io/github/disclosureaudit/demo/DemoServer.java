package io.github.disclosureaudit.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the demo's hosts on one free port of 127.0.0.1 and, where the machine has it, of ::1. */
final class DemoServer implements AutoCloseable {
    private static final int ATTEMPTS = 20;
    private static final int BACKLOG = 256;

    private final HttpServer fourth;
    private final Optional<HttpServer> sixth;
    private final ExecutorService threads = Executors.newFixedThreadPool(8, DemoServer::daemon);

    private DemoServer(HttpServer fourth, Optional<HttpServer> sixth) {
        this.fourth = fourth;
        this.sixth = sixth;
    }

    /** Takes a port that is free on both loopback addresses. */
    static DemoServer open() throws IOException {
        InetAddress four = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        byte[] loopback = new byte[16];
        loopback[15] = 1;
        InetAddress six = Inet6Address.getByAddress(loopback);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            HttpServer first = HttpServer.create(new InetSocketAddress(four, 0), BACKLOG);
            try {
                int port = first.getAddress().getPort();
                return new DemoServer(first, Optional.of(HttpServer.create(new InetSocketAddress(six, port), BACKLOG)));
            } catch (BindException e) {
                boolean taken = String.valueOf(e.getMessage()).contains("in use");
                if (!taken) {
                    return new DemoServer(first, Optional.empty());
                }
                first.stop(0);
            } catch (IOException e) {
                return new DemoServer(first, Optional.empty());
            }
        }
        throw new IOException("no port is free on both 127.0.0.1 and ::1");
    }

    void start(DemoHosts hosts) {
        start(fourth, hosts, false);
        sixth.ifPresent(server -> start(server, hosts, true));
    }

    private void start(HttpServer server, DemoHosts hosts, boolean overIpv6) {
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, hosts, overIpv6));
        server.start();
    }

    private static void answer(HttpExchange exchange, DemoHosts hosts, boolean overIpv6) throws IOException {
        try (exchange) {
            String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                    .orElse("")
                    .replaceAll(":\\d+$", "")
                    .toLowerCase(Locale.ROOT);
            DemoPage page = hosts.answer(host, exchange.getRequestURI().getPath(), overIpv6);
            exchange.getResponseHeaders().set("Content-Type", page.type());
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(page.status(), head || page.body().length == 0 ? -1 : page.body().length);
            if (!head && page.body().length > 0) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(page.body());
                }
            }
        }
    }

    int port() {
        return fourth.getAddress().getPort();
    }

    /** Whether the portals can be reached over IPv6. */
    boolean hasIpv6() {
        return sixth.isPresent();
    }

    @Override
    public void close() {
        fourth.stop(0);
        sixth.ifPresent(server -> server.stop(0));
        threads.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "demo-server");
        thread.setDaemon(true);
        return thread;
    }
}
