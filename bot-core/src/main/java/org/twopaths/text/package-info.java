/**
 * The words, and the only place that turns an effect into words for a reader.
 *
 * <p>Refuses a value that its reader may not see. No decisions about what happens next, no clock.
 */
package org.twopaths.text;
