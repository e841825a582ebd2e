package io.github.disclosureaudit.report;

import java.io.IOException;
import java.nio.file.Path;

/** A file of the report could not be written: full disk, no permission, folder gone. Files written before are whole. */
public final class NotWritten extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Path file;

    NotWritten(Path file, IOException cause) {
        super("cannot write " + file + ": " + reason(cause), cause);
        this.file = file;
    }

    /** The file that was to be written. */
    public Path file() {
        return file;
    }

    private static String reason(IOException cause) {
        String text = cause.getMessage();
        return text == null ? cause.getClass().getSimpleName() : text;
    }
}
