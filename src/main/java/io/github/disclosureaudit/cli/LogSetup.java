package io.github.disclosureaudit.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import org.slf4j.Logger;

/**
 * Warnings to the standard error. In Java, since reading the same from XML takes a tenth of the start of a run. A {@code
 * logback.xml} on the class path or named by {@code -Dlogback.configurationFile} goes before it.
 */
@ConfiguratorRank(ConfiguratorRank.FALLBACK + 1)
public final class LogSetup extends ContextAwareBase implements Configurator {
    /** They warn of fonts that they would draw with, though only text is read here, and of slips in sitemaps of sites. */
    private static final List<String> QUIET = List.of("org.apache.pdfbox", "org.apache.fontbox", "crawlercommons");

    @Override
    public ExecutionStatus configure(LoggerContext logging) {
        LogLine line = new LogLine();
        line.setContext(logging);
        line.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(logging);
        encoder.setLayout(line);
        encoder.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(logging);
        console.setName("ERR");
        console.setTarget("System.err");
        console.setEncoder(encoder);
        console.start();
        logging.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        logging.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(console);
        QUIET.forEach(name -> logging.getLogger(name).setLevel(Level.ERROR));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
