/**
 * Reads answers out of what people wrote, and ways on out of their answers. Functions, all of them.
 */
package org.twopaths.engine.answer;
