package io.github.disclosureaudit.heldout;

/**
 * A difference that was planted.
 *
 * @param article label of the article in the official text, the page's own for an extra article
 * @param kind kind as the truth tables of the samples name it
 * @param detail what was done, for people
 */
record PlantedFault(String article, String kind, String detail) {}
