package org.topolab.desktop.internal.window;

import java.awt.event.ActionEvent;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JRootPane;
import javax.swing.event.MenuEvent;
import javax.swing.event.MenuListener;
import org.topolab.desktop.view.ViewFacts;

/** Menus and keys of what the window does by itself. */
final class Menus {

    private Menus() {}

    /** A menu with the commands that are meant for it. */
    static JMenu menu(String title, char key, List<WindowCommand> commands) {
        JMenu menu = new JMenu(title);
        menu.setName("menu-" + title);
        menu.setMnemonic(key);
        for (WindowCommand command : commands) {
            if (command.menu().equals(title)) {
                JMenuItem item = new JMenuItem(command.title());
                item.setName("menu-" + command.id());
                command.key().ifPresent(item::setAccelerator);
                item.addActionListener(event -> command.action().run());
                menu.add(item);
            }
        }
        return menu;
    }

    /** A menu of all views, made anew each time it is opened. */
    static JMenu views(Supplier<List<ViewFacts>> views, Consumer<String> show) {
        JMenu menu = new JMenu("Show view");
        menu.setName("menu-views");
        menu.setMnemonic('s');
        menu.addMenuListener(
                new MenuListener() {
                    @Override
                    public void menuSelected(MenuEvent event) {
                        menu.removeAll();
                        views.get().stream()
                                .sorted(
                                        Comparator.comparing(ViewFacts::perspective)
                                                .thenComparing(ViewFacts::title))
                                .forEach(facts -> menu.add(item(facts, show)));
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
        return menu;
    }

    private static JMenuItem item(ViewFacts facts, Consumer<String> show) {
        JMenuItem item =
                new JMenuItem("%s: %s".formatted(facts.perspective().title(), facts.title()));
        item.setName("menu-view-" + facts.id());
        item.setToolTipText(facts.summary());
        item.addActionListener(event -> show.accept(facts.id()));
        return item;
    }

    /** Makes keys work wherever the focus is, menus or not. */
    static void keys(JRootPane root, List<WindowCommand> commands) {
        for (WindowCommand command : commands) {
            command.key()
                    .ifPresent(
                            key -> {
                                root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW)
                                        .put(key, command.id());
                                root.getActionMap().put(command.id(), action(command));
                            });
        }
    }

    private static AbstractAction action(WindowCommand command) {
        return new AbstractAction(command.title()) {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                command.action().run();
            }
        };
    }
}
