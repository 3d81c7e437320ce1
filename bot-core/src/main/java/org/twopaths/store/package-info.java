/**
 * The database: plain SQL over one table for each idea, and the five rules that make an
 * acknowledged commit a durable one on H2.
 *
 * <p>Nothing here knows a platform or a flow's meaning.
 */
package org.twopaths.store;
