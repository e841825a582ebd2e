package io.github.disclosureaudit.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A headless Chromium with one tab, spoken to over a pipe in its DevTools protocol. No port is opened, and when the pipe
 * closes the browser ends, so that none is left behind when a test is killed.
 */
final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> OPTIONS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--remote-debugging-pipe",
            "--window-size=1440,900",
            "--lang=zh-CN");
    private static final long PATIENCE = 90;

    private final Process process;
    private final OutputStream commands;
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger number = new AtomicInteger();
    private String session = "";

    private Browser(Process process) {
        this.process = process;
        this.commands = process.getOutputStream();
    }

    /** The program of this machine, if it has one. */
    static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts it.
     *
     * @param profile new empty folder for what the browser writes
     */
    static Browser start(Path program, Path profile) throws IOException {
        List<String> options = new ArrayList<>(OPTIONS);
        options.add("--user-data-dir=" + profile);
        options.add("about:blank");
        // The browser reads commands from file 3 and writes answers to file 4; a shell gives it ours.
        List<String> command = new ArrayList<>(
                List.of("sh", "-c", "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>&1", program.toString()));
        command.addAll(options);
        Browser browser = new Browser(new ProcessBuilder(command).start());
        Thread reader = new Thread(browser::read, "browser answers");
        reader.setDaemon(true);
        reader.start();
        String target = browser.call("Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asText();
        browser.session = browser.call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            browser.call(domain + ".enable", Map.of());
        }
        return browser;
    }

    /** Opens an address and waits until the page has loaded. */
    void open(String url) {
        call("Page.navigate", Map.of("url", "about:blank"));
        events.clear();
        call("Page.navigate", Map.of("url", url));
        until("document.readyState === 'complete'");
    }

    void reload() {
        eval("window.before = true");
        call("Page.reload", Map.of());
        until("window.before === undefined && document.readyState === 'complete'");
    }

    /** Value of an expression; waits for promises. */
    JsonNode eval(String expression) {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    String text(String expression) {
        return eval(expression).asText();
    }

    /** Waits, frame by frame and inside of the page, until a condition is true. */
    void until(String condition) {
        String wait = "new Promise((done) => { const end = performance.now() + 30000; const look = () => (" + condition
                + ") ? done(true) : performance.now() > end ? done(false) : setTimeout(look, 10); look(); })";
        for (int turn = 0; turn < 3; turn++) {
            // A navigation ends the page that waits; then the next one is asked.
            JsonNode answer =
                    call("Runtime.evaluate", Map.of("expression", wait, "awaitPromise", true, "returnByValue", true));
            if (answer.path("result").path("value").isBoolean()) {
                if (!answer.path("result").path("value").asBoolean()) {
                    break;
                }
                return;
            }
        }
        throw new AssertionError("never true: " + condition);
    }

    /** Presses a key, for example {@code Tab} or {@code ArrowDown}. */
    void press(String key) {
        Map<String, Integer> codes = Map.of(
                "Tab",
                9,
                "Enter",
                13,
                "End",
                35,
                "Home",
                36,
                "ArrowLeft",
                37,
                "ArrowUp",
                38,
                "ArrowRight",
                39,
                "ArrowDown",
                40);
        for (String type : List.of("keyDown", "keyUp")) {
            ObjectNode event = Json.MAPPER.createObjectNode();
            event.put("type", type).put("key", key).put("code", key);
            event.put("windowsVirtualKeyCode", codes.getOrDefault(key, 0));
            if (key.equals("Enter") && type.equals("keyDown")) {
                event.put("text", "\r");
            }
            call("Input.dispatchKeyEvent", event);
        }
    }

    byte[] screenshot(boolean whole) {
        JsonNode answer = call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", whole));
        return Base64.getDecoder().decode(answer.path("data").asText());
    }

    /** The page as it would be printed. */
    byte[] pdf() {
        JsonNode answer = call("Page.printToPDF", Map.of("printBackground", true, "preferCSSPageSize", true));
        return Base64.getDecoder().decode(answer.path("data").asText());
    }

    /** Everything that the page asked for since it was opened. */
    List<String> requests() {
        return events("Network.requestWillBeSent")
                .map(event -> event.path("request").path("url").asText())
                .toList();
    }

    /** What the browser and the page complained about since it was opened. */
    List<String> complaints() {
        Predicate<JsonNode> bad = event -> List.of(
                        "Log.entryAdded",
                        "Runtime.exceptionThrown",
                        "Runtime.consoleAPICalled",
                        "Page.javascriptDialogOpening")
                .contains(event.path("method").asText());
        return events.stream().filter(bad).map(JsonNode::toString).toList();
    }

    private Stream<JsonNode> events(String method) {
        return events.stream()
                .filter(event -> event.path("method").asText().equals(method))
                .map(event -> event.path("params"));
    }

    JsonNode call(String method, Object parameters) {
        int id = number.incrementAndGet();
        ObjectNode message = Json.MAPPER.createObjectNode().put("id", id).put("method", method);
        message.set("params", Json.MAPPER.valueToTree(parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        try {
            synchronized (commands) {
                commands.write(Json.MAPPER.writeValueAsBytes(message));
                commands.write(0);
                commands.flush();
            }
            JsonNode result = answer.get(PATIENCE, TimeUnit.SECONDS);
            if (result.has("error") && !method.equals("Runtime.evaluate")) {
                throw new AssertionError(method + ": " + result.path("error"));
            }
            return result.path("result");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new AssertionError(method + " was not answered", e);
        }
    }

    private void read() {
        try (InputStream in = process.getInputStream()) {
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            byte[] part = new byte[65536];
            for (int length = in.read(part); length >= 0; length = in.read(part)) {
                int start = 0;
                for (int i = 0; i < length; i++) {
                    if (part[i] == 0) {
                        message.write(part, start, i - start);
                        take(message.toString(StandardCharsets.UTF_8));
                        message.reset();
                        start = i + 1;
                    }
                }
                message.write(part, start, length - start);
            }
        } catch (IOException e) {
            // The browser is gone; whoever waits for an answer is told below.
        }
        answers.values().forEach(answer -> answer.completeExceptionally(new IOException("the browser is gone")));
    }

    private void take(String text) throws IOException {
        JsonNode message = Json.MAPPER.readTree(text);
        CompletableFuture<JsonNode> answer =
                message.has("id") ? answers.remove(message.path("id").asInt()) : null;
        if (answer != null) {
            answer.complete(message);
        } else if (message.has("method")) {
            events.add(message);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            session = "";
            call("Browser.close", Map.of());
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
