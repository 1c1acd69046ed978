package org.topolab.desktop.internal.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTextTest {

    private static final String TEXT =
            """
            topolab layout 1
            split across 0.380
            tabs recipe*
            split down 0.720
            tabs curves live-map*
            tabs console*
            closed plan runs
            """;

    @Test
    void written_isReadAgain() {
        LayoutText read = LayoutText.read(TEXT);

        assertThat(read.write()).isEqualTo(TEXT);
        assertThat(read.closed()).containsExactlyInAnyOrder("plan", "runs");
        assertThat(read.layout().orElseThrow().views())
                .containsExactly("recipe", "curves", "live-map", "console");
    }

    @Test
    void nothingDocked_isALayout() {
        LayoutText nothing = new LayoutText(Optional.empty(), Set.of());

        assertThat(LayoutText.read(nothing.write())).isEqualTo(nothing);
    }

    @Test
    void tabsWithoutMark_showTheFirst() {
        assertThat(LayoutText.read("topolab layout 1\ntabs a b").layout())
                .contains(new Layout.Tabs(List.of("a", "b"), "a"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <xml>                                        | does not begin with
                    topolab layout 2/tabs a                      | does not begin with
                    topolab layout 1/split down 0.5/tabs a       | found 'nothing'
                    topolab layout 1/split down 1.5/tabs a/tabs b | share 1.5
                    topolab layout 1/split down x/tabs a/tabs b  | "x"
                    topolab layout 1/split up 0.5/tabs a/tabs b  | found 'split up 0.5'
                    topolab layout 1/tabs a/tabs b               | 'tabs b' is left over
                    topolab layout 1/split down 0.5/tabs a/tabs a | 'a' is in it twice
                    topolab layout 1/tabs                        | found 'tabs'
                    """)
    void foreignText_isRefusedWithItsReason(String text, String reason) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> LayoutText.read(text.replace('/', '\n')))
                .withMessageContaining(reason);
    }

    @Test
    void endlessText_isRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(
                        () ->
                                LayoutText.read(
                                        "topolab layout 1\n" + "split down 0.5\n".repeat(100_000)))
                .withMessageContaining("more than 200 lines");
    }
}
