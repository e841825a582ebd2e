/** HTML and attachments to facts. */
@NullMarked
package io.github.disclosureaudit.page;

import org.jspecify.annotations.NullMarked;
