package org.topolab.desktop.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.KeyStroke;
import org.topolab.format.json.Json;

/**
 * Which key does what: the defaults of commands, and what the user has put in {@code keys.json},
 * such as {@code {"verb:plan": "ctrl P", "look": ""}}.
 */
final class KeyBindings {

    private final Map<String, KeyStroke> keys;

    private KeyBindings(Map<String, KeyStroke> keys) {
        this.keys = Map.copyOf(keys);
    }

    /**
     * Reads the user's keys; there need be no file. Blocks.
     *
     * @return what the file says, by command; an object of texts by id
     * @throws IOException if it cannot be read
     */
    static Map<String, Object> read(Path file) throws IOException {
        Map<String, Object> read = new LinkedHashMap<>();
        if (Files.exists(file)) {
            if (!(Json.read(file) instanceof Map<?, ?> map)) {
                throw new IOException(
                        "%s: expected an object such as {\"verb:plan\": \"ctrl P\"}"
                                .formatted(file));
            }
            map.forEach((id, key) -> read.put(String.valueOf(id), key));
        }
        return read;
    }

    /**
     * Puts the user's keys over the defaults.
     *
     * @param user what {@link #read} gave
     * @param told hears a sentence of each entry that is left out
     */
    static KeyBindings of(List<Command> commands, Map<String, Object> user, Consumer<String> told) {
        Map<String, KeyStroke> keys = new LinkedHashMap<>();
        for (Command command : commands) {
            Optional.ofNullable(KeyStroke.getKeyStroke(command.key()))
                    .ifPresent(key -> keys.put(command.id(), key));
        }
        Map<KeyStroke, String> taken = new HashMap<>();
        user.forEach(
                (id, value) -> {
                    Optional<String> problem = problem(commands, id, value, taken);
                    if (problem.isPresent()) {
                        told.accept("keys.json: " + problem.get());
                        return;
                    }
                    keys.remove(id);
                    Optional.ofNullable(KeyStroke.getKeyStroke(String.valueOf(value)))
                            .ifPresent(
                                    key -> {
                                        // the user's wish is stronger than another's default
                                        keys.values().remove(key);
                                        keys.put(id, key);
                                        taken.put(key, id);
                                    });
                });
        return new KeyBindings(keys);
    }

    private static Optional<String> problem(
            List<Command> commands, String id, Object value, Map<KeyStroke, String> taken) {
        if (commands.stream().noneMatch(command -> command.id().equals(id))) {
            return Optional.of(
                    "there is no command '%s'; the palette (Ctrl+Shift+P) lists all".formatted(id));
        }
        KeyStroke key = KeyStroke.getKeyStroke(String.valueOf(value));
        if (key == null && !String.valueOf(value).isEmpty()) {
            return Optional.of(
                    "'%s' of '%s' is no key, expected one such as \"ctrl shift P\""
                            .formatted(value, id));
        }
        return Optional.ofNullable(taken.get(key))
                .map(other -> "'%s' of '%s' is that of '%s' already".formatted(value, id, other));
    }

    /** The key of a command. */
    Optional<KeyStroke> of(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    /** Commands that have a key, with it. */
    Map<String, KeyStroke> all() {
        return keys;
    }

    /** A key as people read it: {@code Ctrl+Shift+P}. */
    static String text(KeyStroke key) {
        String modifiers = java.awt.event.InputEvent.getModifiersExText(key.getModifiers());
        String name = java.awt.event.KeyEvent.getKeyText(key.getKeyCode());
        return modifiers.isEmpty() ? name : modifiers + "+" + name;
    }
}
