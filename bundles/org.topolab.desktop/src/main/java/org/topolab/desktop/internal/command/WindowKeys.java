package org.topolab.desktop.internal.command;

import java.awt.event.ActionEvent;
import java.util.Map;
import javax.swing.AbstractAction;
import javax.swing.InputMap;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JRootPane;
import javax.swing.KeyStroke;
import org.topolab.desktop.internal.window.WindowCommand;

/** Puts keys into a window, in place of those that its own commands had. */
final class WindowKeys {

    private WindowKeys() {}

    /** Makes keys work wherever the focus is; called again when they have changed. */
    static void put(JRootPane root, CommandRegistry registry, KeyBindings keys) {
        InputMap map = root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW);
        if (map.keys() != null) {
            for (KeyStroke key : map.keys()) {
                String id = String.valueOf(map.get(key));
                if (!keys.of(id).filter(key::equals).isPresent() && registry.find(id).isPresent()) {
                    map.remove(key);
                }
            }
        }
        for (Map.Entry<String, KeyStroke> entry : keys.all().entrySet()) {
            map.put(entry.getValue(), entry.getKey());
            root.getActionMap().put(entry.getKey(), action(registry, entry.getKey()));
        }
        KeyStroke other = KeyStroke.getKeyStroke(PaletteKeys.OTHER);
        if (map.get(other) == null) {
            map.put(other, PaletteKeys.ID);
        }
    }

    /** Shows the user's keys at the items of the window's own menus. */
    static void show(JMenuBar menus, Iterable<WindowCommand> own, KeyBindings keys) {
        for (WindowCommand command : own) {
            for (int i = 0; i < menus.getMenuCount(); i++) {
                JMenu menu = menus.getMenu(i);
                for (int k = 0; menu != null && k < menu.getItemCount(); k++) {
                    JMenuItem item = menu.getItem(k);
                    if (item != null && ("menu-" + command.id()).equals(item.getName())) {
                        item.setAccelerator(keys.of(command.id()).orElse(null));
                    }
                }
            }
        }
    }

    private static AbstractAction action(CommandRegistry registry, String id) {
        return new AbstractAction(id) {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                registry.find(id)
                        .filter(command -> registry.enabled(id))
                        .ifPresent(command -> command.run().run());
            }
        };
    }
}
