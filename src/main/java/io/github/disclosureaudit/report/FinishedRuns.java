package io.github.disclosureaudit.report;

import io.github.disclosureaudit.model.RunOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The finished run folders of a folder of results. */
final class FinishedRuns {
    private FinishedRuns() {}

    /** Their ids by time; none when there is no such folder. */
    static List<String> in(Path reports) throws IOException {
        if (!Files.isDirectory(reports)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(reports)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .filter(RunOrder::isRunId)
                    .sorted(RunOrder.BY_TIME)
                    .toList();
        }
    }
}
