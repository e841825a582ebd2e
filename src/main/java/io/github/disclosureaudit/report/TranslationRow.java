package io.github.disclosureaudit.report;

/**
 * A row of translations/&lt;site&gt;.csv: texts of a finding or verdict in the language that the tables are not in, so
 * that index.html can switch.
 *
 * @param subject finding id, or number of the requirement for a verdict's note
 * @param message what is wrong, or the note
 * @param expected what should be
 * @param actual what is
 */
record TranslationRow(String subject, String message, String expected, String actual) {}
