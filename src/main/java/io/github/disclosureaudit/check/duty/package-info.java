/** The checks, one class each; a new one needs only its line in the service file. */
@NullMarked
package io.github.disclosureaudit.check.duty;

import org.jspecify.annotations.NullMarked;
