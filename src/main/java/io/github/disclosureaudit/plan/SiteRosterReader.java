package io.github.disclosureaudit.plan;

import io.github.disclosureaudit.model.Site;
import io.github.disclosureaudit.model.SiteKind;
import io.github.disclosureaudit.model.Unit;
import io.github.disclosureaudit.model.Url;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads {@code sites.csv} and the {@code units.csv} beside it; gathers all faults before it throws. */
public final class SiteRosterReader {
    private static final List<String> SITE_COLUMNS = List.of("site_id", "name", "kind", "home_url");
    private static final List<String> SITE_EXTRAS = List.of("parent", "site_code", "hosts", "source", "note");
    private static final List<String> UNIT_COLUMNS = List.of("site_id", "unit_id", "unit_name");
    private static final List<String> UNIT_EXTRAS = List.of("is_budget_unit", "source", "note");

    /** Also a file name of reports, so nothing that could leave their folder and nothing Windows reserves. */
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");
    private static final Pattern SITE_CODE = Pattern.compile("[A-Za-z0-9_-]*");
    private static final Pattern HOST =
            Pattern.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9])?)*|\\[[0-9a-f:.]+]");

    private final Problems problems = new Problems();
    private final Map<String, Site> sites = new LinkedHashMap<>();
    private final Map<String, Unit> units = new LinkedHashMap<>();

    private SiteRosterReader() {}

    /**
     * Reads a roster.
     *
     * @param sitesFile {@code sites.csv}; {@code units.csv} is looked for in the same folder and may be absent
     * @throws RuleBookException with every fault of both files
     */
    public static SiteRoster read(Path sitesFile) {
        SiteRosterReader reader = new SiteRosterReader();
        reader.problems.attempt(() -> reader.readSites(sitesFile));
        Path unitsFile = sitesFile.resolveSibling("units.csv");
        if (Files.exists(unitsFile)) {
            reader.problems.attempt(() -> reader.readUnits(unitsFile));
        }
        reader.problems.throwIfAny();
        return new SiteRoster(List.copyOf(reader.sites.values()), List.copyOf(reader.units.values()));
    }

    /** Words of the column {@code kind}, for messages. */
    static String kinds() {
        return Arrays.stream(SiteKind.values()).map(SiteKind::id).collect(Collectors.joining(", "));
    }

    private boolean readSites(Path file) {
        List<TableRow> rows = CsvTable.read(file, SITE_COLUMNS, SITE_EXTRAS);
        for (TableRow row : rows) {
            problems.attempt(() -> site(row)).ifPresent(site -> {
                if (sites.putIfAbsent(site.id(), site) != null) {
                    problems.addAll(row.fault("site_id", "site-twice", site.id()));
                }
            });
        }
        if (rows.isEmpty()) {
            throw new RuleNode.Mark(file.toString(), 1, 1).fault("roster-empty");
        }
        checkParents(rows);
        return true;
    }

    private void checkParents(List<TableRow> rows) {
        Set<String> ids = rows.stream().map(row -> row.cell("site_id")).collect(Collectors.toSet());
        for (TableRow row : rows) {
            String parent = row.cell("parent");
            if (!parent.isEmpty() && !ids.contains(parent)) {
                problems.addAll(row.fault("parent", "parent-unknown", parent));
            } else if (!parent.isEmpty() && parent.equals(row.cell("site_id"))) {
                problems.addAll(row.fault("parent", "parent-itself", parent));
            }
        }
    }

    private Site site(TableRow row) {
        Problems own = new Problems();
        Optional<String> id = own.attempt(() -> id(row, "site_id"));
        Optional<String> name = own.attempt(() -> row.required("name"));
        Optional<SiteKind> kind = own.attempt(() -> kind(row));
        Optional<Url> home = own.attempt(() -> home(row));
        Optional<String> code = own.attempt(() -> siteCode(row));
        Optional<List<String>> hosts = own.attempt(() -> hosts(row, home));
        own.throwIfAny();
        return new Site(
                id.orElseThrow(),
                name.orElseThrow(),
                kind.orElseThrow(),
                row.cell("parent"),
                home.orElseThrow(),
                code.orElseThrow(),
                hosts.orElseThrow());
    }

    private static String id(TableRow row, String column) {
        String id = row.required(column);
        if (!ID.matcher(id).matches() || RESERVED.contains(id)) {
            throw row.fault(column, "id-bad", id);
        }
        return id;
    }

    private static SiteKind kind(TableRow row) {
        String word = row.required("kind");
        return SiteKind.of(word).orElseThrow(() -> row.fault("kind", "kind-unknown", word, kinds()));
    }

    private static Url home(TableRow row) {
        String text = row.required("home_url");
        return Url.parse(text).orElseThrow(() -> row.fault("home_url", "url-bad", text));
    }

    private static String siteCode(TableRow row) {
        String code = row.cell("site_code");
        if (!SITE_CODE.matcher(code).matches()) {
            throw row.fault("site_code", "site-code-bad", code);
        }
        return code;
    }

    /** The hosts of the row with that of the home page first, which need not be repeated. */
    private static List<String> hosts(TableRow row, Optional<Url> home) {
        Set<String> hosts = new LinkedHashSet<>();
        home.ifPresent(url -> hosts.add(url.host()));
        for (String part : row.cell("hosts").split("[;；,，\\s]+")) {
            String host = part.toLowerCase(Locale.ROOT);
            if (host.isEmpty()) {
                continue;
            }
            if (!HOST.matcher(host).matches()) {
                throw row.fault("hosts", "host-bad", part);
            }
            hosts.add(host);
        }
        return List.copyOf(hosts);
    }

    private boolean readUnits(Path file) {
        Set<String> names = new LinkedHashSet<>();
        for (TableRow row : CsvTable.read(file, UNIT_COLUMNS, UNIT_EXTRAS)) {
            problems.attempt(() -> unit(row)).ifPresent(unit -> {
                if (units.putIfAbsent(unit.id(), unit) != null) {
                    problems.addAll(row.fault("unit_id", "unit-twice", unit.id()));
                } else if (!names.add(unit.siteId() + "\n" + unit.name())) {
                    problems.addAll(row.fault("unit_name", "unit-name-twice", unit.name(), unit.siteId()));
                }
            });
        }
        return true;
    }

    private Unit unit(TableRow row) {
        Problems own = new Problems();
        Optional<String> site = own.attempt(() -> owner(row));
        Optional<String> id = own.attempt(() -> id(row, "unit_id"));
        Optional<String> name = own.attempt(() -> row.required("unit_name"));
        Optional<Boolean> budget = own.attempt(() -> yes(row, "is_budget_unit"));
        own.throwIfAny();
        return new Unit(site.orElseThrow(), id.orElseThrow(), name.orElseThrow(), budget.orElseThrow());
    }

    private String owner(TableRow row) {
        String id = row.required("site_id");
        if (!sites.containsKey(id)) {
            throw Spelling.nearest(id, sites.keySet())
                    .map(near -> row.fault("site_id", "unit-site-unknown-near", id, near))
                    .orElseGet(() -> row.fault("site_id", "unit-site-unknown", id));
        }
        return id;
    }

    private static boolean yes(TableRow row, String column) {
        String word = row.cell(column).toLowerCase(Locale.ROOT);
        return switch (word) {
            case "yes", "true", "1", "是" -> true;
            case "", "no", "false", "0", "否" -> false;
            default -> throw row.fault(column, "yes-no-expected", column, word);
        };
    }
}
