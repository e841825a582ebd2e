package io.github.disclosureaudit.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An entry of a list.
 *
 * @param title full title (the {@code title} attribute where the text is cut)
 * @param url where it leads
 * @param date the date beside it
 */
public record ListItem(String title, Url url, Optional<LocalDate> date) {}
