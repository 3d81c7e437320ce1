/**
 * What a conversation is while it goes on: its tracks and waits, what happens to it and what comes
 * of it.
 *
 * <p>Values only, written to the database between any two events. What happens next is decided in
 * {@code engine}.
 */
package org.twopaths.state;
