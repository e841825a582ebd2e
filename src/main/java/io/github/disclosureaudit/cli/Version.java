package io.github.disclosureaudit.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Version of the tool, from the manifest of its jar. */
final class Version implements IVersionProvider {
    /** For example {@code 0.1.0}; {@code dev} outside a jar. */
    static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("dev");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"disclosure-audit " + text()};
    }
}
