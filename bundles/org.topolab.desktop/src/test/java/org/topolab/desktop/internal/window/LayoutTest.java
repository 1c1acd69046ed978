package org.topolab.desktop.internal.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private static final Layout TREE =
            new Layout.Split(
                    false,
                    0.3,
                    Layout.Tabs.of(List.of("a")),
                    new Layout.Split(
                            true,
                            0.7,
                            new Layout.Tabs(List.of("b", "c"), "c"),
                            Layout.Tabs.of(List.of("d"))));

    @Test
    void viewLeftOut_leavesNoEmptyPart() {
        assertThat(TREE.keep(view -> !view.equals("a")))
                .contains(
                        new Layout.Split(
                                true,
                                0.7,
                                new Layout.Tabs(List.of("b", "c"), "c"),
                                Layout.Tabs.of(List.of("d"))));
        assertThat(TREE.keep(view -> false)).isEmpty();
    }

    @Test
    void shownViewLeftOut_showsTheFirst() {
        assertThat(TREE.keep(view -> view.equals("b")))
                .contains(new Layout.Tabs(List.of("b"), "b"));
    }

    @Test
    void viewBesideAnother_goesBehindIt() {
        Layout more = TREE.beside("e", "b");

        assertThat(more.views()).containsExactly("a", "b", "c", "e", "d");
        assertThat(more.sameShape(TREE)).isFalse();
        assertThat(more.keep(view -> !view.equals("e"))).contains(TREE);
    }

    @Test
    void sizes_areNoShape() {
        Layout wider = new Layout.Split(false, 0.4, Layout.Tabs.of(List.of("a")), TREE);
        Layout narrower = new Layout.Split(false, 0.2, Layout.Tabs.of(List.of("a")), TREE);

        assertThat(wider.sameShape(narrower)).isTrue();
    }

    @Test
    void impossibleParts_areRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Layout.Split(true, 1, TREE, TREE))
                .withMessageContaining("share 1.0");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Layout.Tabs(List.of("a"), "b"))
                .withMessageContaining("b is not in [a]");
    }
}
