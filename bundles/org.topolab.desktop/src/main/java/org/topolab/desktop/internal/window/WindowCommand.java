package org.topolab.desktop.internal.window;

import java.util.Optional;
import javax.swing.KeyStroke;

/**
 * Something the window does that changes no files, so that it is no verb: shows a perspective,
 * resets a layout.
 *
 * @param id unique; also the name of its menu item, after {@code menu-}
 * @param title a few words
 * @param menu which menu it is in: {@code File}, {@code View}, {@code Help}
 * @param key what is pressed for it
 * @param action called on the event thread
 */
public record WindowCommand(
        String id, String title, String menu, Optional<KeyStroke> key, Runnable action) {}
