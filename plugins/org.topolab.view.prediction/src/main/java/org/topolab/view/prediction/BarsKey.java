package org.topolab.view.prediction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import org.topolab.chart.ColorBar;
import org.topolab.chart.FigureStyle;
import org.topolab.chart.Key;
import org.topolab.chart.Typeface;

/** Scales of colours side by side, each below its name. */
record BarsKey(List<String> names, List<ColorBar> bars) implements Key {

    private static final int LABEL = 20;
    private static final int GAP = 24;

    private int width(int bar) {
        double name = Typeface.width(names.get(bar), FigureStyle.labelFont());
        return Math.max(bars.get(bar).width(), (int) Math.ceil(name));
    }

    @Override
    public int width() {
        int width = -GAP;
        for (int bar = 0; bar < bars.size(); bar++) {
            width += width(bar) + GAP;
        }
        return width;
    }

    @Override
    public int height() {
        return LABEL + bars.stream().mapToInt(ColorBar::height).max().orElse(0);
    }

    @Override
    public void paint(Graphics2D g) {
        Graphics2D at = (Graphics2D) g.create();
        for (int bar = 0; bar < bars.size(); bar++) {
            at.setPaint(Color.BLACK);
            at.setFont(FigureStyle.labelFont());
            at.drawString(names.get(bar), 0, 12);
            Graphics2D below = (Graphics2D) at.create();
            below.translate(0, LABEL);
            bars.get(bar).paint(below);
            below.dispose();
            at.translate(width(bar) + GAP, 0);
        }
        at.dispose();
    }
}
