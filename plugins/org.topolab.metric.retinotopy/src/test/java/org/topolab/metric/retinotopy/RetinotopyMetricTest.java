package org.topolab.metric.retinotopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Result.Table;
import org.topolab.api.metric.Results;
import org.topolab.api.model.FieldCentres;
import org.topolab.api.model.Layout;

class RetinotopyMetricTest {

    private static final int SIZE = 60;
    private static final float[] UM = Made.places(SIZE);
    private static final float[] CENTRES = Made.centres(UM);
    private static final Neurons KNOWN = Made.neurons(SIZE).at(UM).seeing(CENTRES);

    private static Scalar scalar(Results results, String name) {
        return results.get(name, Scalar.class);
    }

    private static double value(Results results, String name) {
        return scalar(results, name).value();
    }

    private static List<String> names(Results results) {
        return results.items().stream().map(Result::name).toList();
    }

    @Test
    void rightPlaces_haveNoErrorAndFollowFromCortex() {
        Results results =
                Made.measured(Made.context(Made.responses(KNOWN, SIZE), Made.model(CENTRES, 0, 0)));
        assertThat(value(results, "position-error")).isZero();
        assertThat(value(results, "within-half-field")).isEqualTo(1);
        assertThat(value(results, "affine-fit")).isCloseTo(1, within(1e-6));
        assertThat(value(results, "affine-error")).isCloseTo(0, within(1e-5));
        // columns 30 px for y, rows -20 px for x: 0 * 0 - 30 * -20
        assertThat(value(results, "determinant")).isCloseTo(600, within(0.01));
        assertThat(value(results, "anisotropy")).isCloseTo(1.5, within(1e-4));
        assertThat(value(results, "spread")).isEqualTo(0.5);
        assertThat(value(results, "scored-neurons")).isEqualTo(SIZE);
    }

    @Test
    void chance_isThatOfExchangedNeurons() {
        Results results =
                Made.measured(
                        Made.context(Made.responses(KNOWN, SIZE), Made.model(CENTRES, 0, 0.3)));
        // places are uniform in 24 x 16 px: two of them are a median of 10 px apart
        Result.Chance error = scalar(results, "position-error").chance().orElseThrow();
        assertThat(error.mean()).isCloseTo(10, within(1.5));
        assertThat(error.sd()).isBetween(0.1, 2.0);
        assertThat(error.samples()).isEqualTo(200);
        // two of 59 degrees of freedom are explained by chance
        assertThat(scalar(results, "affine-fit").chance().orElseThrow().mean())
                .isCloseTo(2.0 / 59, within(0.01));
        assertThat(scalar(results, "affine-error").chance().orElseThrow().mean())
                .isCloseTo(1, within(0.1));
    }

    @Test
    void offsetOfAll_isTakenAwayWhereSaid() {
        Results results =
                Made.measured(Made.context(Made.responses(KNOWN, SIZE), Made.model(CENTRES, 4, 0)));
        assertThat(value(results, "position-error")).isCloseTo(4, within(1e-5));
        assertThat(value(results, "position-error-p95")).isCloseTo(4, within(1e-5));
        assertThat(value(results, "position-error-aligned")).isCloseTo(0, within(1e-5));
        assertThat(value(results, "within-half-field")).isZero();
    }

    @Test
    void intervals_holdTheValue() {
        Results results =
                Made.measured(
                        Made.context(Made.responses(KNOWN, SIZE), Made.model(CENTRES, 1, 0.5)));
        for (String name : List.of("position-error", "position-error-p95", "affine-fit")) {
            Result.Interval interval = scalar(results, name).interval().orElseThrow();
            assertThat(value(results, name)).isBetween(interval.low(), interval.high());
            assertThat(interval.high()).isGreaterThan(interval.low());
        }
    }

    @Test
    void radius_isHalfTheWidthOfTheFinerGabors() {
        // sd 0.35 / 0.16 = 2.1875 and 2.734 px, geometric mean 2.4457, times 1.17741
        assertThat(Settings.GABOR_RADIUS).isCloseTo(2.8796, within(1e-4));
        Results results =
                Made.measured(
                        Made.context(
                                Made.responses(KNOWN, SIZE),
                                Made.model(CENTRES, 4, 0),
                                Map.of("field-radius", 4.5)));
        assertThat(value(results, "field-radius")).isEqualTo(4.5);
        assertThat(value(results, "within-half-field")).isEqualTo(1);
    }

    @Test
    void neuronsThatDoNotRespond_doNotCount() {
        float[] wrong = CENTRES.clone();
        for (int at = 2 * 40; at < wrong.length; at++) {
            wrong[at] += 20;
        }
        Results results =
                Made.measured(Made.context(Made.responses(KNOWN, 40), Made.model(wrong, 0, 0)));
        assertThat(value(results, "position-error-p95")).isZero();
        assertThat(value(results, "scored-neurons")).isEqualTo(40);
        Table fields = results.get("fields", Table.class);
        assertThat(fields.cells().get(39).get(5)).isEqualTo(1);
        assertThat(fields.cells().get(40).get(5)).isZero();
        assertThat(results.get("field-error", NumberMap.class).value(0, 59))
                .isCloseTo((float) Math.hypot(20, 20), within(1e-4f));
    }

    @Test
    void noneThatResponds_givesNoNumbers() {
        Results results =
                Made.measured(Made.context(Made.responses(KNOWN, 0), Made.model(CENTRES, 0, 0)));
        assertThat(value(results, "position-error")).isNaN();
        assertThat(value(results, "affine-fit")).isNaN();
        assertThat(value(results, "scored-neurons")).isZero();
    }

    @Test
    void withoutTruth_errorsAreLeftOut() {
        Neurons placed = Made.neurons(SIZE).at(UM);
        Results results =
                Made.measured(
                        Made.context(Made.responses(placed, SIZE), Made.model(CENTRES, 0, 0)));
        assertThat(names(results))
                .containsExactly(
                        "affine-fit",
                        "anisotropy",
                        "determinant",
                        "field-column",
                        "field-row",
                        "spread",
                        "scored-neurons",
                        "fields");
        assertThat(results.get("fields", Table.class).cells().get(0).get(2)).isNaN();
    }

    @Test
    void withoutPlaces_cortexIsLeftOut() {
        Neurons seeing = Made.neurons(SIZE).seeing(CENTRES);
        Results results =
                Made.measured(
                        Made.context(Made.responses(seeing, SIZE), Made.model(CENTRES, 0, 0)));
        assertThat(names(results))
                .containsExactly(
                        "position-error",
                        "position-error-p95",
                        "position-error-aligned",
                        "within-half-field",
                        "field-radius",
                        "spread",
                        "scored-neurons",
                        "fields");
    }

    @Test
    void severalRecordings_haveMapsAndFitsOfTheirOwn() {
        Neurons two = Made.neurons(40, 20).at(UM).seeing(CENTRES);
        Results results =
                Made.measured(Made.context(Made.responses(two, SIZE), Made.model(CENTRES, 0, 0.2)));
        assertThat(names(results))
                .contains("affine-fit", "affine-fit-1", "affine-fit-2", "determinant-2")
                .contains("field-column-1", "field-row-2", "field-error-2")
                .doesNotContain("determinant", "field-column");
        double mean = (value(results, "affine-fit-1") + value(results, "affine-fit-2")) / 2;
        assertThat(value(results, "affine-fit")).isCloseTo(mean, within(1e-12));
        NumberMap second = results.get("field-column-2", NumberMap.class);
        assertThat(second.layout().units()).isEqualTo(20);
        assertThat(((Layout.Positions) second.layout()).xMm(0))
                .isCloseTo(UM[3 * 40] / 1000, within(1e-6));
        assertThat(results.get("fields", Table.class).rows()).contains("a/39", "b/0");
    }

    @Test
    void withoutRepeats_allNeuronsCount() {
        Responses once =
                Responses.of(
                        KNOWN,
                        new int[2],
                        new int[] {0, 1},
                        new float[][] {new float[SIZE], new float[SIZE]});
        assertThat(
                        value(
                                Made.measured(Made.context(once, Made.model(CENTRES, 0, 0))),
                                "scored-neurons"))
                .isEqualTo(SIZE);
    }

    @Test
    void neitherTruthNorPlaces_areRefused() {
        Responses responses = Made.responses(Made.neurons(SIZE), SIZE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Made.measured(Made.context(responses, Made.model(CENTRES, 0, 0))))
                .withMessageContainingAll("retinotopy", "neither", "leave this metric out");
    }

    @Test
    void placesOfOtherNeurons_areRefused() {
        FieldCentres few =
                sheet -> new FieldCentres.Fields(new float[3], new float[3], new float[3]);
        Responses responses = Made.responses(KNOWN, SIZE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Made.measured(Made.context(responses, few)))
                .withMessageContainingAll("3 units", "60 neurons");
    }

    @Test
    void recordingsOfOneNeuron_areBorne() {
        Neurons two = Made.neurons(59, 1).at(UM).seeing(CENTRES);
        Results results =
                Made.measured(Made.context(Made.responses(two, SIZE), Made.model(CENTRES, 0, 0.2)));
        assertThat(value(results, "affine-fit-2")).isNaN();
        assertThat(value(results, "affine-fit")).isEqualTo(value(results, "affine-fit-1"));
    }
}
