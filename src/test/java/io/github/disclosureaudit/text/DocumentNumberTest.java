package io.github.disclosureaudit.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document number is the same number in every spelling, and no other. */
@Timeout(30)
class DocumentNumberTest {
    @ParameterizedTest
    @CsvSource({
        "海关总署公告2023年第199号, 海关总署公告〔2023〕199号",
        "海关总署公告2023年第199号, 海关总署公告（2023）第199号",
        "海关总署公告2023年第199号, 海关总署公告２０２３年第１９９号",
        "海关总署公告2023年第199号, 总署公告[2023]199号",
        "海关总署公告2023年第199号, 海关总署2023年第199号公告",
        "海关总署公告2023年第199号, 根据海关总署公告 2023 年第 199 号",
        "海关总署令第215号, 署令第215号",
        "海关总署令第215号, 总署令215号",
        "海关总署令第215号, 海关总署第215号令",
        "海关总署令第215号, 中华人民共和国海关总署令第215号",
        "海关总署令第215号, 按照海关总署令（第215号）",
        "国务院令第492号, 国务院第492号令",
        "国务院令第492号, 国令第492号",
        "国务院令第492号, 中华人民共和国国务院令第四百九十二号",
        "国办函〔2020〕109号, 国办函[2020]109号",
        "雁岭海关公告2018年第3号, 雁岭海关公告〔2018〕3号"
    })
    void isOneDocument(String one, String other) {
        DocumentNumber first = DocumentNumber.first(one).orElseThrow();
        assertThat(DocumentNumber.first(other))
                .hasValueSatisfying(number -> assertThat(number.isSame(first)).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "海关总署公告2023年第199号, 海关总署公告2023年第198号",
        "海关总署公告2023年第199号, 海关总署公告2022年第199号",
        "海关总署公告2023年第199号, 商务部公告2023年第199号",
        "海关总署公告2023年第199号, 公告2023年第199号",
        "海关总署令第215号, 国务院令第215号",
        "海关总署令第215号, 海关总署公告2015年第215号",
        "国办函〔2020〕109号, 国办发〔2020〕109号"
    })
    void areTwoDocuments(String one, String other) {
        DocumentNumber first = DocumentNumber.first(one).orElseThrow();
        assertThat(DocumentNumber.first(other).filter(first::isSame)).isEmpty();
    }

    @Test
    void saysWhereItStands() {
        String text = "依据国务院令第711号和海关总署公告2018年第3号办理，电话12360，邮编100730号楼";
        assertThat(DocumentNumber.all(text))
                .extracting(found -> text.substring(found.start(), found.end()))
                .satisfiesExactly(first -> assertThat(first).isEqualTo("国务院令第711号"), second -> assertThat(second)
                        .endsWith("海关总署公告2018年第3号"));
    }

    @Property(tries = 200)
    void anyNumberOfAnyYear(
            @ForAll @IntRange(min = 1980, max = 2099) int year, @ForAll @IntRange(min = 1, max = 999) int number) {
        DocumentNumber one =
                DocumentNumber.first("海关总署公告" + year + "年第" + number + "号").orElseThrow();
        assertThat(one).isEqualTo(new DocumentNumber("海关总署", DocumentNumber.Kind.NOTICE, year, number));
        assertThat(DocumentNumber.first("海关总署公告〔" + year + "〕" + number + "号").orElseThrow())
                .isEqualTo(one);
    }

    @Property(tries = 200)
    void anyTextIsRead(@ForAll String text) {
        assertThat(DocumentNumber.all(text))
                .allSatisfy(found -> assertThat(found.number().number()).isPositive());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"署令第215号", "署令２１５ 号", "令第00215\u3000号", "国令（第二百一十五号）", "令第二一五号", "公告2021215号", "海关总署第215\u00A0号令"
            })
    void aTextThatMayHoldANumber(String text) {
        assertThat(DocumentNumber.mayHold(text, value -> value == 215)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "215", "署令第216号", "署令第2150号", "第二百一十六号", "账号", "号215", "215\u200B号", "2 15号"})
    void aTextThatSurelyHoldsNone(String text) {
        assertThat(DocumentNumber.mayHold(text, value -> value == 215)).isFalse();
    }

    @Property(tries = 5000)
    void noNumberIsPassedOver(@ForAll("numbered") String text) {
        for (DocumentNumber.Found found : DocumentNumber.all(text)) {
            int number = found.number().number();
            assertThat(DocumentNumber.mayHold(text, value -> value == number))
                    .as(() -> text + " has " + number)
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<String> numbered() {
        return Arbitraries.of(
                        "海关总署", "国务院", "公告", "通告", "令", "第", "号", "号", "号令", "〔2021〕", "（2020）", "2019年", "2021", "215",
                        "７", "0", "二百一十五", "〇", "十", "一", " ", "\u3000", "\u00A0", "\u2003", "\u200B", "\n", "\uF9D1",
                        "，", "根据")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }
}
