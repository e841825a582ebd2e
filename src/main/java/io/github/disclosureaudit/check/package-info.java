/** Judging: one class per check, pure. */
@NullMarked
package io.github.disclosureaudit.check;

import org.jspecify.annotations.NullMarked;
