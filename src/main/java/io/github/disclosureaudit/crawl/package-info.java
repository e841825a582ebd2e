/** The crawl of one site: frontier, seen set, trap limits, soft 404, link outcomes. */
@NullMarked
package io.github.disclosureaudit.crawl;

import org.jspecify.annotations.NullMarked;
