package io.github.disclosureaudit.run;

import com.sun.net.httpserver.HttpServer;
import io.github.disclosureaudit.cli.Main;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Inside the namespace of {@link Ipv6NamespaceTest}: web servers on its addresses, then the tool itself. */
final class Ipv6Scene {
    static final int PORT = 8080;

    private Ipv6Scene() {}

    /** Arguments are those of the tool. */
    public static void main(String[] args) throws IOException {
        serve("10.9.0.1", 200, "样本海关");
        serve("fd00:9::1", 200, "样本海关");
        serve("fd00:9::3", 200, "Welcome to nginx!");
        serve("fd00:9::4", 403, "403 Forbidden");
        Main.main(Arrays.copyOf(args, args.length));
    }

    private static void serve(String address, int status, String title) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), PORT), 50);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String host = exchange.getRequestHeaders().getFirst("Host").replaceFirst("^sub\\.", "");
            String second = host.startsWith("half.") ? "http://sub." + host : "";
            boolean known = path.equals("/") || path.matches("/\\d\\.html");
            StringBuilder page =
                    new StringBuilder("<html><head><meta charset=utf-8><title>" + title + "</title></head>");
            for (int i = 0; i < 4 && known && title.startsWith("样"); i++) {
                page.append("<p><a href='")
                        .append(i < 2 ? second : "")
                        .append('/')
                        .append(i)
                        .append(".html'>栏目")
                        .append(i)
                        .append("</a>");
            }
            page.append((path + title + "。").repeat(20)).append("</html>");
            byte[] body = page.toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(known ? status : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }
}
