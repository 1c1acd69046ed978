package org.topolab.view.sheet;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.view.Figure;
import org.topolab.chart.ColorVision;
import org.topolab.chart.Heading;
import org.topolab.chart.Legend;
import org.topolab.chart.Named;
import org.topolab.chart.Palette;
import org.topolab.chart.Typeface;

/**
 * One colour for each class, white for units without one, and a legend with the number of units.
 * With more classes than colours can tell apart, each unit also carries its class's number.
 */
final class CategoryFigure implements Figure {

    private static final int PIXELS = 448;
    private static final int NUMBERED_CELL = 16;
    private static final int NUMBERED_MOST = 4096; // units; more numbers could not be read
    private static final int NUMBERED_LONGEST = 2048; // pixels
    private static final int GAP = 22;
    private static final double DARK = 60; // CIE L* below which letters are white

    private final Named name;
    private final CategoryMap map;
    private final Look look;
    private final Ground ground;
    private final Legend legend;
    private final Heading heading;
    private final boolean numbered;
    private final boolean below;
    private final List<Color> colors;

    CategoryFigure(Named name, CategoryMap map, Look look) {
        this.name = name;
        this.map = map;
        this.look = look;
        Ground fitting = Ground.of(map.layout(), look.cell(), PIXELS);
        Ground roomy =
                look.cell() == 0 && fitting.room() < NUMBERED_CELL
                        ? Ground.of(map.layout(), NUMBERED_CELL, PIXELS)
                        : fitting;
        this.numbered =
                map.categories().size() > Palette.MOST_BY_COLOR
                        && map.layout().units() <= NUMBERED_MOST
                        && Math.max(roomy.width(), roomy.height()) <= NUMBERED_LONGEST;
        this.ground = numbered ? roomy : fitting;
        this.colors = look.palette().colors(map.categories().size());
        this.heading = name.heading(ground.words());
        List<Legend.Entry> entries = entries();
        this.below = ground.width() > 2 * ground.height();
        this.legend =
                below
                        ? Legend.ofWidth(entries, Math.max(ground.width(), PIXELS))
                        : Legend.beside(ground.height(), entries);
    }

    private List<Legend.Entry> entries() {
        int[] values = map.toArray();
        List<Legend.Entry> entries = new ArrayList<>();
        for (int c = 0; c < map.categories().size(); c++) {
            int category = c;
            String label = map.categories().get(c);
            entries.add(
                    new Legend.Entry(
                            colors.get(c),
                            numbered ? c + "  " + label : label,
                            Arrays.stream(values).filter(v -> v == category).count()));
        }
        long none = Arrays.stream(values).filter(v -> v == CategoryMap.NONE).count();
        entries.add(new Legend.Entry(Color.WHITE, "none", none));
        return entries;
    }

    @Override
    public String name() {
        return name.file();
    }

    @Override
    public String title() {
        return "%s: the class of each of %s; white has none."
                .formatted(name.sentence(), ground.words());
    }

    @Override
    public Dimension size() {
        return below
                ? heading.above(
                        Math.max(ground.width(), legend.width()),
                        ground.height() + GAP + legend.height())
                : heading.above(
                        ground.width() + GAP + legend.width(),
                        Math.max(ground.height(), legend.height()));
    }

    @Override
    public void paint(Graphics2D g) {
        heading.paint(g, size());
        Graphics2D body = (Graphics2D) g.create();
        body.translate(Heading.MARGIN, Heading.HEIGHT);
        List<Color> units = Arrays.stream(map.toArray()).mapToObj(this::color).toList();
        ground.fill(body, units);
        if (numbered) {
            number(body, units);
        }
        ground.annotate(body, look.borders());
        if (below) {
            body.translate(0, ground.height() + GAP);
        } else {
            body.translate(ground.width() + GAP, 0);
        }
        legend.paint(body);
        body.dispose();
    }

    private Color color(int category) {
        return category == CategoryMap.NONE ? Color.WHITE : colors.get(category);
    }

    private void number(Graphics2D g, List<Color> units) {
        Font font = Typeface.regular((float) (ground.room() * 0.6));
        g.setFont(font);
        for (int unit = 0; unit < units.size(); unit++) {
            if (map.value(unit) != CategoryMap.NONE) {
                String text = Integer.toString(map.value(unit));
                Rectangle2D box = ground.shape(unit).getBounds2D();
                double x = box.getCenterX() - Typeface.width(text, font) / 2;
                double y = box.getCenterY() + font.getSize2D() * 0.36; // half a digit's height
                boolean dark = ColorVision.NORMAL.lightness(units.get(unit)) < DARK;
                g.setPaint(dark ? Color.WHITE : Color.BLACK);
                g.drawString(text, (float) x, (float) y);
            }
        }
    }
}
