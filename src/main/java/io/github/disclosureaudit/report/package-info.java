/** Everything that is written for people: columns, CSV, data package, HTML, workbook. */
@NullMarked
package io.github.disclosureaudit.report;

import org.jspecify.annotations.NullMarked;
