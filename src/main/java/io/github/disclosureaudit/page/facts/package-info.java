/** What was read of pages, kept from night to night, so that an unchanged page need not be read again. */
@NullMarked
package io.github.disclosureaudit.page.facts;

import org.jspecify.annotations.NullMarked;
