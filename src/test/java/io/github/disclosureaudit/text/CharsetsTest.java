package io.github.disclosureaudit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text comes out as it was written, whatever the server and the page say about it. */
class CharsetsTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset BIG5 = Charset.forName("Big5");
    private static final String TEXT = "海关总署公告二〇二一年第十号：关于公布政府信息公开指南的公告，自发布之日起施行。";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gb2312",
                "GB2312",
                "gbk",
                "GBK",
                "gb18030",
                "x-gbk",
                "cp936",
                "chinese",
                "EUC-CN",
                " gb2312 ",
                "'gbk'",
                "\"GBK\"",
                "charset=gb2312",
                "gb_2312-80",
                "gb2312;",
                "unknown,gbk"
            })
    void everyLabelOfTheFamilyMeansItsSuperset(String label) {
        assertThat(Charsets.byLabel(label)).contains(Charsets.GB18030);
    }

    @ParameterizedTest
    @CsvSource({
        "utf-8, UTF-8",
        "UTF8, UTF-8",
        "utf-8mb4, UTF-8",
        "big5, Big5",
        "iso-8859-1, ISO-8859-1",
        "utf-16le, UTF-16LE"
    })
    void knowsOtherLabels(String label, String name) {
        assertThat(Charsets.byLabel(label)).contains(Charset.forName(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "中文", "charset=", "no-such-charset", "a b c", "<%=charset%>", ";;;"})
    void leavesALabelThatMeansNothing(String label) {
        assertThat(Charsets.byLabel(label)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "text/html; charset=gb2312",
        "text/html;charset=GBK",
        "text/html; Charset=\"gb18030\"",
        "text/html; charset = gb2312",
        "gbk",
        "text/html",
        "''"
    })
    void readsGbkWhateverTheHeaderHasOfIt(String header) {
        assertThat(Charsets.decode(TEXT.getBytes(GBK), header)).isEqualTo(new Charsets.Decoded(TEXT, Charsets.GB18030));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta charset=gbk>",
                "<meta charset='gb2312'>",
                "<META CHARSET=\"GB2312\">",
                "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">",
                "<meta http-equiv=Content-Type content='text/html;charset = gbk'/>",
                "<?xml version=\"1.0\" encoding=\"GB2312\"?>",
                "<script charset=\"utf-8\" src=a.js></script><meta charset=gbk>"
            })
    void readsTheDeclarationOfThePage(String declaration) {
        // Too short for a detector to be sure of.
        String page = declaration + "<p>关于</p>";
        assertThat(Charsets.decode(page.getBytes(GBK), "text/html"))
                .isEqualTo(new Charsets.Decoded(page, Charsets.GB18030));
    }

    @Test
    void theHeaderGoesBeforeThePage() {
        String page = "<meta charset=utf-8><p>公告</p>";
        assertThat(Charsets.decode(page.getBytes(BIG5), "text/html; charset=big5"))
                .isEqualTo(new Charsets.Decoded(page, BIG5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
    void aByteOrderMarkGoesBeforeEverything(String name) {
        Charset charset = Charset.forName(name);
        byte[] bytes = ("\uFEFF<meta charset=big5>" + TEXT).getBytes(charset);
        assertThat(Charsets.decode(bytes, "text/html; charset=iso-8859-1"))
                .isEqualTo(new Charsets.Decoded("<meta charset=big5>" + TEXT, charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gb2312", "gbk", "iso-8859-1", "big5", "utf-16", "windows-1252"})
    void aLabelOverWhatIsUtf8IsNotBelieved(String label) {
        assertThat(Charsets.decode(TEXT.getBytes(StandardCharsets.UTF_8), "text/html; charset=" + label))
                .isEqualTo(new Charsets.Decoded(TEXT, StandardCharsets.UTF_8));
    }

    @Test
    void utf8DeclaredOverWhatIsGbkIsNotBelieved() {
        assertThat(Charsets.decode(TEXT.getBytes(GBK), "text/html; charset=utf-8"))
                .isEqualTo(new Charsets.Decoded(TEXT, Charsets.GB18030));
    }

    /** A page of UTF-8 with a spoilt byte read as GBK would be another text from beginning to end. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "text/html; charset=utf-8", "text/html; charset=gb2312", "text/html; charset=iso-8859-1"})
    void oneSpoiltByteMakesNoGbkOfUtf8(String header) {
        for (String sentence : new String[] {TEXT, "政府信息公开指南目录"}) {
            byte[] bytes = sentence.repeat(40).getBytes(StandardCharsets.UTF_8);
            bytes[300] = 'x';
            assertThat(Charsets.decode(bytes, header).text())
                    .startsWith(sentence)
                    .endsWith(sentence)
                    .contains("\uFFFD");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/html; charset=utf-8", "text/html; charset=gb2312"})
    void aCutLastCharacterMakesNoGbkOfUtf8(String header) {
        byte[] bytes = "政府信息公开指南目录".repeat(40).getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
        assertThat(Charsets.isUtf8(cut)).isTrue();
        assertThat(Charsets.decode(cut, header).text()).startsWith("政府信息公开指南目录".repeat(39));
    }

    @Test
    void asciiIsReadWhateverIsDeclared() {
        byte[] bytes = "<meta charset=utf-16><p>hello</p>".getBytes(StandardCharsets.US_ASCII);
        for (String header : new String[] {"", "text/html; charset=gbk", "text/html; charset=utf-16le"}) {
            assertThat(Charsets.decode(bytes, header).text()).isEqualTo("<meta charset=utf-16><p>hello</p>");
        }
    }

    @Test
    void knowsStrictUtf8() {
        assertThat(Charsets.isUtf8(new byte[0])).isTrue();
        assertThat(Charsets.isUtf8("abc".getBytes(StandardCharsets.US_ASCII))).isTrue();
        assertThat(Charsets.isUtf8(TEXT.repeat(500).getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(Charsets.isUtf8(TEXT.getBytes(GBK))).isFalse();
        assertThat(Charsets.isUtf8(new byte[] {(byte) 0xC0, (byte) 0x80})).isFalse();
        assertThat(Charsets.isUtf8(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80, 'a'}))
                .isFalse();
    }

    @Test
    void refusesFaultsWhereAsked() throws CharacterCodingException {
        assertThat(Charsets.strict(TEXT.getBytes(GBK), Charsets.GB18030)).isEqualTo(TEXT);
        assertThatThrownBy(() -> Charsets.strict(TEXT.getBytes(GBK), StandardCharsets.UTF_8))
                .isInstanceOf(CharacterCodingException.class);
    }

    @Property(tries = 300)
    void chineseTextComesBackFromEveryCharsetThatIsDeclared(
            @ForAll("texts") String text, @ForAll("charsets") Charset charset) {
        assertThat(Charsets.decode(text.getBytes(charset), "text/html; charset=" + charset.name())
                        .text())
                .isEqualTo(text);
    }

    @Property(tries = 300)
    void chineseTextComesBackUndeclaredAndUnderALyingLabel(
            @ForAll("texts") String text, @ForAll @IntRange(max = 1) int which, @ForAll("labels") String label) {
        String page = "<p>" + TEXT + text + "</p>";
        Charset charset = which == 0 ? StandardCharsets.UTF_8 : GBK;
        assertThat(Charsets.decode(page.getBytes(charset), label).text()).isEqualTo(page);
    }

    @Property(tries = 1000)
    void anyBytesUnderAnyLabelGiveAText(@ForAll @Size(max = 60) byte[] bytes, @ForAll("anyLabel") String label) {
        assertThat(Charsets.decode(bytes, label).text()).isNotNull();
        assertThat(Charsets.decode(declaring(label, bytes), "text/html").text()).isNotNull();
        assertThat(Charsets.isUtf8(bytes)).isIn(true, false);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange('\u4E00', '\u9FA5')
                .withChars("，。、：（）《》“”　0123abcABC<>/= \n".toCharArray())
                .ofMinLength(0)
                .ofMaxLength(60)
                .map(text -> text + "海关");
    }

    @Provide
    Arbitrary<Charset> charsets() {
        return Arbitraries.of(GBK, Charsets.GB18030, StandardCharsets.UTF_8, StandardCharsets.UTF_16);
    }

    @Provide
    Arbitrary<String> labels() {
        return Arbitraries.of(
                "",
                "text/html",
                "text/html; charset=nonsense",
                "text/html; charset=utf-8",
                "text/html; charset=gb2312");
    }

    @Provide
    Arbitrary<String> anyLabel() {
        return Arbitraries.oneOf(
                Arbitraries.of(Charset.availableCharsets().keySet()).map(name -> "text/html; charset=" + name),
                Arbitraries.of("", "charset", "charset=", "charset=utf-7", "/charset", "gb", "\u0000"),
                Arbitraries.strings().ofMaxLength(12));
    }

    private static byte[] declaring(String label, byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("<meta content=\"" + label + "\">").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(body);
        return out.toByteArray();
    }
}
