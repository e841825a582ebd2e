/** Characters and words: charset choice, full-width folding, Chinese numerals and dates, phones, differences. */
@NullMarked
package io.github.disclosureaudit.text;

import org.jspecify.annotations.NullMarked;
