/** The Bot API as a caller sees it: one request, and what is known of its outcome. */
package org.twopaths.adapters.telegram.api;
