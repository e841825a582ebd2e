package io.github.disclosureaudit.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 防护拦截: what tells a challenge or block page of a web firewall from content.
 *
 * @param signs signs in the order of the file; one that fits is enough
 */
public record WallSigns(List<Sign> signs) {
    private static final Set<String> KEYS =
            Set.of("id", "name", "status", "all-of", "any-of", "body-below", "source", "confidence");

    public WallSigns {
        signs = List.copyOf(signs);
    }

    static WallSigns read(Path file) {
        Parameters top = YamlFile.read(file);
        top.requireOnly(Set.of("signs"));
        Problems problems = new Problems();
        List<Sign> signs = new ArrayList<>();
        for (Parameters entry : top.maps("signs")) {
            problems.attempt(() -> sign(entry)).ifPresent(signs::add);
        }
        problems.throwIfAny();
        return new WallSigns(signs);
    }

    private static Sign sign(Parameters entry) {
        entry.requireOnly(KEYS);
        Set<Integer> statuses =
                entry.texts("status").stream().map(text -> status(entry, text)).collect(Collectors.toUnmodifiableSet());
        List<String> allOf = entry.texts("all-of");
        List<String> anyOf = entry.texts("any-of");
        if (statuses.isEmpty() && allOf.isEmpty() && anyOf.isEmpty()) {
            throw entry.fault("id", "wall-sign-empty", entry.text("id"));
        }
        return new Sign(entry.text("id"), entry.wording("name"), statuses, allOf, anyOf, entry.whole("body-below", 0));
    }

    private static int status(Parameters entry, String text) {
        if (!text.matches("[1-9][0-9]{2}")) {
            throw entry.fault("status", "whole-expected", "status", text);
        }
        return Integer.parseInt(text);
    }

    /**
     * Marks of one kind of wall. All conditions given must hold.
     *
     * @param id short id, for example {@code ruishu}
     * @param name what it is, in both languages
     * @param statuses HTTP statuses, any of them; empty for any status
     * @param allOf texts that the body must contain, every one
     * @param anyOf texts of which the body must contain one; empty for no such condition
     * @param bodyBelow the body must be shorter than this many bytes; 0 for any length
     */
    public record Sign(
            String id, Wording name, Set<Integer> statuses, List<String> allOf, List<String> anyOf, int bodyBelow) {
        public Sign {
            statuses = Set.copyOf(statuses);
            allOf = List.copyOf(allOf);
            anyOf = List.copyOf(anyOf);
        }
    }
}
