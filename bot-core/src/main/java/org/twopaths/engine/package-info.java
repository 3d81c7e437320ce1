/**
 * What happens next: a conversation and an event in, the next conversation and a list of effects
 * out.
 *
 * <p>Pure: no clock, no chance, no input or output. What it needs of the moment comes with the
 * event.
 */
package org.twopaths.engine;
