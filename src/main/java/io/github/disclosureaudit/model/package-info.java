/** Values that travel between the packages: records and sealed types, nothing but the JDK. */
@NullMarked
package io.github.disclosureaudit.model;

import org.jspecify.annotations.NullMarked;
