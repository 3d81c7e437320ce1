/** What a person most likely meant to write. */
package org.twopaths.flow.words;
