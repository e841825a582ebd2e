package io.github.disclosureaudit.model;

import java.util.Collection;

/** 结论: the outcome of one requirement on one site. FAIL needs positive proof. */
public enum Verdict {
    /** 未达标. */
    FAIL,
    /** 逾期: there, but dated after the deadline. */
    LATE,
    /** 无法核验. */
    UNKNOWN,
    /** 警示. */
    WARN,
    /** 达标. */
    PASS,
    /** 人工核查. */
    MANUAL,
    /** 不适用. */
    NA;

    /** The worst of several outcomes in the order FAIL, LATE, UNKNOWN, WARN, MANUAL, PASS; NA where there is none. */
    public static Verdict worst(Collection<Verdict> verdicts) {
        Verdict worst = NA;
        for (Verdict verdict : verdicts) {
            if (verdict.rank() < worst.rank()) {
                worst = verdict;
            }
        }
        return worst;
    }

    private int rank() {
        return switch (this) {
            case FAIL -> 0;
            case LATE -> 1;
            case UNKNOWN -> 2;
            case WARN -> 3;
            case MANUAL -> 4;
            case PASS -> 5;
            case NA -> 6;
        };
    }
}
