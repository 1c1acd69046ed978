package org.topolab.view.curve;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.topolab.chart.FigureStyle;
import org.topolab.chart.Ticks;

/**
 * An axis across for numbers that span decades, 0 among them or not. Ticks are the numbers
 * themselves if they are few, else powers of ten; two strokes part 0 from the rest.
 */
final class DecadesAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 9; // numbers that have a tick each
    private static final double NEAREST = 0.08; // of two such ticks, as a share of the axis
    private static final double BREAK = 0.5; // place of the strokes
    private static final double STROKES = 4; // pixels between them

    private final transient Decades decades;
    private final double[] numbers;

    /**
     * @param numbers what is to be shown, in order
     */
    DecadesAxis(String label, Decades decades, double[] numbers) {
        super(label);
        this.decades = decades;
        this.numbers = numbers.clone();
        setRange(decades.roomy(numbers[numbers.length - 1]));
    }

    private double low() {
        return decades.place(getRange().getLowerBound());
    }

    private double length() {
        return decades.place(getRange().getUpperBound()) - low();
    }

    @Override
    public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
        return area.getX() + (decades.place(value) - low()) / length() * area.getWidth();
    }

    @Override
    public double java2DToValue(double x, Rectangle2D area, RectangleEdge edge) {
        return decades.number(low() + (x - area.getX()) / area.getWidth() * length());
    }

    @Override
    @SuppressWarnings("rawtypes") // as JFreeChart declares it
    public List refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        for (double value : ticks()) {
            ticks.add(
                    new NumberTick(
                            value,
                            Ticks.number(value),
                            TextAnchor.TOP_CENTER,
                            TextAnchor.CENTER,
                            0));
        }
        return ticks;
    }

    private List<Double> ticks() {
        List<Double> own = new ArrayList<>();
        boolean apart = numbers.length <= MOST;
        for (double number : numbers) {
            double near = own.isEmpty() ? -1 : decades.place(own.get(own.size() - 1));
            apart &= own.isEmpty() || decades.place(number) - near >= NEAREST * length();
            own.add(number);
        }
        if (apart) {
            return own;
        }
        List<Double> powers = new ArrayList<>();
        if (decades.zero()) {
            powers.add(0.0);
        }
        powers.addAll(LogarithmicAxis.rounds(decades.first(), numbers[numbers.length - 1]));
        return powers;
    }

    @Override
    public AxisState draw(
            Graphics2D g,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            PlotRenderingInfo info) {
        AxisState state = super.draw(g, cursor, plotArea, dataArea, edge, info);
        if (decades.zero()) {
            double x = valueToJava2D(decades.number(BREAK), dataArea, edge);
            g.setStroke(new BasicStroke(2));
            g.setPaint(Color.WHITE);
            g.draw(new Line2D.Double(x - STROKES / 2, cursor, x + STROKES / 2, cursor));
            g.setStroke(new BasicStroke(1));
            g.setPaint(FigureStyle.LINE);
            for (double at : new double[] {x - STROKES / 2, x + STROKES / 2}) {
                g.draw(new Line2D.Double(at - 2, cursor + 4, at + 2, cursor - 4));
            }
        }
        return state;
    }
}
