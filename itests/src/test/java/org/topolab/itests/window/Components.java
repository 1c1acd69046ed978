package org.topolab.itests.window;

import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JPopupMenu;
import javax.swing.text.JTextComponent;

/** The components that are on the screen now. To be asked on the event thread. */
public final class Components {

    private Components() {}

    /** The first component on the screen that has a name and a type. */
    public static <C extends Component> Optional<C> named(String name, Class<C> type) {
        return first(type, component -> name.equals(component.getName()));
    }

    /** The first component on the screen of a type that a condition holds for. */
    public static <C extends Component> Optional<C> first(Class<C> type, Predicate<C> condition) {
        for (Window window : Window.getWindows()) {
            if (window.isShowing()) {
                List<C> found = new ArrayList<>();
                collect(window, type, condition, found);
                if (!found.isEmpty()) {
                    return Optional.of(found.get(0));
                }
            }
        }
        return Optional.empty();
    }

    /** Menus in popups that are open now; those of the menu bar are left out. */
    static List<JMenu> menusOfPopups() {
        List<JMenu> found = new ArrayList<>();
        for (Window window : Window.getWindows()) {
            collect(window, JMenu.class, menu -> menu.getParent() instanceof JPopupMenu, found);
        }
        return found;
    }

    private static <C extends Component> void collect(
            Component component, Class<C> type, Predicate<C> condition, List<C> found) {
        if (!component.isShowing()) {
            return;
        }
        if (type.isInstance(component) && condition.test(type.cast(component))) {
            found.add(type.cast(component));
        }
        if (component instanceof Container container) {
            for (Component child : container.getComponents()) {
                collect(child, type, condition, found);
            }
        }
    }

    /** All windows with what is in them, a line each, for the message of a failed test. */
    public static String tree() {
        StringBuilder tree = new StringBuilder();
        for (Window window : Window.getWindows()) {
            if (window.isShowing()) {
                line(window, "", tree);
            }
        }
        return tree.isEmpty() ? "no window is on the screen" : tree.toString();
    }

    private static void line(Component component, String indent, StringBuilder tree) {
        if (!component.isShowing()) {
            return;
        }
        tree.append(indent)
                .append(component.getClass().getSimpleName())
                .append(component.getName() == null ? "" : " '" + component.getName() + "'")
                .append(text(component).map(text -> " \"" + text + "\"").orElse(""))
                .append(component.isEnabled() ? "" : " (disabled)")
                .append('\n');
        if (component instanceof Container container) {
            for (Component child : container.getComponents()) {
                line(child, indent + "  ", tree);
            }
        }
    }

    private static Optional<String> text(Component component) {
        String text = null;
        if (component instanceof AbstractButton button) {
            text = button.getText();
        } else if (component instanceof JLabel label) {
            text = label.getText();
        } else if (component instanceof JTextComponent field) {
            text = field.getText();
        }
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .map(t -> t.lines().findFirst().orElse(""))
                .map(t -> t.length() > 60 ? t.substring(0, 60) + "..." : t);
    }
}
