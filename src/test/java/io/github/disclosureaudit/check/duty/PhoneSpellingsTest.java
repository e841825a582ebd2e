package io.github.disclosureaudit.check.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.disclosureaudit.plan.PhoneLabels;
import io.github.disclosureaudit.plan.RuleBookReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spellings of telephone numbers: made-up ones, and those collected from real pages where they are at hand. */
@Timeout(30)
class PhoneSpellingsTest {
    private static final PhoneLabels LABELS =
            RuleBookReader.read(Path.of("rules"), Optional.empty()).phones();
    private static final Path COLLECTED = Path.of("../shared/reference/phones.csv");

    @ParameterizedTest
    @CsvSource({
        "联系电话：0578-4183451,0578-4183451",
        "联系电话：（0578）4183451,0578-4183451",
        "电话：０５７８－４１８３４５１,0578-4183451",
        "咨询电话:0578 4183451,0578-4183451",
        "办公电话：0578—4183451转8012,0578-4183451",
        "联系电话：4183451,-4183451",
        "电　话：010-6519 4334,010-65194334"
    })
    void readsANumberInAnySpelling(String text, String number) {
        UnitPhones phones = read(text);
        assertThat(phones.good()).containsExactly(number);
        assertThat(phones.malformed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"联系电话：0578-418345", "联系电话：0578-418345123", "咨询电话：020-308622165"})
    void aDigitTooFewOrTooManyIsMalformed(String text) {
        UnitPhones phones = read(text);
        assertThat(phones.good()).isEmpty();
        assertThat(phones.malformed()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"邮编：100076", "传真：010-68584181", "网站标识码：4401060050", "工作时间：上午8301200；下午14001730"})
    void otherNumbersAreNoTelephones(String text) {
        UnitPhones phones = read(text);
        assertThat(phones.good()).isEmpty();
        assertThat(phones.malformed()).isEmpty();
    }

    @Test
    void theHotlineAloneIsNoNumberOfItsOwn() {
        assertThat(read("如需咨询请拨打12360").onlyHotline()).isTrue();
        assertThat(read("咨询热线：0756-12360").good()).isEmpty();
    }

    /** Every local number of the collection that has eight or seven digits is found, and nothing else is taken for one. */
    @Test
    void readsTheCollectedSpellings() throws IOException {
        assumeTrue(Files.exists(COLLECTED), "the collection is not at hand");
        for (CSVRecord row : rows()) {
            Set<String> expected = Stream.of(row.get("expected_numbers").split("\\|"))
                    .filter(number -> number.matches("0\\d{2,3}-[2-9]\\d{6,7}"))
                    .collect(Collectors.toSet());
            Set<String> all = Set.copyOf(List.of(row.get("expected_numbers").split("\\|")));
            UnitPhones phones = read(row.get("text"));
            assertThat(phones.good())
                    .as(row.get("text"))
                    .allMatch(number -> all.contains(number) || all.stream().anyMatch(one -> one.endsWith(number)));
            assertThat(expected.isEmpty() || !phones.good().isEmpty())
                    .as(row.get("text"))
                    .isTrue();
        }
    }

    private static List<CSVRecord> rows() throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(COLLECTED, StandardCharsets.UTF_8);
                CSVParser parser = format.parse(reader)) {
            return parser.getRecords();
        }
    }

    private static UnitPhones read(String text) {
        UnitPhones phones = new UnitPhones(LABELS);
        phones.read(text);
        return phones;
    }
}
