/** When things come by themselves: pure sums over clocks that people live by. */
package org.twopaths.engine.time;
