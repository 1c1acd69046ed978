package org.topolab.view.sheet;

import java.awt.Color;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import org.topolab.chart.ColorMap;

/**
 * Which number has which colour; the same for all layers of a map.
 *
 * @param low number of the first colour
 * @param high number of the last colour, at least low
 * @param known whether there was any finite number
 */
record Scale(double low, double high, boolean known, ColorMap colors) {

    /**
     * A scale for numbers, or for the range that is asked for. One with numbers of both signs has
     * zero in its middle.
     */
    static Scale of(Look look, DoubleStream numbers) {
        DoubleSummaryStatistics found =
                DoubleStream.concat(
                                look.range().stream().mapToDouble(number -> number),
                                look.range().isEmpty() ? numbers : DoubleStream.empty())
                        .filter(Double::isFinite)
                        .summaryStatistics();
        double low = found.getMin();
        double high = found.getMax();
        if (found.getCount() == 0) {
            return new Scale(0, 0, false, look.colors());
        }
        if (low < 0 && high > 0) {
            double most = Math.max(-low, high);
            return new Scale(-most, most, true, ColorMap.BLUE_WHITE_ORANGE);
        }
        return new Scale(low, high, true, look.colors());
    }

    /** The colours of numbers, the common one for those that are not finite included. */
    List<Color> colors(DoubleStream numbers) {
        return numbers.mapToObj(n -> Double.isFinite(n) ? color(n) : Ground.UNKNOWN).toList();
    }

    /** The colour of a finite number. */
    Color color(double value) {
        return at((value - low) / (high - low));
    }

    /**
     * The colour of a share of the scale, in 256 steps; one in the middle if all numbers are equal.
     *
     * @param share 0 to 1
     */
    Color at(double share) {
        return colors.at(high > low ? Math.rint(share * 255) / 255 : 0.5);
    }
}
