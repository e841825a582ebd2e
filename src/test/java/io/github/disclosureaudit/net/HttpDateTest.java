package io.github.disclosureaudit.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three forms of RFC 9110 5.6.7 and what years of two digits mean. */
@Timeout(30)
class HttpDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 06 Nov 1994 08:49:37 GMT | 2021 | 1994-11-06T08:49:37Z",
                "Sunday, 06-Nov-94 08:49:37 GMT | 2021 | 1994-11-06T08:49:37Z",
                "Sun Nov  6 08:49:37 1994 | 2021 | 1994-11-06T08:49:37Z",
                "Friday, 06-Nov-70 08:49:37 GMT | 2021 | 2070-11-06T08:49:37Z",
                "Friday, 06-Nov-71 08:49:37 GMT | 2021 | 2071-11-06T08:49:37Z",
                "Friday, 06-Nov-72 08:49:37 GMT | 2021 | 1972-11-06T08:49:37Z",
                "Friday, 06-Nov-21 08:49:37 GMT | 2021 | 2021-11-06T08:49:37Z",
                "Friday, 06-Nov-20 08:49:37 GMT | 2021 | 2020-11-06T08:49:37Z",
                "Friday, 06-Nov-10 08:49:37 GMT | 2095 | 2110-11-06T08:49:37Z",
                "Sat, 31 Dec 2016 23:59:60 GMT | 2021 | 2016-12-31T23:59:59Z"
            })
    void isRead(String text, int year, Instant expected) {
        assertThat(HttpDate.parse(text, Instant.parse(year + "-05-10T08:00:00Z")))
                .contains(expected);
    }
}
