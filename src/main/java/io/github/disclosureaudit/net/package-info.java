/** The network: HTTP, names, address guard, politeness, retries, error classes, IPv6 measuring. */
@NullMarked
package io.github.disclosureaudit.net;

import org.jspecify.annotations.NullMarked;
