package org.topolab.metric.receptivefield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.topolab.testkit.Measured.column;
import static org.topolab.testkit.Measured.scalar;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.metric.Result.Pictures;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.testkit.RandomImages;

class ReceptiveFieldMetricTest {

    private static final ImageShape SHAPE = new ImageShape(1, 2, 3);
    private static final ReceptiveFieldMetric METRIC = new ReceptiveFieldMetric();

    private static Results measure(Map<String, Object> given, double[]... weights) {
        return Probing.on(METRIC, new LinearUnits(SHAPE, List.of(weights)), given);
    }

    @Test
    void field_isTheGradientOfRootMeanSquareOne() {
        // mean square (9 + 16 + 25) / 6
        Results found =
                measure(Map.of(), new double[] {3, 0, 0, 0, 4, 5}, new double[] {0, 0, 0, 0, 0, 0});
        Pictures pictures = found.get("receptive-fields", Pictures.class);
        assertThat(pictures.shape()).isEqualTo(SHAPE);
        assertThat(pictures.rows()).containsExactly("grid");
        assertThat(pictures.columns()).containsExactly("unit 0", "unit 1 (dead)");
        double divisor = Math.sqrt(50 / 6.0) + 1e-5;
        assertThat(pictures.value(0, 0, 4)).isCloseTo((float) (4 / divisor), within(1e-6f));
        assertThat(pictures.value(0, 1, 4)).isZero();
        assertThat(scalar(found, "dead")).isEqualTo(0.5);
        assertThat(scalar(found, "count")).isEqualTo(2);
        assertThat(scalar(found, "support")).isEqualTo(2.5);
        assertThat(column(found, "units", "support-height")[0]).isEqualTo(2);
        assertThat(column(found, "units", "support-width")[0]).isEqualTo(3);
        assertThat(column(found, "units", "support-width")[1]).isNaN();
        assertThat(column(found, "units", "gradient")[0])
                .isCloseTo(Math.sqrt(50 / 6.0), within(1e-6));
    }

    @Test
    void neuronsAtFreePlaces_areProbedEvenlySpaced() {
        LinearUnits neurons =
                new LinearUnits(
                        SHAPE,
                        List.of(
                                new double[] {1, 0, 0, 0, 0, 0},
                                new double[] {0, 1, 0, 0, 0, 0},
                                new double[] {0, 0, 1, 0, 0, 0},
                                new double[] {0, 0, 0, 0, 0, 1}));
        Layout places = new Layout.Positions(new double[4], new double[4]);
        Sheet sheet = new Sheet("neurons", "neurons", places);
        assertThat(METRIC.info().needs().met(places)).isTrue();
        Results found = Probing.on(METRIC, neurons, sheet, SHAPE, Map.of("units", 2));
        Pictures pictures = found.get("receptive-fields", Pictures.class);
        assertThat(pictures.rows()).containsExactly("neurons");
        assertThat(pictures.columns()).containsExactly("unit 0", "unit 2");
        assertThat(pictures.value(0, 0, 0)).isGreaterThan(2);
        assertThat(pictures.value(0, 1, 2)).isGreaterThan(2);
        assertThat(scalar(found, "support")).isEqualTo(1);
    }

    @Test
    void images_giveTheMeanOfTheirGradients() {
        // open where the first pixel is above 0.5: that share of the weights is left
        double[] weights = {1, 0, 0, 0, 0, 0};
        LinearUnits units = new LinearUnits(SHAPE, List.of(weights), List.of(-0.5));
        int open = 0;
        for (int i = 0; i < 4; i++) {
            FloatBuffer image = FloatBuffer.allocate(6);
            new RandomImages(SHAPE, 6).read(i, image);
            open += image.get(0) > 0.5 ? 1 : 0;
        }
        assertThat(open).isBetween(1, 3);
        Results found =
                Probing.on(METRIC, units, Map.of("point", "after", "start", "images", "images", 4));
        assertThat(column(found, "units", "gradient")[0])
                .isCloseTo(open / 4.0 / Math.sqrt(6), within(1e-6));
    }

    @Test
    void mean_isTheMeanOfAllImages() {
        float[] mean = new float[6];
        for (int i = 0; i < 6; i++) {
            FloatBuffer image = FloatBuffer.allocate(6);
            new RandomImages(SHAPE, 6).read(i, image);
            for (int at = 0; at < 6; at++) {
                mean[at] += image.get(at) / 6;
            }
        }
        Options options = Options.of(METRIC.info().options(), Map.of("start", "mean"));
        float[] found = Starts.of(options, new RandomImages(SHAPE, 6)).get(0);
        assertThat(found).containsExactly(mean, within(1e-6f));
    }

    @Test
    void channelsOfAMap_areThoseOfTheMiddle() {
        Layout.FeatureMap map = new Layout.FeatureMap(4, 5, 3);
        Sheet sheet = new Sheet("map", "map", map);
        assertThat(Unit.of(sheet, 64))
                .containsExactly(
                        new Unit(map.unit(2, 2, 0), "channel 0"),
                        new Unit(map.unit(2, 2, 1), "channel 1"),
                        new Unit(map.unit(2, 2, 2), "channel 2"));
        Sheet grid = new Sheet("grid", "grid", new Layout.Grid(2, 5));
        assertThat(Unit.of(grid, 4).stream().mapToInt(Unit::index)).containsExactly(0, 2, 5, 7);
        assertThat(Unit.of(grid, 4).get(1).label()).isEqualTo("unit 2");
    }

    @Test
    void oneStepOfAscent_byHand() {
        // weights of root mean square 1 are added with rate 0.5, halved, clipped to 0..1
        double[] weights = {1, -1, 1, 1, 1, -1};
        Results found =
                measure(
                        Map.of(
                                "method", "ascent", "steps", 1, "rate", 0.5, "decay", 0.5, "blur",
                                0, "start", "grey"),
                        weights);
        Pictures pictures = found.get("receptive-fields", Pictures.class);
        for (int at = 0; at < 6; at++) {
            assertThat(pictures.value(0, 0, at))
                    .isCloseTo(weights[at] > 0 ? 0.5f : 0, within(1e-5f));
        }
    }

    @Test
    void ascent_likesWhatTheWeightsLike() {
        Results found =
                measure(Map.of("method", "ascent", "blur", 0), new double[] {1, -1, 0, 0, 2, 0});
        float[] image = found.get("receptive-fields", Pictures.class).toArray();
        assertThat(image[4]).isGreaterThan(0.9f);
        assertThat(image[1]).isZero();
        assertThat(image[2]).isZero();
        assertThat(image[0]).isBetween(0.5f, 1f);
    }

    @Test
    void blur_keepsAUniformImageAndSpreadsAPoint() {
        Map<String, Object> given =
                Map.of("method", "ascent", "steps", 1, "rate", 0.1, "decay", 0, "blur", 1);
        Results even = measure(given, new double[] {1, 1, 1, 1, 1, 1});
        for (float value : even.get("receptive-fields", Pictures.class).toArray()) {
            assertThat(value).isCloseTo(0.1f, within(1e-5f));
        }
        Results point = measure(given, new double[] {1, 0, 0, 0, 0, 0});
        float[] image = point.get("receptive-fields", Pictures.class).toArray();
        assertThat(image[1]).isBetween(1e-3f, image[0]);
        assertThat(image[3]).isBetween(1e-3f, image[0]);
    }

    @Test
    void ascentFromManyImages_isRefused() {
        Options options =
                Options.of(METRIC.info().options(), Map.of("method", "ascent", "start", "images"));
        assertThat(METRIC.check(options))
                .singleElement()
                .extracting(OptionProblem::message)
                .asString()
                .contains("images", "set start: black, grey or mean");
    }

    @Test
    void display_byHand() {
        // mean 0, sd 1: 0.5 +- 0.1 of 255 is 153 and 102, less a little
        assertThat(Display.bytes(new double[] {1, -1})).containsExactly(152, 102);
        assertThat(Display.bytes(new double[] {7, 7})).containsExactly(127, 127);
    }
}
