package io.github.disclosureaudit.check.site;

import io.github.disclosureaudit.plan.ColumnDictionary;
import io.github.disclosureaudit.text.ChineseText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names by which a column is known. A name is compared without white space, quotation marks and remarks in brackets.
 */
public final class ColumnNames {
    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)|\\[[^\\]]*]");
    private static final String MARKS = "《》〈〉“”\"'‘’「」·>»:";
    private static final List<String> TAILS = List.of("专栏", "栏目", "专题", "专区");
    private static final String ENDS_OF_TAILS = "栏目题区";

    /** A longer label is a title, no name of a column. */
    private static final int LONGEST = 20;

    private final Set<String> exact = new HashSet<>();
    private final List<String> parts;

    private ColumnNames(Collection<String> names, Collection<String> parts) {
        names.stream().map(ColumnNames::bare).forEach(exact::add);
        this.parts = parts.stream().map(ColumnNames::bare).toList();
    }

    /** Names of columns of the dictionary, taken together. */
    public static ColumnNames of(Collection<ColumnDictionary.Column> columns) {
        List<String> names = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (ColumnDictionary.Column column : columns) {
            names.add(column.name());
            names.addAll(column.variants());
            parts.addAll(column.parts());
        }
        return new ColumnNames(names, parts);
    }

    /** Names given one by one. */
    public static ColumnNames of(String... names) {
        return new ColumnNames(List.of(names), List.of());
    }

    /** Whether a label is one of the names, or contains one of the parts. */
    public boolean match(String label) {
        return matchBare(bare(label));
    }

    /** The same for a label that is {@linkplain #bare bare} already. */
    boolean matchBare(String bare) {
        return exact.contains(bare) || bare.length() <= LONGEST && hasPart(bare);
    }

    private boolean hasPart(String bare) {
        for (String part : parts) {
            if (bare.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a label is one of the full names. */
    public boolean matchExactly(String label) {
        return exact.contains(bare(label));
    }

    /** A label without what does not belong to the name. */
    public static String bare(String label) {
        String folded = ChineseText.folded(label);
        if (isBare(folded)) {
            return folded;
        }
        String unmarked = unmarked(folded);
        boolean remark = unmarked.indexOf('(') >= 0 || unmarked.indexOf('[') >= 0;
        String bare = remark ? REMARK.matcher(unmarked).replaceAll("") : unmarked;
        for (String tail : TAILS) {
            if (bare.endsWith(tail)) {
                String rest = bare.substring(0, bare.length() - tail.length());
                return rest.length() >= 2 ? rest : bare;
            }
        }
        return bare;
    }

    private static String unmarked(String folded) {
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (MARKS.indexOf(c) < 0) {
                out.append(c);
            }
        }
        return out.length() == folded.length() ? folded : out.toString();
    }

    /** Most labels are words and nothing else: they are told without three expressions each. */
    private static boolean isBare(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (!ChineseText.isHan(c) && !(c < 0x80 && Character.isLetterOrDigit(c))) {
                return false;
            }
        }
        return folded.isEmpty() || ENDS_OF_TAILS.indexOf(folded.charAt(folded.length() - 1)) < 0;
    }
}
