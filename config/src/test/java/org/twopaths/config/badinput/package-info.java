/** The table of bad inputs, as the tests of every platform go through it. */
package org.twopaths.config.badinput;
