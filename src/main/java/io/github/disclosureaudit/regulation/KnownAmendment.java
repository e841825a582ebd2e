package io.github.disclosureaudit.regulation;

import java.time.LocalDate;

/**
 * An amendment or repeal that is known although its text is not held.
 *
 * @param shortTitle title of the amended regulation without 中华人民共和国
 * @param amended day of the amendment
 * @param effective day from which it applies
 * @param repeal whether the regulation was repealed
 * @param by the amending document
 * @param proven whether a source says so; otherwise it is only likely
 */
public record KnownAmendment(
        String shortTitle, LocalDate amended, LocalDate effective, boolean repeal, String by, boolean proven) {}
