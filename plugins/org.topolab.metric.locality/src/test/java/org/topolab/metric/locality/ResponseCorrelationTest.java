package org.topolab.metric.locality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.RandomStream;

class ResponseCorrelationTest {

    private static final Layout.Grid ROW = new Layout.Grid(1, 3);
    private static final RandomStream STREAM = RandomStream.of(1);

    @Test
    void threeUnits_haveCorrelationsByHand() {
        ResponseCorrelation correlation = new ResponseCorrelation(ROW, 3, STREAM);
        correlation.add(new double[] {1, 2, 3});
        correlation.add(new double[] {2, 4, 1});
        correlation.add(new double[] {3, 6, 2});
        // 0 and 1: 1; 0 and 2, 1 and 2: -1/2 (covariance -1, squares 2 and 2)
        List<Result.Series.Point> points = points(correlation);
        assertThat(points).extracting(Result.Series.Point::x).containsExactly(1.0, 2.0);
        assertThat(points.get(0).y()).isCloseTo((1 - 0.5) / 2, within(1e-12));
        assertThat(points.get(1).y()).isCloseTo(-0.5, within(1e-12));
        // mean of 1, -1/2, -1/2
        assertThat(points.get(0).chance().orElseThrow().mean()).isCloseTo(0, within(1e-12));
    }

    @Test
    void unitThatDoesNotVary_isLeftOut() {
        ResponseCorrelation correlation = new ResponseCorrelation(ROW, 3, STREAM);
        correlation.add(new double[] {1, 0.1, 3});
        correlation.add(new double[] {2, 0.1, 5});
        assertThat(points(correlation)).extracting(Result.Series.Point::x).containsExactly(2.0);
        assertThat(new ResponseCorrelation(ROW, 3, STREAM).series()).isEmpty();
    }

    @Test
    void fewerUnits_areASubset() {
        Layout.Grid grid = new Layout.Grid(5, 5);
        ResponseCorrelation correlation = new ResponseCorrelation(grid, 2, STREAM);
        double[] map = new double[25];
        for (int image = 0; image < 3; image++) {
            for (int unit = 0; unit < 25; unit++) {
                map[unit] = image * (unit + 1);
            }
            correlation.add(map);
        }
        assertThat(points(correlation))
                .singleElement()
                .satisfies(point -> assertThat(point.y()).isCloseTo(1, within(1e-12)));
    }

    @Test
    void smoothNoise_fallsWithDistance() {
        Layout.Grid grid = new Layout.Grid(6, 6);
        ResponseCorrelation correlation = new ResponseCorrelation(grid, 36, STREAM);
        double[] map = new double[36];
        for (int image = 0; image < 400; image++) {
            double row = 6 * STREAM.uniform(2L * image);
            double column = 6 * STREAM.uniform(2L * image + 1);
            for (int unit = 0; unit < 36; unit++) {
                int line = unit / 6;
                double off = Math.hypot(line - row, unit % 6 - column);
                map[unit] = Math.exp(-off * off / 4);
            }
            correlation.add(map);
        }
        List<Result.Series.Point> points = points(correlation);
        assertThat(points.get(0).y()).isGreaterThan(0.7);
        assertThat(points.get(3).y()).isLessThan(0.1);
    }

    private static List<Result.Series.Point> points(ResponseCorrelation correlation) {
        return ((Result.Series) correlation.series().orElseThrow()).points();
    }
}
