/**
 * A stage for tests: the real bot on a real database, two people, a room and a clock that is moved.
 */
package org.twopaths.config.stage;
