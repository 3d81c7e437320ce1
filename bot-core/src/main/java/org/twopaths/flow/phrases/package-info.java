/**
 * Short lists of phrases that authors wrote, and the search for them in what a person wrote.
 *
 * <p>A finding leads to a word in private at most. Nothing is counted, nothing is kept.
 */
package org.twopaths.flow.phrases;
