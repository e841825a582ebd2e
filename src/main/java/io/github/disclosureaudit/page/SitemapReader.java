package io.github.disclosureaudit.page;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import io.github.disclosureaudit.model.Exchange;
import io.github.disclosureaudit.model.Url;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads sitemaps: XML, index, text, also gzipped. Thread-safe. */
public final class SitemapReader {
    private static final int BLOCK = 8_192;

    private final ReadLimits limits;

    public SitemapReader(ReadLimits limits) {
        this.limits = limits;
    }

    /**
     * What a sitemap names.
     *
     * @param pages addresses of pages, in file order
     * @param sitemaps addresses of further sitemaps, where the file is an index
     * @param truncated whether a cap was reached
     */
    public record Sitemap(List<Url> pages, List<Url> sitemaps, boolean truncated) {
        public Sitemap {
            pages = List.copyOf(pages);
            sitemaps = List.copyOf(sitemaps);
        }
    }

    /** Reads an answer; one that is no sitemap names nothing. */
    public Sitemap read(Exchange.Response response) {
        try {
            boolean packed = isGzip(response.body());
            byte[] bytes = plain(packed ? inflate(response.body()) : response.body());
            SiteMapParser parser = new SiteMapParser(false, true);
            AbstractSiteMap map = parser.parseSiteMap(
                    bytes,
                    java.net.URI.create(response.request().url().toString()).toURL());
            boolean cut = bytes.length >= limits.inflatedBytes();
            return map instanceof SiteMapIndex index ? ofIndex(index, cut) : ofMap((SiteMap) map, cut);
        } catch (IOException | UnknownFormatException | IllegalArgumentException e) {
            return new Sitemap(List.of(), List.of(), false);
        }
    }

    private Sitemap ofIndex(SiteMapIndex index, boolean cut) {
        List<Url> maps = new ArrayList<>();
        for (AbstractSiteMap map : index.getSitemaps()) {
            if (maps.size() >= limits.sitemapUrls()) {
                return new Sitemap(List.of(), maps, true);
            }
            Url.parse(map.getUrl().toString()).ifPresent(maps::add);
        }
        return new Sitemap(List.of(), maps, cut);
    }

    private Sitemap ofMap(SiteMap map, boolean cut) {
        List<Url> pages = new ArrayList<>();
        for (var entry : map.getSiteMapUrls()) {
            if (pages.size() >= limits.sitemapUrls()) {
                return new Sitemap(pages, List.of(), true);
            }
            Url.parse(entry.getUrl().toString()).ifPresent(pages::add);
        }
        return new Sitemap(pages, List.of(), cut);
    }

    /** What came before the bytes end or are damaged is kept, as it is of a sitemap that was sent as it is. */
    private byte[] inflate(byte[] packed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] buffer = new byte[BLOCK];
            for (int n = in.read(buffer); n >= 0 && out.size() < limits.inflatedBytes(); n = in.read(buffer)) {
                out.write(buffer, 0, Math.min(n, limits.inflatedBytes() - out.size()));
            }
        } catch (EOFException | ZipException e) {
            return out.toByteArray();
        }
        return out.toByteArray();
    }

    /** The parser tells XML by its first bytes, which are others in UTF-16. */
    private static byte[] plain(byte[] bytes) {
        boolean wide = bytes.length > 2
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
        return wide
                ? new String(bytes, StandardCharsets.UTF_16)
                        .replaceFirst("^<\\?xml[^>]*>", "")
                        .getBytes(StandardCharsets.UTF_8)
                : bytes;
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    }
}
