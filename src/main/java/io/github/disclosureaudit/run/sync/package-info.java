/** Reads official texts from the state's databases of law into the regulation library. */
@NullMarked
package io.github.disclosureaudit.run.sync;

import org.jspecify.annotations.NullMarked;
