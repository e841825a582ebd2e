package io.github.disclosureaudit.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A line of the log: time, level, class and what happened, with nothing in it that a terminal takes for an order. */
final class LogLine extends LayoutBase<ILoggingEvent> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    private static final Pattern CONTROL_BUT_LINES = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]");

    @Override
    public String doLayout(ILoggingEvent event) {
        String logger = event.getLoggerName();
        String line = String.format(
                Locale.ROOT,
                "%s %-5s %s - %s%n",
                TIME.format(Instant.ofEpochMilli(event.getTimeStamp())),
                event.getLevel(),
                logger.substring(logger.lastIndexOf('.') + 1),
                CONTROL.matcher(String.valueOf(event.getFormattedMessage())).replaceAll(" "));
        return line
                + Optional.ofNullable(event.getThrowableProxy())
                        .map(ThrowableProxyUtil::asString)
                        .map(fault -> CONTROL_BUT_LINES.matcher(fault).replaceAll(" "))
                        .orElse("");
    }
}
