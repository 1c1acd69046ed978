package org.topolab.metric.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.topolab.testkit.Golden;

class ExplainedTest {

    private static final List<String> NAMES = List.of("animate", "size", "spiky");

    private final Golden golden = Golden.read(ExplainedTest.class, "all-tnn.golden.json").at("glm");

    private static List<Predictor> published(boolean faithful) {
        return NAMES.stream().map(name -> Predictor.published(name, faithful, 16)).toList();
    }

    private static double sum(Predictor predictor) {
        return Arrays.stream(predictor.differences().pairs()).sum();
    }

    @Test
    void glm_predictors() {
        List<Predictor> predictors = published(true);
        for (int p = 0; p < NAMES.size(); p++) {
            double expected = golden.at(NAMES.get(p) + "_sum_upper").number();
            assertThat(sum(predictors.get(p))).isCloseTo(expected, within(1e-9));
        }
    }

    @Test
    void glm_explained() {
        List<Predictor> predictors = published(true);
        double[] target = new double[120];
        for (int a = 0, at = 0; a < 16; a++) {
            for (int b = a + 1; b < 16; b++) {
                target[at++] =
                        0.5
                                + 0.2 * Math.sin(0.37 * a * b + 0.1 * a)
                                + 0.3 * predictors.get(0).differences().value(a, b)
                                + 0.25 * predictors.get(1).differences().value(b, a);
            }
        }
        Explained explained = Explained.of(new Differences(16, target), predictors);
        assertThat(explained.full()).isCloseTo(golden.at("r2_full").number(), within(1e-10));
        double[] weights = golden.at("beta").numbers();
        for (int p = 0; p < NAMES.size(); p++) {
            assertThat(explained.weight(p)).isCloseTo(weights[p], within(1e-9));
            assertThat(explained.unique(p))
                    .isCloseTo(golden.at("unique", NAMES.get(p)).number(), within(1e-9));
        }
    }

    /** By hand: 5 animals and 11 things make 55 pairs of one and the other. */
    @Test
    void animate_partsAnimalsFromThings() {
        assertThat(sum(published(false).get(0))).isEqualTo(55);
        assertThat(sum(published(true).get(0))).isEqualTo(110);
    }

    @Test
    void otherCategories_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Predictor.published("size", false, 10))
                .withMessageContainingAll("'size' for 10 categories", "expected 16", "scissors");
    }

    /** By hand: the target is twice one predictor, so that it explains all and alone. */
    @Test
    void ownPredictor_explainsAll() {
        Predictor right = new Predictor("right", new Differences(3, new double[] {1, 2, 4}));
        Predictor against = new Predictor("against", new Differences(3, new double[] {4, 2, 1}));
        Differences target = new Differences(3, new double[] {2, 4, 8});
        Explained explained = Explained.of(target, List.of(right, against));
        assertThat(explained.full()).isCloseTo(1, within(1e-12));
        assertThat(explained.weight(1)).isZero();
        assertThat(explained.unique(0)).isCloseTo(1, within(1e-12));
        assertThat(explained.unique(1)).isZero();
    }

    @Test
    void undefinedPair_isLeftOut() {
        Predictor right = new Predictor("right", new Differences(3, new double[] {1, 9, 4}));
        Differences target = new Differences(3, new double[] {2, Double.NaN, 8});
        assertThat(Explained.of(target, List.of(right)).full()).isCloseTo(1, within(1e-12));
    }

    @Test
    void nothingVaries_isUndefinedOrNothing() {
        Predictor flat = new Predictor("flat", new Differences(3, new double[] {1, 1, 1}));
        Differences target = new Differences(3, new double[] {2, 4, 8});
        assertThat(Explained.of(target, List.of(flat)).full()).isZero();
        assertThat(Explained.of(flat.differences(), List.of(flat)).full()).isNaN();
    }
}
