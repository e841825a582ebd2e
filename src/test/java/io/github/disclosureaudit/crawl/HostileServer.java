package io.github.disclosureaudit.crawl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that means harm: each path misbehaves in its own way, for as long as the client lets it. */
public final class HostileServer implements AutoCloseable {
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Behaviour> exact = new HashMap<>();
    private final Map<String, Behaviour> below = new HashMap<>();
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

    /** What a path does with a connection once the request was read; throwing ends the connection. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(Wire wire) throws IOException;
    }

    public HostileServer() {
        try {
            socket = new ServerSocket(0, 500, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Requests for a path and everything below it. */
    public int requests(String start) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(start))
                .mapToInt(entry -> entry.getValue().get())
                .sum();
    }

    public HostileServer on(String path, Behaviour behaviour) {
        exact.put(path, behaviour);
        return this;
    }

    public HostileServer below(String start, Behaviour behaviour) {
        below.put(start, behaviour);
        return this;
    }

    public HostileServer page(String path, String html) {
        return on(path, wire -> wire.page(html));
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                threads.execute(() -> serve(client));
            }
        } catch (IOException e) {
            // closed: the test is over
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setSoTimeout(60_000);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String target = line.split(" ", 3).length > 1 ? line.split(" ", 3)[1] : "";
                for (String field = in.readLine(); field != null && !field.isEmpty(); field = in.readLine()) {
                    // fields do not matter here
                }
                counts.computeIfAbsent(target, key -> new AtomicInteger()).incrementAndGet();
                behaviour(target).answer(new Wire(target, client, client.getOutputStream()));
            }
        } catch (IOException e) {
            // the client went away, or the behaviour wanted the connection to end
        }
    }

    private Behaviour behaviour(String target) {
        Behaviour known = exact.get(target);
        if (known != null) {
            return known;
        }
        return below.entrySet().stream()
                .filter(entry -> target.startsWith(entry.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(wire -> wire.answer("404 Not Found", "Content-Type: text/html", "<h1>404</h1>"));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** The connection that a behaviour plays with. */
    public record Wire(String target, Socket socket, OutputStream out) {
        public void send(String text) throws IOException {
            send(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        public void send(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        public void page(String html) throws IOException {
            answer("200 OK", "Content-Type: text/html; charset=utf-8", html);
        }

        public void answer(String status, String fields, String body) throws IOException {
            answer(status, fields, body.getBytes(StandardCharsets.UTF_8));
        }

        public void answer(String status, String fields, byte[] body) throws IOException {
            send("HTTP/1.1 " + status + "\r\n" + fields + "\r\nContent-Length: " + body.length + "\r\n\r\n");
            send(body);
        }

        public void redirect(String location) throws IOException {
            answer("302 Found", "Location: " + location, new byte[0]);
        }

        /** Repeats without end: until the client closes. */
        public void forever(byte[] bytes) throws IOException {
            while (true) {
                out.write(bytes);
            }
        }

        /** One piece at a time with a pause between them, until the client closes. */
        public void drip(String piece, int pauseMillis) throws IOException {
            while (true) {
                send(piece);
                pause(pauseMillis);
            }
        }

        /** Waits for the client to give up: a read that ends when it closes. */
        public void hold() throws IOException {
            while (socket.getInputStream().read() >= 0) {
                // whatever it says, there is no answer
            }
            throw new IOException("the client gave up");
        }

        private void pause(int millis) throws IOException {
            int before = socket.getSoTimeout();
            socket.setSoTimeout(millis);
            try {
                if (socket.getInputStream().read() < 0) {
                    throw new IOException("the client gave up");
                }
            } catch (java.net.SocketTimeoutException e) {
                // the pause is over
            } finally {
                socket.setSoTimeout(before);
            }
        }
    }
}
