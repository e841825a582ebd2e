/** Life of findings over runs. */
@NullMarked
package io.github.disclosureaudit.ledger;

import org.jspecify.annotations.NullMarked;
