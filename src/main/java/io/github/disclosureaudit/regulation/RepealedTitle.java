package io.github.disclosureaudit.regulation;

import java.time.LocalDate;

/**
 * A document that another one repealed or replaced.
 *
 * @param title title as the repealing document writes it, or a document number such as 海关总署令第215号
 * @param repealedBy title or number of the repealing or replacing document
 * @param from first day on which it is no longer in force
 */
public record RepealedTitle(String title, String repealedBy, LocalDate from) {}
