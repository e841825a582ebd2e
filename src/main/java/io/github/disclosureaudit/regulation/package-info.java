/** Official texts: library, normaliser, segmentation, identification, comparison. */
@NullMarked
package io.github.disclosureaudit.regulation;

import org.jspecify.annotations.NullMarked;
