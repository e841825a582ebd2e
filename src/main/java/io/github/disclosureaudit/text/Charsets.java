package io.github.disclosureaudit.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Chooses the charset of a text and decodes it: byte order mark, HTTP header, declaration in the first 4 KB, strict
 * UTF-8, detector, GB18030. A declared charset that leaves more than 1 % replacement characters gives way to the next
 * candidate, and so does any other declared over bytes that are UTF-8 but for a rare fault.
 */
public final class Charsets {
    /** Superset of GB2312 and GBK; what the labels of both really mean. */
    public static final Charset GB18030 = Charset.forName("GB18030");

    private static final int HEAD_BYTES = 4096;
    private static final int DETECTOR_BYTES = 65_536;
    private static final int CERTAIN_UTF8_CHARACTERS = 3;
    private static final Set<String> CHINESE_LABELS =
            Set.of(("gb2312 gb_2312 gb_2312-80 gb2312-80 gbk gbk2312 gb-2312 gb2312_80 x-gbk xgbk cn-gb chinese "
                            + "csgb2312 csgb231280 csiso58gb231280 iso-ir-58 euc-cn euccn cp936 ms936 windows-936 gb18030 gb13000 gb")
                    .split(" "));
    private static final Pattern DECLARATION = Pattern.compile(
            "charset\\s{0,8}=\\s{0,8}[\"']?\\s{0,8}([^\"'>\\s/;]{1,40})|<\\?xml[^>]{0,80}encoding\\s?=\\s?[\"']([^\"']{1,40})",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LABEL_END = Pattern.compile("[,;]");
    private static final Pattern LABEL_NOISE = Pattern.compile("[\\s\"']");

    private Charsets() {}

    /**
     * A decoded text.
     *
     * @param text its characters, without byte order mark
     * @param charset what it was decoded with
     */
    public record Decoded(String text, Charset charset) {}

    /**
     * Decodes bytes.
     *
     * @param bytes the text as sent
     * @param header charset label or whole value of a {@code Content-Type} field, empty when there is none
     */
    public static Decoded decode(byte[] bytes, String header) {
        Optional<Decoded> marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        Optional<Charset> declared = fromHeader(header).or(() -> fromHead(bytes));
        boolean ascii = isAscii(bytes);
        if (ascii) {
            Charset charset = declared.orElse(StandardCharsets.UTF_8);
            return charset.name().startsWith("UTF-16")
                    ? new Decoded(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                    : decodeAs(bytes, charset);
        }
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        int damaged = count(utf8, '\uFFFD');
        if (believesUtf8(declared, utf8, damaged)) {
            return new Decoded(utf8, StandardCharsets.UTF_8);
        }
        return declared.map(charset -> decodeAs(bytes, charset))
                .filter(decoded -> isSound(decoded.text()))
                .orElseGet(() -> undeclared(bytes, utf8, damaged, declared));
    }

    /** The charset a label means; labels of the GB family all mean GB18030. Empty for an unknown label. */
    public static Optional<Charset> byLabel(String label) {
        for (String part : LABEL_END.split(label, 8)) {
            String name = LABEL_NOISE.matcher(part).replaceAll("").toLowerCase(Locale.ROOT);
            if (name.startsWith("charset=")) {
                name = name.substring(8);
            }
            Optional<Charset> charset = one(name);
            if (charset.isPresent()) {
                return charset;
            }
        }
        return Optional.empty();
    }

    /** Whether bytes are UTF-8 without a single fault; pure ASCII is. A cut last character is forgiven. */
    public static boolean isUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(4096);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, false);
        } while (result.isOverflow());
        return !result.isError() && in.remaining() < 4;
    }

    /**
     * Decodes bytes with one charset, faults refused.
     *
     * @throws CharacterCodingException if they are not in that charset
     */
    public static String strict(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static Decoded undeclared(byte[] bytes, String utf8, int damaged, Optional<Charset> declared) {
        if (damaged == 0) {
            return new Decoded(utf8, StandardCharsets.UTF_8);
        }
        Decoded chinese = decodeAs(bytes, GB18030);
        if (isSound(chinese.text()) && !declared.equals(Optional.of(GB18030)) && looksChinese(chinese.text())) {
            return chinese;
        }
        Decoded best = chinese;
        int fewest = count(chinese.text(), '\uFFFD');
        Optional<Charset> guess = detect(bytes);
        if (guess.isPresent()) {
            Decoded guessed = decodeAs(bytes, guess.get());
            int faults = count(guessed.text(), '\uFFFD');
            if (faults < fewest || (faults == fewest && !looksChinese(chinese.text()))) {
                best = guessed;
                fewest = faults;
            }
        }
        return damaged < fewest ? new Decoded(utf8, StandardCharsets.UTF_8) : best;
    }

    /**
     * Undeclared or declared UTF-8 is believed; another label needs enough characters to be overruled. Text of another
     * charset does not hold a hundred well-formed characters for each fault, so a spoilt or cut page stays UTF-8.
     */
    private static boolean believesUtf8(Optional<Charset> declared, String utf8, int damaged) {
        if (damaged == 0 && (declared.isEmpty() || declared.get().equals(StandardCharsets.UTF_8))) {
            return true;
        }
        long enough = Math.max(CERTAIN_UTF8_CHARACTERS, 100L * damaged);
        long wide = 0;
        for (int i = 0; i < utf8.length() && wide < enough; i++) {
            char c = utf8.charAt(i);
            wide += c >= 0x800 && c != '\uFFFD' ? 1 : 0;
        }
        return wide >= enough;
    }

    private static Optional<Decoded> byMark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Decoded(
                    new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return Optional.of(new Decoded(
                    new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE));
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return Optional.of(new Decoded(
                    new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE));
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> fromHeader(String header) {
        if (header.isEmpty()) {
            return Optional.empty();
        }
        int at = header.toLowerCase(Locale.ROOT).indexOf("charset");
        if (at >= 0) {
            int equals = header.indexOf('=', at);
            return equals < 0 ? Optional.empty() : byLabel(header.substring(equals + 1));
        }
        return header.indexOf('/') >= 0 ? Optional.empty() : byLabel(header);
    }

    private static Optional<Charset> fromHead(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        int at = head.indexOf("charset");
        if (at < 0 && head.indexOf("encoding") < 0 && head.indexOf("CHARSET") < 0 && head.indexOf("Charset") < 0) {
            return Optional.empty();
        }
        Matcher matcher = DECLARATION.matcher(head);
        while (matcher.find()) {
            String label = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            boolean ofScript = head.lastIndexOf("<script", matcher.start()) > head.lastIndexOf('>', matcher.start());
            Optional<Charset> charset = ofScript || label == null ? Optional.empty() : byLabel(label);
            if (charset.isPresent()) {
                // A page that could be read this far is no UTF-16, whatever it says.
                return charset.map(found -> found.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : found);
            }
        }
        return Optional.empty();
    }

    private static Optional<Charset> one(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (CHINESE_LABELS.contains(name)) {
            return Optional.of(GB18030);
        }
        if (name.equals("utf8") || name.equals("utf") || name.equals("unicode-1-1-utf-8") || name.equals("utf-8mb4")) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        try {
            return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> detect(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, DETECTOR_BYTES));
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset()).flatMap(Charsets::byLabel);
    }

    private static Decoded decodeAs(byte[] bytes, Charset charset) {
        return new Decoded(new String(bytes, charset), charset);
    }

    private static boolean isSound(String text) {
        return count(text, '\uFFFD') * 100L <= text.length();
    }

    /** Most characters outside ASCII are common Chinese ones: other charsets read as GB18030 give rare ones. */
    private static boolean looksChinese(String text) {
        int common = 0;
        int other = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 0x4E00 && c <= 0x9FA5) || (c >= 0x3000 && c <= 0x303F) || c >= 0xFF00) {
                common++;
            } else if (c >= 0x80) {
                other++;
            }
        }
        return common > other * 4;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static int count(String text, char wanted) {
        int count = 0;
        for (int i = text.indexOf(wanted); i >= 0; i = text.indexOf(wanted, i + 1)) {
            count++;
        }
        return count;
    }
}
