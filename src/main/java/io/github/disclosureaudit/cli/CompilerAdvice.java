package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.model.Site;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells HotSpot's optimizing compiler not to copy methods of this program into one another. Reading a page is a deep tree
 * of small methods that are all called often, and the compiler copies them into each other up to its limits: it worked as
 * long as all parsing of a portal of 10,000 pages, for code that runs no faster. Nor is it to work on what is busy at the
 * start only. A directive says it from inside, so that {@code java -jar} is enough; where a machine does not know
 * directives, everything works as it did.
 *
 * <p>One for the whole process, hence a matter of the command line and of long commands only.
 */
final class CompilerAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(CompilerAdvice.class);
    private static final String DIAGNOSTICS = "com.sun.management:type=DiagnosticCommand";

    /** What reads the rules and what makes classes for lambda expressions: over before optimized code of it is ready. */
    private static final String STARTERS = "\"org/yaml/snakeyaml/*.*\", \"jdk/internal/org/objectweb/asm/*.*\"";

    private CompilerAdvice() {}

    /** Gives the advice beside whatever else happens at the start. */
    static void give() {
        Thread giver = new Thread(CompilerAdvice::giveNow, "compiler-advice");
        giver.setDaemon(true);
        giver.start();
    }

    /** Gives the advice where it was not given yet; never fails. */
    static void giveNow() {
        String advice = "-" + program() + "/*.*";
        try {
            if (diagnose("compilerDirectivesPrint").contains(advice)) {
                return;
            }
            Path file = Files.createTempFile("compiler-advice", ".json");
            try {
                Files.writeString(file, directives(advice));
                diagnose("compilerDirectivesAdd", file.toString());
            } finally {
                Files.delete(file);
            }
        } catch (JMException | IOException | RuntimeException | LinkageError unknown) {
            LOG.debug("no advice to the compiler", unknown);
        }
    }

    private static String directives(String advice) {
        return "[{match: [" + STARTERS + "], c2: {Exclude: true}}, {match: [\"*.*\"], c2: {inline: [\"" + advice
                + "\"]}}]";
    }

    /** Asks the virtual machine as {@code jcmd} does. */
    static String diagnose(String operation, String... arguments) throws JMException {
        Object answer = ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName(DIAGNOSTICS),
                        operation,
                        arguments.length == 0 ? new Object[0] : new Object[] {arguments},
                        arguments.length == 0 ? new String[0] : new String[] {String[].class.getName()});
        return String.valueOf(answer);
    }

    /** The package that all others of the program are in, as the compiler writes it. */
    private static String program() {
        String model = Site.class.getPackageName();
        return model.substring(0, model.lastIndexOf('.')).replace('.', '/');
    }
}
