/** Where the circles and the words of a picture stand, and the picture as a file. */
package org.twopaths.bot.drawing;
