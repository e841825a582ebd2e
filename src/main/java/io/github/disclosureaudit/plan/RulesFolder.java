package io.github.disclosureaudit.plan;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The folder with the rule files: a given one, {@code rules} beside the working directory, or the copy in the jar. */
public final class RulesFolder implements AutoCloseable {
    private static final String MARK = "columns.yaml";

    private final Path path;
    private final Optional<FileSystem> jar;

    private RulesFolder(Path path, Optional<FileSystem> jar) {
        this.path = path;
        this.jar = jar;
    }

    /**
     * Finds the rules. Close the result when everything has been read: the copy in the jar is open until then.
     *
     * @param given folder of the option {@code --rules}
     * @param workingDirectory where {@code rules} is looked for without that option
     * @throws RuleBookException if a given folder holds no rules
     */
    public static RulesFolder locate(Optional<Path> given, Path workingDirectory) {
        if (given.isPresent()) {
            if (!Files.isRegularFile(given.get().resolve(MARK))) {
                throw new RuleNode.Mark(given.get().toString(), 0, 0).fault("folder-without-rules", MARK);
            }
            return new RulesFolder(given.get(), Optional.empty());
        }
        Path beside = workingDirectory.resolve("rules");
        return Files.isRegularFile(beside.resolve(MARK)) ? new RulesFolder(beside, Optional.empty()) : embedded();
    }

    /** The folder; with the copy in the jar a path inside it, which {@code Files} can read. */
    public Path path() {
        return path;
    }

    /** Whether it is the copy in the jar, which nobody can edit. */
    public boolean isEmbedded() {
        return jar.isPresent();
    }

    private static RulesFolder embedded() {
        URL mark = RulesFolder.class.getResource("/rules/" + MARK);
        if (mark == null) {
            throw new IllegalStateException("the jar was built without its rules");
        }
        try {
            URI uri = mark.toURI();
            if (!uri.getScheme().equals("jar")) {
                Path file = Path.of(uri);
                return new RulesFolder(file.resolveSibling(""), Optional.empty());
            }
            Path jarFile = Path.of(URI.create(uri.getRawSchemeSpecificPart().replaceAll("!.*", "")));
            FileSystem system = FileSystems.newFileSystem(jarFile, Map.of());
            return new RulesFolder(system.getPath("/rules"), Optional.of(system));
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("cannot open the rules in the jar", e);
        }
    }

    @Override
    public void close() {
        if (jar.isPresent()) {
            try {
                jar.get().close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
