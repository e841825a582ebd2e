/** Demo portals, generated and served on loopback. */
@NullMarked
package io.github.disclosureaudit.demo;

import org.jspecify.annotations.NullMarked;
