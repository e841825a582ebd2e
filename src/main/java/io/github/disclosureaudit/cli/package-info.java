/** Commands and exit codes. */
@NullMarked
package io.github.disclosureaudit.cli;

import org.jspecify.annotations.NullMarked;
