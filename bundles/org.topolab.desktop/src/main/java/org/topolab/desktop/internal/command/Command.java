package org.topolab.desktop.internal.command;

/**
 * What menus, keys and the palette offer, a verb or an action.
 *
 * @param id unique; verbs begin with {@code verb:}
 * @param title a few words
 * @param summary one sentence; may be empty
 * @param menu which menu it is in
 * @param key what is pressed for it by default, as in {@code KeyStroke.getKeyStroke}; may be empty
 * @param run does it, on the event thread
 */
record Command(String id, String title, String summary, String menu, String key, Runnable run) {}
