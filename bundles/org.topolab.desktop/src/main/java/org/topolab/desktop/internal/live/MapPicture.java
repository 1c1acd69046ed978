package org.topolab.desktop.internal.live;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.model.Layout;
import org.topolab.chart.ColorMap;
import org.topolab.chart.ColorScale;
import org.topolab.chart.ColorWheel;
import org.topolab.chart.Palette;

/**
 * A map as a picture with one pixel for each unit. Units of a grid lie where they are; channels of
 * a feature map lie side by side, a picture each; all others are laid in rows.
 *
 * @param image one pixel for each unit
 * @param key what colours mean, in order
 */
record MapPicture(BufferedImage image, List<Key> key) {

    /** What a colour means. */
    record Key(Color color, String meaning) {}

    private static final int STEPS = 5; // colours of a key for numbers
    private static final int MOST_KEYS = 12;

    MapPicture {
        key = List.copyOf(key);
    }

    /**
     * Paints a map.
     *
     * @param map a {@link NumberMap} or {@link CategoryMap}
     * @param layer of a map that has several
     */
    static MapPicture of(Result map, int layer) {
        return map instanceof CategoryMap categories ? of(categories) : of((NumberMap) map, layer);
    }

    private static MapPicture of(CategoryMap map) {
        List<Color> colors = Palette.PETROFF.colors(map.categories().size());
        int[] rgb =
                IntStream.range(0, map.layout().units())
                        .map(map::value)
                        .map(c -> (c < 0 ? ColorScale.UNKNOWN : colors.get(c)).getRGB())
                        .toArray();
        List<Key> key =
                IntStream.range(0, Math.min(MOST_KEYS, colors.size()))
                        .mapToObj(c -> new Key(colors.get(c), map.categories().get(c)))
                        .toList();
        return new MapPicture(image(map.layout(), rgb), key);
    }

    private static MapPicture of(NumberMap map, int layer) {
        int units = map.layout().units();
        double[] values =
                IntStream.range(0, units).mapToDouble(unit -> map.value(layer, unit)).toArray();
        if (map.period().isPresent()) {
            double period = map.period().getAsDouble();
            List<Color> colors =
                    ColorWheel.EVEN.colors(
                            IntStream.range(0, units).mapToDouble(u -> values[u] / period));
            return new MapPicture(
                    image(map.layout(), rgb(colors)),
                    steps(0, period, share -> ColorWheel.EVEN.at(share)));
        }
        ColorScale scale = ColorScale.ofMost(Arrays.stream(values), ColorMap.CIVIDIS);
        return new MapPicture(
                image(map.layout(), rgb(scale.colors(Arrays.stream(values)))),
                scale.known() ? steps(scale.low(), scale.high(), scale::at) : List.of());
    }

    private static List<Key> steps(double low, double high, DoubleFunction<Color> colors) {
        return IntStream.range(0, STEPS)
                .mapToObj(
                        step -> {
                            double share = (double) step / (STEPS - 1);
                            double value = low + share * (high - low);
                            return new Key(colors.apply(share), "%.3g".formatted(value));
                        })
                .toList();
    }

    private static int[] rgb(List<Color> colors) {
        return colors.stream().mapToInt(Color::getRGB).toArray();
    }

    private static BufferedImage image(Layout layout, int[] rgb) {
        if (layout instanceof Layout.FeatureMap map) {
            return channels(map, rgb);
        }
        Layout.Grid grid =
                layout instanceof Layout.Grid given ? given : Layout.Grid.nearSquare(rgb.length);
        BufferedImage image =
                new BufferedImage(grid.columns(), grid.rows(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, grid.columns(), grid.rows(), rgb, 0, grid.columns());
        return image;
    }

    private static BufferedImage channels(Layout.FeatureMap map, int[] rgb) {
        int across = (int) Math.ceil(Math.sqrt(map.channels()));
        int down = (map.channels() + across - 1) / across;
        BufferedImage image =
                new BufferedImage(
                        across * (map.columns() + 1) - 1,
                        down * (map.rows() + 1) - 1,
                        BufferedImage.TYPE_INT_ARGB); // between channels it is clear
        for (int unit = 0; unit < rgb.length; unit++) {
            int channel = unit % map.channels();
            int place = unit / map.channels();
            image.setRGB(
                    channel % across * (map.columns() + 1) + place % map.columns(),
                    channel / across * (map.rows() + 1) + place / map.columns(),
                    rgb[unit]);
        }
        return image;
    }
}
