package io.github.disclosureaudit.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What every host of the demo answers: a small Internet of its own. */
final class DemoHosts {
    private static final DemoPage NOT_FOUND =
            DemoPage.html(404, "<html><head><title>404</title></head><body><h1>404 Not Found</h1></body></html>");
    private static final DemoPage SOFT_NOT_FOUND = DemoPage.html(
            200,
            "<html><head><meta charset=\"utf-8\"><title>页面不存在</title></head><body><p>很抱歉，您访问的页面不存在或已删除。</p>"
                    + "<p><a href=\"/\">返回首页</a></p></body></html>");
    private static final DemoPage DEFAULT_PAGE = DemoPage.html(
            200,
            "<html><head><title>Welcome</title></head><body><h1>It works!</h1><p>Default server page.</p></body></html>");
    private static final DemoPage WALL = DemoPage.html(
            412,
            "<html><head><meta charset=\"utf-8\" id=\"c\" content=\"x\" r=\"m\"><script>$_ts=window['$_ts'];"
                    + "if(!$_ts)$_ts={};</script></head><body></body></html>");
    private static final DemoPage SERVICE = DemoPage.html(
            200,
            "<html><head><meta charset=\"utf-8\"><title>网站找错</title></head><body><h1>我为政府网站找错</h1><p>请填写问题。</p></body></html>");

    private final Map<String, Host> hosts = new HashMap<>();

    DemoHosts() {
        hosts.put("partner.demo-ministry.test", new Host(Map.of(), WALL, Sixth.NONE));
        hosts.put("zfwzgl.demo-service.test", new Host(Map.of(), SERVICE, Sixth.SAME));
    }

    void add(String name, Map<String, DemoPage> pages, boolean softNotFound, Sixth sixth) {
        hosts.put(name, new Host(pages, softNotFound ? SOFT_NOT_FOUND : NOT_FOUND, sixth));
    }

    DemoPage answer(String name, String path, boolean overIpv6) {
        Host host = hosts.get(name);
        if (host == null || overIpv6 && host.sixth() != Sixth.SAME) {
            return DEFAULT_PAGE;
        }
        return host.pages().getOrDefault(path, host.otherwise());
    }

    /** What a name has over IPv6; empty for an unknown name. */
    Optional<Sixth> sixth(String name) {
        return Optional.ofNullable(hosts.get(name)).map(Host::sixth);
    }

    /** What a host shows over IPv6. */
    enum Sixth {
        /** It has no AAAA record. */
        NONE,
        /** The same as over IPv4. */
        SAME,
        /** The server's default page. */
        OTHER
    }

    private record Host(Map<String, DemoPage> pages, DemoPage otherwise, Sixth sixth) {}
}
