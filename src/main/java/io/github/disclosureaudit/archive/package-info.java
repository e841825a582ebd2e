/** WARC: evidence, journal and replay. */
@NullMarked
package io.github.disclosureaudit.archive;

import org.jspecify.annotations.NullMarked;
