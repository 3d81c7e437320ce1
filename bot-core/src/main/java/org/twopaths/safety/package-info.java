/**
 * What stands by when someone is not safe: the words that may say so, and the lines that help.
 *
 * <p>Pure values and readers of them; knows no conversation, and decides nothing about one.
 */
package org.twopaths.safety;
