package org.topolab.itests;

import java.awt.Window;
import java.awt.event.WindowEvent;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.topolab.itests.window.Components;
import org.topolab.itests.window.Person;
import org.topolab.shell.Commands;
import org.topolab.shell.Surroundings;

/** The program's window, opened by its verb on a thread of its own. */
final class OpenedWindow implements AutoCloseable {

    private static final String NAME = "main-window";

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> code;

    private OpenedWindow(Commands commands, Path directory) {
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        code =
                CompletableFuture.supplyAsync(
                        () ->
                                commands.run(
                                        List.of("gui"),
                                        new Surroundings(
                                                directory, out, out, () -> 0, () -> false)),
                        task -> new Thread(task, "gui").start());
    }

    /** Opens it and waits until it can be seen. */
    static OpenedWindow in(Path directory, Commands commands, Person person) {
        OpenedWindow window = new OpenedWindow(commands, directory);
        person.until(
                "the window",
                Person.PATIENCE.multipliedBy(4),
                () -> {
                    if (window.code.isDone()) {
                        throw new IllegalStateException("it did not open: " + window.told());
                    }
                    return Components.named(NAME, JFrame.class).isPresent();
                });
        return window;
    }

    /** What the verb has printed. */
    String told() {
        return told.toString(StandardCharsets.UTF_8);
    }

    /** Closes it as a person does, and waits for the verb's end. */
    int end() throws Exception {
        SwingUtilities.invokeLater(
                () ->
                        Components.named(NAME, JFrame.class)
                                .ifPresent(
                                        frame ->
                                                frame.dispatchEvent(
                                                        new WindowEvent(
                                                                frame,
                                                                WindowEvent.WINDOW_CLOSING))));
        return code.get(1, TimeUnit.MINUTES);
    }

    /** Lets no window stay for the next test, whatever became of this one. */
    @Override
    public void close() {
        SwingUtilities.invokeLater(() -> List.of(Window.getWindows()).forEach(Window::dispose));
    }
}
