package org.topolab.desktop.internal.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javax.swing.KeyStroke;
import org.topolab.desktop.view.Perspective;

/**
 * What the window does by itself.
 *
 * @param show shows a perspective
 * @param reset arranges the views of the perspective as they were at first
 * @param look changes between light and dark
 * @param focus moves the focus on by so many views
 * @param hide closes the view that has the focus
 * @param enlarge makes the view that has the focus fill the window, or puts it back
 * @param welcome shows the first-run page
 * @param close closes the window
 */
record OwnCommands(
        Consumer<Perspective> show,
        Runnable reset,
        Runnable look,
        IntConsumer focus,
        Runnable hide,
        Runnable enlarge,
        Runnable welcome,
        Runnable close) {

    List<WindowCommand> all() {
        List<WindowCommand> all = new ArrayList<>();
        all.add(command("close", "Close", "File", "ctrl Q", close));
        int key = 0;
        for (Perspective perspective : Perspective.values()) {
            all.add(
                    command(
                            "show-" + perspective.word(),
                            perspective.title(),
                            "View",
                            "ctrl " + ++key,
                            () -> show.accept(perspective)));
        }
        all.add(command("next-view", "Next view", "View", "F6", () -> focus.accept(1)));
        all.add(command("view-before", "View before", "View", "shift F6", () -> focus.accept(-1)));
        all.add(command("close-view", "Close view", "View", "ctrl W", hide));
        all.add(command("enlarge-view", "Enlarge view", "View", "ctrl M", enlarge));
        all.add(command("reset-layout", "Reset layout", "View", "", reset));
        all.add(command("look", "Light or dark", "View", "ctrl shift L", look));
        all.add(command("welcome", "Welcome and keys", "Help", "F1", welcome));
        return List.copyOf(all);
    }

    private static WindowCommand command(
            String id, String title, String menu, String key, Runnable action) {
        return new WindowCommand(
                id, title, menu, Optional.ofNullable(KeyStroke.getKeyStroke(key)), action);
    }
}
