package org.topolab.metric.receptivefield;

import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;

/**
 * A unit that is probed.
 *
 * @param index within its sheet
 * @param label such as {@code channel 3}
 */
record Unit(int index, String label) {

    /**
     * The channels of a feature map at its middle (row rows div 2, column columns div 2, from 0);
     * of other sheets the units. If there are more than wanted, as many evenly spaced.
     *
     * @param most how many at most, at least 1
     */
    static List<Unit> of(Sheet sheet, int most) {
        if (sheet.layout() instanceof Layout.FeatureMap map) {
            int row = map.rows() / 2;
            int column = map.columns() / 2;
            return spaced(map.channels(), most)
                    .mapToObj(c -> new Unit(map.unit(row, column, c), "channel " + c))
                    .toList();
        }
        return spaced(sheet.layout().units(), most)
                .mapToObj(u -> new Unit(u, "unit " + u))
                .toList();
    }

    private static IntStream spaced(int all, int most) {
        int count = Math.min(all, most);
        return IntStream.range(0, count).map(i -> (int) ((long) i * all / count));
    }
}
