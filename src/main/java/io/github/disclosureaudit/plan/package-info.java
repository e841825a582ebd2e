/** Rule book and roster: reading and checking of {@code rules/}. */
@NullMarked
package io.github.disclosureaudit.plan;

import org.jspecify.annotations.NullMarked;
