package org.topolab.desktop.internal.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.shell.UsageException;

class GuiVerbTest {

    @TempDir private Path folder;

    private Wish wish(List<String> arguments, Map<String, String> options) throws UsageException {
        return GuiVerb.wish(arguments, option -> Optional.ofNullable(options.get(option)), folder);
    }

    @Test
    void folder_isRelativeToWhereItIsTyped() throws UsageException {
        assertThat(wish(List.of(), Map.of())).isEqualTo(new Wish(folder, Optional.empty(), false));
        assertThat(wish(List.of(".."), Map.of()).directory()).isEqualTo(folder.getParent());
    }

    @Test
    void options_areUnderstood() throws UsageException {
        assertThat(wish(List.of(), Map.of("look", "dark", "layout", "reset")))
                .isEqualTo(new Wish(folder, Optional.of(Look.DARK), true));
    }

    @Test
    void wrongUse_isRefusedInASentence() {
        refused(List.of("nowhere"), Map.of(), "nowhere is no folder");
        refused(List.of("a", "b"), Map.of(), "found 2 arguments");
        refused(List.of(), Map.of("look", "pink"), "look 'pink', expected 'light' or 'dark'");
        refused(List.of(), Map.of("layout", "x"), "layout 'x', expected 'reset'");
    }

    @Test
    void noDisplay_isOneSentence() {
        // tests run headless
        assertThat(Display.problem(true).orElseThrow())
                .contains("no display", "everything else works without one")
                .doesNotContain("\n");
        assertThat(Display.problem(false).orElseThrow()).contains("start 'topolab gui'");
    }

    private void refused(List<String> arguments, Map<String, String> options, String sentence) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> wish(arguments, options))
                .withMessageContaining(sentence);
    }
}
