package org.topolab.desktop.internal.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

class LegendPanelTest {

    private static int width(String name) {
        LegendPanel panel = new LegendPanel();
        MapKey key = MapKey.of(List.of(new MapKey.Category(name, Color.RED, 7)), 0);
        panel.show(Optional.of(key), OptionalInt.empty());
        return panel.getPreferredSize().width;
    }

    @Test
    void width_isThatOfTheLongestNameWithinBounds() throws Exception {
        SwingUtilities.invokeAndWait(
                () -> {
                    int usual = width("Ankle boot");
                    int longer = width("Ankle boot of black leather");
                    assertThat(width("a")).isPositive().isLessThanOrEqualTo(usual);
                    assertThat(longer).isGreaterThan(usual);
                    assertThat(width("very long ".repeat(90))).isLessThan(3 * longer);
                });
    }
}
