package io.github.disclosureaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the log shows on a terminal. */
@Timeout(60)
class LogLineTest {
    private final LoggerContext logging = new LoggerContext();

    @Test
    void aLineSaysWhenWhereAndWhat() {
        LoggingEvent event = event("site {} is \u001B[2Jgone\r\n", null, "a");
        event.setInstant(Instant.parse("2026-11-23T02:00:00Z"));
        assertThat(new LogLine().doLayout(event))
                .matches("2026-11-2[234]T\\d\\d:\\d\\d:00\\S+ WARN  Sites - site a is  \\[2Jgone  \\R");
    }

    @Test
    void aFaultComesWithItsTraceAndWithoutOrdersForATerminal() {
        IllegalStateException fault =
                new IllegalStateException("no \u001B[2J\u009B2J", new IllegalStateException("cause"));
        assertThat(new LogLine().doLayout(event("failed", fault)))
                .contains("failed", "IllegalStateException: no  [2J 2J", "Caused by: ", "LogLineTest.java")
                .doesNotContain("\u001B", "\u009B");
    }

    @Test
    void onlyWarningsAreShownAndThoseOfOthersWorkNot() {
        LogSetup setup = new LogSetup();
        setup.setContext(logging);
        setup.configure(logging);
        assertThat(logging.getLogger("a.b").isWarnEnabled()).isTrue();
        assertThat(logging.getLogger("a.b").isInfoEnabled()).isFalse();
        assertThat(logging.getLogger("org.apache.fontbox.ttf").isWarnEnabled()).isFalse();
        assertThat(logging.getLogger("crawlercommons.sitemaps.SiteMapParser").isWarnEnabled())
                .isFalse();
    }

    private LoggingEvent event(String text, @Nullable Throwable fault, Object... arguments) {
        return new LoggingEvent("", logging.getLogger("a.b.Sites"), Level.WARN, text, fault, arguments);
    }
}
