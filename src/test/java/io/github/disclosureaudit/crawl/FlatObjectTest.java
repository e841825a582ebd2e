package io.github.disclosureaudit.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The own fields of one JSON object; anything else is none. */
@Timeout(30)
class FlatObjectTest {
    @Test
    void ownFieldsAreReadAndDeeperOnesPassedOver() {
        FlatObject object = FlatObject.parse(
                        " { \"Code\" : 404 , \"msg\":\"a \\\"b\\\" \\u4e0d\\n}\", \"ok\":false, \"data\":{\"code\":[1,\"]}\"]}}\n")
                .orElseThrow();
        assertThat(object.fields()).isEqualTo(Map.of("code", "404", "msg", "a \"b\" \u4e0d }", "ok", "false"));
        assertThat(object.deep()).isTrue();
    }

    @Test
    void emptyListsAndObjectsHoldNothing() {
        assertThat(FlatObject.parse("{\"data\":[ ],\"more\":{}}")).contains(new FlatObject(Map.of(), false));
        assertThat(FlatObject.parse("{}")).contains(new FlatObject(Map.of(), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":\"1}",
                "{\"a\":[1}",
                "{\"a\":[\"",
                "{a:1}",
                "{\"a\":1}x",
                "{\"a\":1}{\"a\":1}",
                "[1]",
                "{\"a\":\"\\u00zz\"}",
                "{\"a\":\"\\",
                "<html>{\"a\":1}"
            })
    void anythingElseIsNone(String text) {
        assertThat(FlatObject.parse(text)).isEmpty();
    }
}
