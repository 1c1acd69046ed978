package org.topolab.desktop.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyBindingsTest {

    private static final List<Command> COMMANDS =
            List.of(command("verb:plan", ""), command("look", "ctrl L"), command("palette", "F2"));

    private final List<String> told = new ArrayList<>();

    @Test
    void defaults_holdWithoutAFile(@TempDir Path folder) throws IOException {
        KeyBindings keys =
                KeyBindings.of(COMMANDS, KeyBindings.read(folder.resolve("keys.json")), told::add);

        assertThat(keys.of("look")).hasValue(KeyStroke.getKeyStroke("ctrl L"));
        assertThat(keys.of("verb:plan")).isEmpty();
    }

    @Test
    void usersKeys_areStronger(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("keys.json");
        Files.writeString(file, "{\"verb:plan\": \"ctrl L\", \"palette\": \"\"}");
        KeyBindings keys = KeyBindings.of(COMMANDS, KeyBindings.read(file), told::add);

        assertThat(keys.all()).containsExactly(Map.entry("verb:plan", stroke("ctrl L")));
        assertThat(told).isEmpty();
    }

    @Test
    void badEntries_areToldAndLeftOut() {
        KeyBindings keys = KeyBindings.of(COMMANDS, Map.of("look", "strg L"), told::add);
        assertThat(keys.of("look")).hasValue(stroke("ctrl L"));
        assertThat(told)
                .containsExactly(
                        "keys.json: 'strg L' of 'look' is no key, expected one such as \"ctrl shift P\"");

        KeyBindings.of(COMMANDS, Map.of("lok", "ctrl L"), told::add);
        assertThat(told).last().asString().contains("there is no command 'lok'");
    }

    @Test
    void sameKeyTwice_isToldAndTheFirstKept() {
        Map<String, Object> user = new java.util.LinkedHashMap<>();
        user.put("look", "F5");
        user.put("palette", "F5");
        KeyBindings keys = KeyBindings.of(COMMANDS, user, told::add);

        assertThat(keys.of("look")).hasValue(stroke("F5"));
        assertThat(told).singleElement().asString().contains("that of 'look' already");
    }

    @Test
    void fileThatIsNoObject_isRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("keys.json");
        Files.writeString(file, "[1]");

        assertThatIOException()
                .isThrownBy(() -> KeyBindings.read(file))
                .withMessageContaining("expected an object");
    }

    @Test
    void key_isReadable() {
        assertThat(KeyBindings.text(stroke("ctrl shift P"))).isEqualTo("Ctrl+Shift+P");
        assertThat(KeyBindings.text(stroke("F1"))).isEqualTo("F1");
    }

    private static KeyStroke stroke(String text) {
        return KeyStroke.getKeyStroke(text);
    }

    private static Command command(String id, String key) {
        return new Command(id, id, "", "View", key, () -> {});
    }
}
