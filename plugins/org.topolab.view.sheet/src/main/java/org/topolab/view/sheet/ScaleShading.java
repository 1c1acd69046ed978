package org.topolab.view.sheet;

import java.awt.Color;
import java.util.List;
import org.topolab.chart.ColorBar;
import org.topolab.chart.ColorScale;
import org.topolab.chart.Key;

/** Numbers on a scale. */
record ScaleShading(ColorScale scale, List<NumberLayer> layers) implements Shading {

    private static final int SHORTEST = 110;
    private static final int LONGEST = 260;

    @Override
    public List<Color> colors(NumberLayer layer) {
        return scale.colors(layer.numbers());
    }

    @Override
    public Key key(int height, boolean struck) {
        int bar = Math.max(SHORTEST, Math.min(LONGEST, height));
        ColorBar key = ColorBar.of(scale, bar, NumberLayer.numbers(layers));
        return struck ? key : key.unstruck();
    }

    @Override
    public String range() {
        if (!scale.known()) {
            return "none of them finite";
        }
        return "from %s to %s".formatted((float) scale.low(), (float) scale.high());
    }

    @Override
    public String beyond(String mark) {
        return switch (scale.beyond()) {
            case 0 -> "";
            case 1 -> mark + "1 number beyond the colours";
            default -> "%s%d numbers beyond the colours".formatted(mark, scale.beyond());
        };
    }
}
