package org.topolab.desktop.internal.window;

import java.awt.Component;
import java.awt.Container;
import java.util.Optional;

/** Finds components as the robot does. */
final class Named {

    private Named() {}

    /** The component of a name; fails if there is none. */
    static Component find(Container root, String name) {
        return search(root, name)
                .orElseThrow(() -> new AssertionError("no component is called " + name));
    }

    private static Optional<Component> search(Container root, String name) {
        for (Component child : root.getComponents()) {
            if (name.equals(child.getName())) {
                return Optional.of(child);
            }
            Optional<Component> found =
                    child instanceof Container inner ? search(inner, name) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
