package io.github.disclosureaudit.heldout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes simplified text in traditional characters, as the mirror pages of portals do: character by character. */
final class MirrorScript {
    private final Map<Character, Character> traditional = new HashMap<>();

    MirrorScript(Random random) throws IOException {
        CharsetEncoder common = Charset.forName("Big5").newEncoder();
        Map<Character, List<Character>> choices = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                MirrorScript.class.getResourceAsStream("/io/github/disclosureaudit/regulation/traditional.txt"),
                StandardCharsets.UTF_8))) {
            for (String line : lines.lines().filter(one -> !one.startsWith("#")).toList()) {
                for (int i = 0; i + 1 < line.length(); i += 2) {
                    if (common.canEncode(line.charAt(i))) {
                        choices.computeIfAbsent(line.charAt(i + 1), key -> new ArrayList<>())
                                .add(line.charAt(i));
                    }
                }
            }
        }
        choices.forEach((simplified, all) -> traditional.put(simplified, all.get(random.nextInt(all.size()))));
        traditional.put('着', '著');
    }

    String of(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            out.setCharAt(i, traditional.getOrDefault(text.charAt(i), text.charAt(i)));
        }
        return out.toString();
    }
}
