/** What checks look for on a site: columns, entries, documents, their dates and the units they name. */
@NullMarked
package io.github.disclosureaudit.check.site;

import org.jspecify.annotations.NullMarked;
