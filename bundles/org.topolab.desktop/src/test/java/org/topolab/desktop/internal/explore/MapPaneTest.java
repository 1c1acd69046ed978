package org.topolab.desktop.internal.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.model.Layout;
import org.topolab.chart.ColorMap;
import org.topolab.chart.Palette;

class MapPaneTest {

    private static final Layout GRID = new Layout.Grid(2, 2);

    private final MapPane pane = new MapPane("Live map", "No map yet");

    private static CategoryMap animals(int first) {
        return new CategoryMap("c", GRID, List.of("cat", "dog"), new int[] {first, 0, 0, 0});
    }

    /** Colours in the middle of the unit at the upper left, and of that beside it. */
    private List<Color> colors() {
        MapCanvas canvas = pane.canvas();
        canvas.setSize(200, 200);
        BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        canvas.paint(image.createGraphics().create(0, 0, 200, 200));
        return List.of(new Color(image.getRGB(50, 50)), new Color(image.getRGB(150, 50)));
    }

    @Test
    void withoutMap_itSaysSo() throws Exception {
        SwingUtilities.invokeAndWait(() -> pane.show(Optional.empty(), 0));
        assertThat(pane.getComponent(0).isVisible()).isTrue();
        assertThat(((JLabel) pane.getComponent(0)).getText()).isEqualTo("No map yet");
    }

    @Test
    void categories_haveTheirColoursAndAreToldWherePeoplePoint() throws Exception {
        SwingUtilities.invokeAndWait(() -> pane.show(Optional.of(animals(1)), 0));
        List<Color> two = Palette.PETROFF.colors(2);
        assertThat(colors()).containsExactly(two.get(1), two.get(0));
        SwingUtilities.invokeAndWait(() -> pane.show(Optional.of(animals(0)), 0));
        assertThat(colors()).as("the next epoch").containsExactly(two.get(0), two.get(0));
    }

    @Test
    void numbers_areThoseOfTheLayer() throws Exception {
        NumberMap map =
                new NumberMap("m", GRID, List.of("a", "b"), new float[] {3, 3, 3, 3, 0, 4, 1, 1});
        SwingUtilities.invokeAndWait(() -> pane.show(Optional.of(map), 1));
        assertThat(colors()).containsExactly(ColorMap.CIVIDIS.at(0), ColorMap.CIVIDIS.at(1));
    }
}
