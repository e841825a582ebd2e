package io.github.disclosureaudit.page;

import io.github.disclosureaudit.model.Page.Media;
import io.github.disclosureaudit.model.Url;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells what bytes are: magic bytes first, then the declared type, then the extension. */
public final class MediaSniffer {
    private static final Map<String, Media> EXTENSIONS = Map.ofEntries(
            Map.entry("html", Media.HTML),
            Map.entry("htm", Media.HTML),
            Map.entry("shtml", Media.HTML),
            Map.entry("xhtml", Media.HTML),
            Map.entry("jsp", Media.HTML),
            Map.entry("jspx", Media.HTML),
            Map.entry("php", Media.HTML),
            Map.entry("asp", Media.HTML),
            Map.entry("aspx", Media.HTML),
            Map.entry("do", Media.HTML),
            Map.entry("pdf", Media.PDF),
            Map.entry("doc", Media.WORD),
            Map.entry("dot", Media.WORD),
            Map.entry("wps", Media.WORD),
            Map.entry("docx", Media.WORD_XML),
            Map.entry("docm", Media.WORD_XML),
            Map.entry("xls", Media.EXCEL),
            Map.entry("xlt", Media.EXCEL),
            Map.entry("et", Media.EXCEL),
            Map.entry("xlsx", Media.EXCEL_XML),
            Map.entry("xlsm", Media.EXCEL_XML),
            Map.entry("txt", Media.TEXT),
            Map.entry("csv", Media.TEXT),
            Map.entry("jpg", Media.IMAGE),
            Map.entry("jpeg", Media.IMAGE),
            Map.entry("png", Media.IMAGE),
            Map.entry("gif", Media.IMAGE),
            Map.entry("bmp", Media.IMAGE),
            Map.entry("tif", Media.IMAGE),
            Map.entry("tiff", Media.IMAGE),
            Map.entry("webp", Media.IMAGE),
            Map.entry("svg", Media.IMAGE),
            Map.entry("ico", Media.IMAGE),
            Map.entry("zip", Media.ARCHIVE),
            Map.entry("rar", Media.ARCHIVE),
            Map.entry("7z", Media.ARCHIVE),
            Map.entry("gz", Media.ARCHIVE),
            Map.entry("tar", Media.ARCHIVE),
            Map.entry("ofd", Media.OTHER),
            Map.entry("rtf", Media.OTHER),
            Map.entry("ppt", Media.OTHER),
            Map.entry("pptx", Media.OTHER),
            Map.entry("mp4", Media.OTHER),
            Map.entry("mp3", Media.OTHER),
            Map.entry("exe", Media.OTHER),
            Map.entry("apk", Media.OTHER));
    private static final int HEAD = 1024;

    private MediaSniffer() {}

    /** What an address promises by its extension; empty when it promises nothing known. */
    public static Optional<Media> byExtension(Url url) {
        return byName(url.fileName());
    }

    /** What a file name promises. */
    public static Optional<Media> byName(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : Optional.ofNullable(EXTENSIONS.get(fileName.substring(dot + 1).toLowerCase(Locale.ROOT)));
    }

    /** What a {@code Content-Type} says; empty when it says nothing or only "some bytes". */
    public static Optional<Media> byType(String contentType) {
        int end = contentType.indexOf(';');
        String type =
                (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        if (type.startsWith("image/")) {
            return Optional.of(Media.IMAGE);
        }
        return switch (type) {
            case "text/html", "application/xhtml+xml" -> Optional.of(Media.HTML);
            case "application/pdf" -> Optional.of(Media.PDF);
            case "application/msword" -> Optional.of(Media.WORD);
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ->
                Optional.of(Media.WORD_XML);
            case "application/vnd.ms-excel" -> Optional.of(Media.EXCEL);
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> Optional.of(Media.EXCEL_XML);
            case "text/plain", "text/csv" -> Optional.of(Media.TEXT);
            case "application/zip", "application/x-rar-compressed", "application/x-7z-compressed" ->
                Optional.of(Media.ARCHIVE);
            default -> Optional.empty();
        };
    }

    /** What the bytes themselves are; empty when they carry no mark. */
    public static Optional<Media> byMagic(byte[] bytes) {
        if (bytes.length < 4) {
            return Optional.empty();
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return Optional.of(Media.PDF);
        }
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return Optional.of(zipKind(bytes));
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return Optional.of(compoundKind(bytes));
        }
        if (isImage(head)) {
            return Optional.of(Media.IMAGE);
        }
        if (head.startsWith("Rar!") || head.startsWith("7z\u00BC\u00AF") || head.startsWith("\u001F\u008B")) {
            return Optional.of(Media.ARCHIVE);
        }
        return looksLikeHtml(head) ? Optional.of(Media.HTML) : Optional.empty();
    }

    /**
     * What a body is.
     *
     * @param bytes the body
     * @param contentType value of {@code Content-Type}, empty when absent
     * @param url where it came from
     */
    public static Media sniff(byte[] bytes, String contentType, Url url) {
        Optional<Media> magic = byMagic(bytes);
        Optional<Media> declared = byType(contentType);
        Optional<Media> promised = byExtension(url);
        if (magic.isPresent()) {
            return refine(magic.get(), declared, promised);
        }
        if (declared.isPresent() && (declared.get() == Media.HTML || declared.get() == Media.TEXT)) {
            return promised.filter(media -> media == Media.TEXT).orElse(declared.get());
        }
        if (contentType.startsWith("text/") || contentType.contains("javascript") || contentType.contains("json")) {
            return contentType.startsWith("text/plain") ? Media.TEXT : Media.OTHER;
        }
        return declared.or(() -> promised).orElse(Media.OTHER);
    }

    private static Media refine(Media magic, Optional<Media> declared, Optional<Media> promised) {
        if (magic == Media.WORD || magic == Media.ARCHIVE) {
            // A compound file or archive that does not tell its kind is what its name says, if that is one of them.
            return promised.or(() -> declared)
                    .filter(media -> magic == Media.WORD
                            ? media == Media.EXCEL
                            : media == Media.WORD_XML || media == Media.EXCEL_XML)
                    .orElse(magic);
        }
        return magic;
    }

    private static boolean isImage(String head) {
        return head.startsWith("\u00FF\u00D8\u00FF")
                || head.startsWith("\u0089PNG")
                || head.startsWith("GIF8")
                || (head.startsWith("BM") && head.length() > 14 && head.charAt(6) == 0 && head.charAt(7) == 0)
                || head.startsWith("II*\0")
                || head.startsWith("MM\0*")
                || (head.startsWith("RIFF") && head.startsWith("WEBP", 8))
                || head.startsWith("\0\0\u0001\0");
    }

    private static boolean looksLikeHtml(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        int start = 0;
        while (start < lower.length() && (lower.charAt(start) <= ' ' || lower.charAt(start) > 0x7E)) {
            start++;
        }
        if (start >= lower.length() || lower.charAt(start) != '<') {
            return false;
        }
        int drawing = lower.indexOf("<svg", start);
        if (lower.startsWith("<?xml", start) || (drawing >= 0 && isDrawing(lower, start, drawing))) {
            // A drawing or a feed has titles and metadata too.
            return lower.contains("<html") || lower.contains("<!doctype html");
        }
        return lower.contains("<html")
                || lower.contains("<!doctype html")
                || lower.contains("<head")
                || lower.contains("<body")
                || lower.contains("<meta")
                || lower.contains("<div")
                || lower.contains("<script")
                || lower.contains("<title")
                || lower.contains("<table");
    }

    /** Whether nothing but comments and a document type stand in front of a drawing. */
    private static boolean isDrawing(String lower, int start, int drawing) {
        return lower.substring(start, drawing)
                .replaceAll("(?s)<!--.*?-->|<!doctype svg[^>]*>", "")
                .isBlank();
    }

    private static Media zipKind(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 8192), StandardCharsets.ISO_8859_1);
        String tail = new String(
                bytes, Math.max(0, bytes.length - 65_536), Math.min(bytes.length, 65_536), StandardCharsets.ISO_8859_1);
        if (head.contains("word/") || tail.contains("word/document.xml")) {
            return Media.WORD_XML;
        }
        if (head.contains("xl/") || tail.contains("xl/workbook.xml")) {
            return Media.EXCEL_XML;
        }
        return Media.ARCHIVE;
    }

    /** The directory of a compound file names its streams in UTF-16. */
    private static Media compoundKind(byte[] bytes) {
        String file = new String(bytes, StandardCharsets.ISO_8859_1);
        if (file.contains(wide("WordDocument"))) {
            return Media.WORD;
        }
        return file.contains(wide("Workbook")) || file.contains(wide("Book\0")) ? Media.EXCEL : Media.OTHER;
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
