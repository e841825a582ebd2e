package io.github.disclosureaudit.cli;

import io.github.disclosureaudit.model.Message;
import io.github.disclosureaudit.model.Url;
import io.github.disclosureaudit.net.AddressGuard;
import io.github.disclosureaudit.net.HttpSettings;
import io.github.disclosureaudit.net.HttpTransport;
import io.github.disclosureaudit.net.Names;
import io.github.disclosureaudit.net.RetryPolicy;
import io.github.disclosureaudit.regulation.LibraryShelf;
import io.github.disclosureaudit.regulation.Receipt;
import io.github.disclosureaudit.run.RunId;
import io.github.disclosureaudit.run.sync.DatabaseClient;
import io.github.disclosureaudit.run.sync.LawDatabase;
import io.github.disclosureaudit.run.sync.LibrarySync;
import io.github.disclosureaudit.run.sync.OfficialDatabase;
import io.github.disclosureaudit.run.sync.RegulationDatabase;
import io.github.disclosureaudit.run.sync.SyncException;
import io.github.disclosureaudit.text.OneLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings the library up to date with the two official databases of law. */
@Command(name = "sync", mixinStandardHelpOptions = true)
final class RegulationsSyncCommand implements Callable<Integer> {
    /** The databases there are. */
    enum Database {
        /** 国家法律法规数据库. */
        flk,
        /** 国家行政法规库. */
        xzfg
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--regulations", descriptionKey = "regulations", paramLabel = "LIBRARY")
    private Path library = Path.of("rules", "regulations");

    @Option(names = "--database", descriptionKey = "sync-database", paramLabel = "flk|xzfg")
    private List<Database> databases = List.of(Database.xzfg, Database.flk);

    @Option(names = "--title", descriptionKey = "list-titles", paramLabel = "TITLE")
    private List<String> titles = List.of();

    @Option(names = "--max", descriptionKey = "sync-max", paramLabel = "N")
    private int most = Integer.MAX_VALUE;

    @Option(names = "--rate", descriptionKey = "rate", paramLabel = "N")
    private double rate = 0.5;

    @Option(names = "--fresh", descriptionKey = "sync-fresh")
    private boolean fresh;

    @Option(names = "--mirror", descriptionKey = "sync-mirror", paramLabel = "URL")
    private Optional<String> mirror = Optional.empty();

    @Override
    public Integer call() throws IOException, UsageException {
        if (mirror.isPresent()
                && (databases.size() != 1 || Url.parse(mirror.get()).isEmpty())) {
            throw new UsageException(Message.of("regulation", "error.mirror"));
        }
        ExecutorService completions = Executors.newSingleThreadExecutor();
        try (HttpTransport transport = new HttpTransport(
                        HttpSettings.defaults(),
                        Names.of(Optional.empty()),
                        guard(),
                        List.of(),
                        completions,
                        InstantSource.system());
                LibraryShelf shelf = LibraryShelf.open(library, LibraryShelf.Rules.STRICT)) {
            Duration interval = rate <= 0 ? Duration.ZERO : Duration.ofMillis((long) (1000 / rate));
            return sync(new DatabaseClient(transport, RetryPolicy.standard(), interval, LibrarySync.sleeping()), shelf);
        } catch (LibraryShelf.BusyException e) {
            throw new UsageException(Message.of("regulation", "error.busy", library));
        } finally {
            completions.shutdown();
        }
    }

    private int sync(DatabaseClient client, LibraryShelf shelf) throws IOException {
        Locale locale = Application.language(spec).locale();
        PrintWriter out = spec.commandLine().getOut();
        ReceiptPrinter printer = new ReceiptPrinter(out, locale);
        LibrarySync.Listener listener = new LibrarySync.Listener() {
            @Override
            public void received(Receipt receipt) {
                printer.print(receipt);
            }

            @Override
            public void missed(String title, Message why) {
                out.println(OneLine.of(Message.of("regulation", "sync.missed", title, why.in(locale))
                        .in(locale)));
            }
        };
        LibrarySync.Scope scope = new LibrarySync.Scope(titles, most, fresh);
        LocalDate today = LocalDate.now(RunId.PLAN_ZONE);
        boolean whole = true;
        for (Database one : databases) {
            OfficialDatabase database = database(one, client);
            try {
                whole &= LibrarySync.run(database, library, shelf, scope, today, listener);
            } catch (SyncException e) {
                whole = false;
                out.println(OneLine.of(Message.of(
                                "regulation",
                                "sync.stopped",
                                database.name(),
                                e.explanation().in(locale))
                        .in(locale)));
            }
        }
        int code = printer.total(library);
        if (!whole) {
            out.println(Message.of("regulation", "sync.again").in(locale));
            return ExitCode.INCOMPLETE;
        }
        return code;
    }

    private OfficialDatabase database(Database database, DatabaseClient client) {
        return switch (database) {
            case flk -> new LawDatabase(base(LawDatabase.ADDRESS), client);
            case xzfg -> new RegulationDatabase(base(RegulationDatabase.ADDRESS), client);
        };
    }

    private String base(String official) {
        String address = mirror.orElse(official);
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** A mirror that the user names may stand in the own network; links it gives are followed there, too. */
    private AddressGuard guard() {
        return mirror.flatMap(Url::parse)
                .map(url -> new AddressGuard(true, List.of(), List.of(url.host())))
                .orElseGet(AddressGuard::strict);
    }
}
