/**
 * What people may do with what is held of them: see it, take it along, keep some of it, have it
 * forgotten; and how long each class of it lasts if nobody does anything.
 */
package org.twopaths.bot.rights;
