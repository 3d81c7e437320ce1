/**
 * What may not ship: each rule is one file and yields named findings that say where and how to
 * mend.
 *
 * <p>Reads flows and texts as values; privacy is checked on the graph of a flow.
 */
package org.twopaths.lint;
