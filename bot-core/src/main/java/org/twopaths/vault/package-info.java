/**
 * What is private lies sealed: the keys, where they are kept, and the only way to open anything.
 *
 * <p>No other package knows the library that does the arithmetic. Nothing here knows a table.
 */
package org.twopaths.vault;
