package org.twopaths.vault;

/**
 * Where something sealed lies. What was sealed for one place opens in no other.
 *
 * @param row what tells the row from all others of its table; never a person's words
 */
public record Place(String table, String column, String row) {}
