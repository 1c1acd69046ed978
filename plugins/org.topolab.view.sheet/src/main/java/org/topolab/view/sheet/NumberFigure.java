package org.topolab.view.sheet;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.view.Figure;
import org.topolab.chart.FigureStyle;
import org.topolab.chart.Typeface;

/** The layers of a map of numbers side by side, all in one scale of colours. */
final class NumberFigure implements Figure {

    private static final int MOST_LAYERS = 100;
    private static final int GAP = 14;
    private static final int LABEL = 18;
    private static final int NARROWEST = 64;
    private static final double ASPECT = 1.4;
    private static final int SHORTEST_BAR = 110;
    private static final int LONGEST_BAR = 260;

    private final Named name;
    private final NumberMap map;
    private final Look look;
    private final int[] layers;
    private final Ground ground;
    private final Heading heading;
    private final Scale scale;
    private final ColorBar bar;
    private final int across;

    /**
     * @param wanted indices of the layers, at least one
     */
    NumberFigure(Named name, NumberMap map, Look look, List<Integer> wanted) {
        this.name = name;
        this.map = map;
        this.look = look;
        this.layers = wanted.stream().limit(MOST_LAYERS).mapToInt(i -> i).toArray();
        this.ground = Ground.of(map.layout(), look.cell(), pixels(layers.length));
        this.heading = name.heading(note(wanted.size()));
        this.scale = Scale.of(look, numbers(map, layers));
        this.across = across(layers.length, panelWidth(), panelHeight());
        int barHeight = Math.max(SHORTEST_BAR, Math.min(LONGEST_BAR, panelsHeight() - LABEL));
        this.bar = new ColorBar(scale, barHeight, unknown());
    }

    private static DoubleStream numbers(NumberMap map, int[] layers) {
        return IntStream.of(layers).boxed().flatMapToDouble(layer -> numbers(map, layer));
    }

    /** The numbers of one layer. */
    static DoubleStream numbers(NumberMap map, int layer) {
        return IntStream.range(0, map.layout().units()).mapToDouble(u -> map.value(layer, u));
    }

    private static int pixels(int layers) {
        if (layers == 1) {
            return 448;
        }
        return layers <= 4 ? 256 : layers <= 25 ? 160 : 96;
    }

    private static int across(int panels, int width, int height) {
        double ideal = Math.sqrt(panels * ASPECT * height / width);
        return Math.max(1, Math.min(panels, (int) Math.round(ideal)));
    }

    private String note(int wanted) {
        String words = ground.words();
        if (layers.length < wanted) {
            return "%s; the first %d of %d layers, the option layers chooses others"
                    .formatted(words, layers.length, wanted);
        }
        return layers.length == 1 && !map.layers().get(layers[0]).equals(map.name())
                ? "%s; %s".formatted(map.layers().get(layers[0]), words)
                : words;
    }

    private long unknown() {
        return numbers(map, layers).filter(value -> !Double.isFinite(value)).count();
    }

    private boolean labelled() {
        return layers.length > 1;
    }

    private int panelWidth() {
        return labelled() ? Math.max(NARROWEST, ground.width()) : ground.width();
    }

    private int panelHeight() {
        return ground.height() + (labelled() ? LABEL : 0);
    }

    private int panelsWidth() {
        return across * (panelWidth() + GAP) - GAP;
    }

    private int panelsHeight() {
        return (layers.length + across - 1) / across * (panelHeight() + GAP) - GAP;
    }

    @Override
    public String name() {
        return name.file();
    }

    @Override
    public String title() {
        String range =
                scale.known()
                        ? "from %s to %s".formatted(exact(scale.low()), exact(scale.high()))
                        : "none of them finite";
        return "%s: numbers of %s in %d %s, colours %s."
                .formatted(
                        name.sentence(),
                        ground.words(),
                        layers.length,
                        layers.length == 1 ? "layer" : "layers",
                        range);
    }

    private static String exact(double value) {
        return Float.toString((float) value);
    }

    @Override
    public Dimension size() {
        int body = panelsWidth() + 2 * GAP + bar.width();
        int barTop = labelled() ? LABEL : 0;
        return new Dimension(
                Math.max(body, heading.width()) + 2 * Heading.MARGIN,
                Heading.HEIGHT + Math.max(panelsHeight(), barTop + bar.height()) + Heading.MARGIN);
    }

    @Override
    public void paint(Graphics2D g) {
        Dimension size = size();
        FigureStyle.smooth(g);
        g.setPaint(Color.WHITE);
        g.fillRect(0, 0, size.width, size.height);
        heading.paint(g);
        for (int i = 0; i < layers.length; i++) {
            Graphics2D panel = (Graphics2D) g.create();
            panel.translate(
                    Heading.MARGIN + i % across * (panelWidth() + GAP),
                    Heading.HEIGHT + i / across * (panelHeight() + GAP));
            paintPanel(panel, layers[i]);
            panel.dispose();
        }
        Graphics2D right = (Graphics2D) g.create();
        right.translate(
                Heading.MARGIN + panelsWidth() + 2 * GAP,
                Heading.HEIGHT + (labelled() ? LABEL : 0));
        bar.paint(right);
        right.dispose();
    }

    private void paintPanel(Graphics2D g, int layer) {
        if (labelled()) {
            g.setPaint(Color.BLACK);
            g.setFont(FigureStyle.smallFont());
            String label = map.layers().get(layer);
            g.drawString(Typeface.fitted(label, g.getFont(), panelWidth()), 0, LABEL - 6);
            g.translate(0, LABEL);
        }
        ground.fill(g, scale.colors(numbers(map, layer)));
        ground.annotate(g, look.borders());
    }
}
