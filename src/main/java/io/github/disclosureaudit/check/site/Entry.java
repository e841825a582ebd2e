package io.github.disclosureaudit.check.site;

import io.github.disclosureaudit.model.Page;
import io.github.disclosureaudit.model.Url;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An entry of a column's list.
 *
 * @param title its title
 * @param url where it leads
 * @param date date beside it
 * @param list page of the column that shows it
 */
public record Entry(String title, Url url, Optional<LocalDate> date, Page list) {}
