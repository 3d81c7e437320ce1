/**
 * The database: plain SQL over one table for each idea, and the five rules that make an
 * acknowledged commit a durable one on H2.
 *
 * <p>What is private is sealed where its row is written and opened where it is read, so that no
 * column can be forgotten on the way. Nothing here knows a platform or a flow's meaning.
 */
package org.twopaths.store;
