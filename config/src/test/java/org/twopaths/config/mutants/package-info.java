/** Small edits that make the product leak, each of which a named check must catch. */
package org.twopaths.config.mutants;
