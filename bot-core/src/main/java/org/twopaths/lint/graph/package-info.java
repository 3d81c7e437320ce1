/**
 * What the rules look at: the ways through a flow, the calls between flows, what is known at each
 * step, and the texts a step needs.
 *
 * <p>Finds nothing wrong itself, and bears flows that are: a target that does not exist leads out.
 */
package org.twopaths.lint.graph;
