package org.twopaths.config.mutants;

/**
 * Something that always holds.
 *
 * @param holds what, in one plain sentence
 * @param open where we fall short of it; null for nowhere
 */
record Invariant(String id, String holds, String open) {}
