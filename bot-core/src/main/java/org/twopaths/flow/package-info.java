/**
 * What a conversation can be: flows, steps and answers as closed values, and the one reader that
 * knows YAML.
 *
 * <p>Nouns only. No behaviour beyond checking their own shape, no words for people, no clock.
 */
package org.twopaths.flow;
