package org.topolab.desktop.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.KeyStroke;
import org.topolab.desktop.internal.window.FrameParts;

/** Menus, buttons, keys and palette of one window. On the event thread. */
final class Bar {

    /** Commands with a button, if they are there. */
    private static final List<String> BUTTONS = List.of(PaletteKeys.ID, "verb:run", "verb:compare");

    private final FrameParts parts;
    private final CommandRegistry registry;
    private final Palette palette;
    private final List<MenuPart> menus = new ArrayList<>();
    private final List<JButton> buttons = new ArrayList<>();
    private final int place;
    private Map<String, Object> user = Map.of();
    private KeyBindings keys = KeyBindings.of(List.of(), Map.of(), told -> {});

    Bar(FrameParts parts, CommandRegistry registry) {
        this.parts = parts;
        this.registry = registry;
        place = parts.tools().getComponentCount();
        palette = new Palette(registry::palette, this::keyText, parts.workbench());
        for (String title : VerbMenus.BETWEEN) {
            JMenu menu = new JMenu(title);
            menu.setName("menu-" + title);
            menu.setMnemonic(title.charAt(0));
            parts.menus().add(menu);
        }
    }

    /** Puts commands into the menus; all menus of the window are there now. */
    void begin(Path keyFile) {
        JMenuBar bar = parts.menus();
        for (int i = 0; i < bar.getMenuCount(); i++) {
            JMenu menu = bar.getMenu(i);
            String title = menu.getText();
            menus.add(
                    new MenuPart(
                            menu,
                            title.equals("File"),
                            () -> registry.menu(title),
                            new MenuPart.Asks(registry::enabled, () -> keys)));
        }
        refresh();
        parts.workbench()
                .work(
                        "reading keys",
                        () -> KeyBindings.read(keyFile),
                        read -> {
                            user = read;
                            KeyBindings.of(registry.all(), user, parts.workbench()::warn);
                            refresh();
                        });
    }

    /** Verbs or actions have come or gone. */
    void refresh() {
        // wrong entries have been told when they were read
        keys = KeyBindings.of(registry.all(), user, told -> {});
        WindowKeys.put(parts.frame().getRootPane(), registry, keys);
        WindowKeys.show(parts.menus(), parts.commands(), keys);
        menus.forEach(MenuPart::refresh);
        buttons.forEach(parts.tools()::remove);
        buttons.clear();
        for (String id : BUTTONS) {
            registry.find(id).ifPresent(this::button);
        }
        parts.tools().revalidate();
        parts.tools().repaint();
        parts.menus().revalidate();
    }

    /** Shows the palette. */
    void showPalette() {
        palette.open(parts.frame().getLayeredPane());
    }

    private void button(Command command) {
        JButton button = new JButton(command.title());
        button.setName("tool-" + command.id());
        button.setToolTipText((command.summary() + " " + keyText(command)).strip());
        button.getAccessibleContext().setAccessibleDescription(command.summary());
        button.addActionListener(event -> command.run().run());
        buttons.add(button);
        parts.tools().add(button, place + buttons.size() - 1);
    }

    private String keyText(Command command) {
        Optional<KeyStroke> key = keys.of(command.id());
        return key.map(KeyBindings::text).orElse("");
    }
}
