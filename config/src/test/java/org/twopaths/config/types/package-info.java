/** What holds a person's words prints none of them, and shows them to nobody else. */
package org.twopaths.config.types;
