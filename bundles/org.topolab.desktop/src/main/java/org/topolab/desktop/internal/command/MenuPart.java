package org.topolab.desktop.internal.command;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.event.MenuEvent;
import javax.swing.event.MenuListener;

/** Commands in a menu, before or behind what is in it already; made anew when they change. */
final class MenuPart {

    private static final String OURS = "topolab.command";

    private final JMenu menu;
    private final boolean atTop;
    private final Supplier<List<Command>> commands;
    private final Predicate<String> enabled;
    private final Supplier<KeyBindings> keys;

    /** What a part asks. */
    record Asks(Predicate<String> enabled, Supplier<KeyBindings> keys) {}

    /**
     * @param atTop whether commands come before what is in the menu
     */
    MenuPart(JMenu menu, boolean atTop, Supplier<List<Command>> commands, Asks asks) {
        this.menu = menu;
        this.atTop = atTop;
        this.commands = commands;
        this.enabled = asks.enabled();
        this.keys = asks.keys();
        menu.addMenuListener(
                new MenuListener() {
                    @Override
                    public void menuSelected(MenuEvent event) {
                        refresh();
                    }

                    @Override
                    public void menuDeselected(MenuEvent event) {
                        // its items stay until the next time
                    }

                    @Override
                    public void menuCanceled(MenuEvent event) {
                        // its items stay until the next time
                    }
                });
    }

    /** Makes the items that there are commands for now. */
    void refresh() {
        clear();
        List<Command> now = commands.get();
        boolean others = menu.getItemCount() > 0;
        int at = atTop ? 0 : menu.getItemCount();
        if (!now.isEmpty() && others && !atTop) {
            insert(separator(), at++);
        }
        for (Command command : now) {
            insert(item(command), at++);
        }
        if (!now.isEmpty() && others && atTop) {
            insert(separator(), at);
        }
        menu.setVisible(menu.getItemCount() > 0);
    }

    private void insert(javax.swing.JComponent part, int at) {
        part.putClientProperty(OURS, this);
        menu.getPopupMenu().insert(part, at);
    }

    private void clear() {
        for (java.awt.Component part : menu.getMenuComponents()) {
            if (part instanceof javax.swing.JComponent component
                    && component.getClientProperty(OURS) == this) {
                menu.remove(part);
            }
        }
    }

    private static JPopupMenu.Separator separator() {
        return new JPopupMenu.Separator();
    }

    private JMenuItem item(Command command) {
        JMenuItem item = new JMenuItem(command.title());
        item.setName("menu-" + command.id());
        item.setToolTipText(command.summary());
        item.getAccessibleContext().setAccessibleDescription(command.summary());
        item.setEnabled(enabled.test(command.id()));
        keys.get().of(command.id()).ifPresent(item::setAccelerator);
        item.addActionListener(event -> command.run().run());
        return item;
    }
}
