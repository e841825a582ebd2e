package io.github.disclosureaudit.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The disk did not take what a crawl must keep: full, read-only, gone. The crawl of that site ends; what was stored
 * before is whole and a resumed run goes on from it.
 */
public final class NotStored extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    /** @param file the file that was to be written */
    public NotStored(Path file, IOException cause) {
        super("cannot write " + file + ": " + reason(cause), cause);
    }

    private static String reason(IOException cause) {
        String text = cause.getMessage();
        return text == null ? cause.getClass().getSimpleName() : text;
    }
}
