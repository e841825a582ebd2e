/** A run: schedule of sites, budgets, progress, atomic results, locks. */
@NullMarked
package io.github.disclosureaudit.run;

import org.jspecify.annotations.NullMarked;
