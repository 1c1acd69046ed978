package org.topolab.view.sheet;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.view.Figure;
import org.topolab.chart.FigureStyle;
import org.topolab.chart.Typeface;

/** Maps of several subjects side by side, with one key to all colours. */
final class PanelFigure implements Figure {

    private static final int GAP = 16;
    private static final int LABEL = 19;
    private static final int NARROWEST = 96;
    private static final double ASPECT = 1.6;
    private static final int IN_ONE_ROW = 4;

    private final Named name;
    private final List<Panel> panels;
    private final Key key;
    private final boolean borders;
    private final Heading heading;
    private final int width;
    private final int height;
    private final int across;

    /**
     * @param note a quieter line below the heading
     * @param borders whether lines separate the blocks of a grid
     */
    PanelFigure(Named name, String note, List<Panel> panels, Key key, boolean borders) {
        this.name = name;
        this.panels = List.copyOf(panels);
        this.key = key;
        this.borders = borders;
        this.heading = name.heading(note);
        this.width = Math.max(NARROWEST, widest(panels));
        this.height =
                LABEL + panels.stream().mapToInt(panel -> panel.ground().height()).max().orElse(0);
        this.across = across(panels.size(), (double) height / width);
    }

    private static int widest(List<Panel> panels) {
        return panels.stream().mapToInt(panel -> panel.ground().width()).max().orElse(0);
    }

    /** How many side by side: a number that leaves no gap at the end, if one looks well. */
    static int across(int panels, double shape) {
        if (panels <= IN_ONE_ROW) {
            return panels;
        }
        double ideal = Math.sqrt(panels * ASPECT * shape);
        return IntStream.rangeClosed(1, panels)
                .filter(n -> panels % n == 0 && n > 0.7 * ideal && n < 1.5 * ideal)
                .boxed()
                .min((a, b) -> Double.compare(Math.abs(a - ideal), Math.abs(b - ideal)))
                .orElse(Math.max(1, Math.min(panels, (int) Math.round(ideal))));
    }

    private int bodyWidth() {
        return across * (width + GAP) - GAP;
    }

    private int bodyHeight() {
        return (panels.size() + across - 1) / across * (height + GAP) - GAP;
    }

    @Override
    public String name() {
        return name.file();
    }

    @Override
    public String title() {
        return "%s: maps of %s side by side."
                .formatted(
                        name.sentence(),
                        String.join("; ", panels.stream().map(Panel::label).toList()));
    }

    @Override
    public Dimension size() {
        int body = bodyWidth() + 2 * GAP + key.width();
        return new Dimension(
                Math.max(body, heading.width()) + 2 * Heading.MARGIN,
                Heading.HEIGHT + Math.max(bodyHeight(), LABEL + key.height()) + Heading.MARGIN);
    }

    @Override
    public void paint(Graphics2D g) {
        Dimension size = size();
        FigureStyle.smooth(g);
        g.setPaint(Color.WHITE);
        g.fillRect(0, 0, size.width, size.height);
        heading.paint(g);
        for (int i = 0; i < panels.size(); i++) {
            Graphics2D at = (Graphics2D) g.create();
            at.translate(
                    Heading.MARGIN + i % across * (width + GAP),
                    Heading.HEIGHT + i / across * (height + GAP));
            paint(panels.get(i), at);
            at.dispose();
        }
        Graphics2D right = (Graphics2D) g.create();
        right.translate(Heading.MARGIN + bodyWidth() + 2 * GAP, Heading.HEIGHT + LABEL);
        key.paint(right);
        right.dispose();
    }

    private void paint(Panel panel, Graphics2D g) {
        g.setPaint(Color.BLACK);
        g.setFont(FigureStyle.labelFont());
        g.drawString(Typeface.fitted(panel.label(), g.getFont(), width), 0, LABEL - 6);
        g.translate(0, LABEL);
        panel.ground().fill(g, panel.colors());
        panel.ground().annotate(g, borders);
    }
}
