/** Whose is what in a conversation: what may be told to a person as theirs, and nothing else. */
package org.twopaths.engine.owned;
