/** What things cost: one transition, one whole event, and the least that this database allows. */
package org.twopaths.bench;
