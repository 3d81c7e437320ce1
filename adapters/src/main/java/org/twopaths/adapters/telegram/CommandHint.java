package org.twopaths.adapters.telegram;

/**
 * One line of the command menu, which shows people what they can ask for.
 *
 * @param name the command without its slash
 * @param description what it does, in a few words
 * @param inPrivate whether it is for the private chats
 * @param inRoom whether it is for the group
 */
public record CommandHint(String name, String description, boolean inPrivate, boolean inRoom) {}
