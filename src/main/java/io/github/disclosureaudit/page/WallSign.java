package io.github.disclosureaudit.page;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Marks of one kind of wall: a script challenge or block page of a web firewall. All conditions that are given must
 * hold; an empty one is not asked.
 *
 * @param name name of the wall for people
 * @param statuses HTTP statuses it comes with
 * @param headers patterns of which each must be found in one {@code name: value} line of the response header
 * @param literals texts that the body must all contain, compared without case
 * @param patterns patterns that must all be found in the body
 * @param maxBodyBytes longest body it comes with, 0 when any length will do
 * @param emptyBody whether the page must show no text at all
 */
public record WallSign(
        String name,
        Set<Integer> statuses,
        List<Pattern> headers,
        List<String> literals,
        List<Pattern> patterns,
        int maxBodyBytes,
        boolean emptyBody) {
    public WallSign {
        statuses = Set.copyOf(statuses);
        headers = List.copyOf(headers);
        literals = List.copyOf(literals);
        patterns = List.copyOf(patterns);
    }
}
