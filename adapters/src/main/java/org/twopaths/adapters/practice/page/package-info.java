/**
 * How people reach the practice room: the page, what it may ask for, and the stream that tells it
 * each change. It listens on loopback only.
 */
package org.twopaths.adapters.practice.page;
