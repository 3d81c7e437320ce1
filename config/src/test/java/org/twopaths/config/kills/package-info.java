/** Walks over both platforms in which the real process is ended again and again. */
package org.twopaths.config.kills;
