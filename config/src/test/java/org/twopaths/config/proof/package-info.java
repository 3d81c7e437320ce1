/**
 * The promise that private never crosses, made checkable: two runs of the same life in which one
 * partner's private input differs, an oracle that knows the declared disclosures and only those,
 * canaries, and mutants that each must be caught.
 */
package org.twopaths.config.proof;
