package io.github.disclosureaudit.plan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Rule files or a roster that cannot be used; carries every fault that was found, not only the first. */
public final class RuleBookException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public RuleBookException(List<Problem> problems) {
        super(problems.stream().map(problem -> problem.in(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    RuleBookException(Problem problem) {
        this(List.of(problem));
    }

    /** The faults, in the order of files and lines; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
