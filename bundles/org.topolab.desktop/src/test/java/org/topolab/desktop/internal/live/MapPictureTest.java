package org.topolab.desktop.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.model.Layout;
import org.topolab.chart.ColorMap;
import org.topolab.chart.ColorScale;
import org.topolab.chart.ColorWheel;
import org.topolab.chart.Palette;

class MapPictureTest {

    private static final Layout GRID = new Layout.Grid(2, 3);

    @Test
    void numbers_lieWhereTheirUnitsAre() {
        NumberMap map =
                new NumberMap(
                        "m",
                        GRID,
                        List.of("a", "b"),
                        new float[] {0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, Float.NaN});
        BufferedImage image = MapPicture.of(map, 1).image();
        assertThat(image.getWidth()).isEqualTo(3);
        assertThat(image.getHeight()).isEqualTo(2);
        assertThat(new Color(image.getRGB(0, 0))).isEqualTo(ColorMap.CIVIDIS.at(0));
        assertThat(new Color(image.getRGB(1, 1))).isEqualTo(ColorMap.CIVIDIS.at(1));
        assertThat(new Color(image.getRGB(2, 1))).isEqualTo(ColorScale.UNKNOWN);
    }

    @Test
    void categories_haveTheirColoursAndNames() {
        CategoryMap map =
                new CategoryMap("c", GRID, List.of("cat", "dog"), new int[] {0, 1, -1, 0, 0, 0});
        MapPicture picture = MapPicture.of(map, 0);
        List<Color> colors = Palette.PETROFF.colors(2);
        assertThat(new Color(picture.image().getRGB(1, 0))).isEqualTo(colors.get(1));
        assertThat(new Color(picture.image().getRGB(2, 0))).isEqualTo(ColorScale.UNKNOWN);
        assertThat(picture.key()).extracting(MapPicture.Key::meaning).containsExactly("cat", "dog");
    }

    @Test
    void numbersThatGoRound_areOnTheWheel() {
        NumberMap map =
                new NumberMap("o", GRID, List.of(""), new float[] {0, 45, 90, 135, 0, 0})
                        .goingRound(180);
        BufferedImage image = MapPicture.of(map, 0).image();
        assertThat(new Color(image.getRGB(2, 0))).isEqualTo(ColorWheel.EVEN.at(0.5));
    }

    @Test
    void channels_lieSideBySide() {
        Layout layout = new Layout.FeatureMap(1, 2, 2);
        CategoryMap map = new CategoryMap("c", layout, List.of("x", "y"), new int[] {0, 1, 0, 1});
        BufferedImage image = MapPicture.of(map, 0).image();
        assertThat(image.getWidth()).isEqualTo(5);
        List<Color> colors = Palette.PETROFF.colors(2);
        assertThat(new Color(image.getRGB(1, 0))).isEqualTo(colors.get(0));
        assertThat(image.getRGB(2, 0) >>> 24).as("a clear line between").isZero();
        assertThat(new Color(image.getRGB(3, 0))).isEqualTo(colors.get(1));
    }

    @Test
    void canvas_drawsCellsAsLargeAsThereIsRoom() {
        CategoryMap map =
                new CategoryMap("c", GRID, List.of("cat", "dog"), new int[] {0, 1, 0, 1, 0, 1});
        MapCanvas canvas = new MapCanvas();
        canvas.setSize(300, 260);
        canvas.show(Optional.of(MapPicture.of(map, 0)), "epoch 1");
        BufferedImage image = new BufferedImage(300, 260, BufferedImage.TYPE_INT_RGB);
        canvas.paint(image.getGraphics());
        assertThat(new Color(image.getRGB(30, 30))).isEqualTo(Palette.PETROFF.colors(1).get(0));
        canvas.show(Optional.empty(), LiveMapPanel.NOTHING);
        canvas.paint(image.getGraphics());
    }
}
