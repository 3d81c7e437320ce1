/**
 * What always holds, the tests that hold it, and small edits that break it, each of which a named
 * check must catch.
 */
package org.twopaths.config.mutants;
