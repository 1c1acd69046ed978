package org.topolab.nn.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.nn.Dense;
import org.topolab.nn.Filters;
import org.topolab.nn.WeightedKernel;

class MaskedKernelTest {

    private static final Dense SPEC = new Dense(3, 2, 1);

    /** Notes the weights it was given, and makes every gradient 4. */
    private static final class Noting implements WeightedKernel {

        private final List<INDArray> weights = new ArrayList<>();
        private final List<float[]> values = new ArrayList<>();

        @Override
        public void forward(INDArray x, Filters filters, INDArray y) {
            note(filters);
        }

        @Override
        public void backwardData(INDArray dy, Filters filters, INDArray dx) {
            note(filters);
        }

        @Override
        public void backwardFilters(INDArray x, INDArray dy, Filters gradient) {
            gradient.weights().assign(4);
        }

        private void note(Filters filters) {
            weights.add(filters.weights());
            values.add(Values.of(filters.weights()));
        }

        @Override
        public void close() {
            weights.clear();
        }
    }

    private final Noting dense = new Noting();
    private final WeightedKernel kernel =
            new MaskedKernel(dense, Factors.of(SPEC, new float[] {1, 0.5f, 0, 2, -1, 0.25f}));
    private final INDArray any = Nd4j.create(1, 3);

    @Test
    void weights_areMultipliedAnewInEachForwardPassInOneArray() {
        Filters filters = filters(1, 2, 3, 4, 5, 6);
        kernel.forward(any, filters, any);
        assertThat(dense.values.get(0)).containsExactly(1, 1, 0, 8, -5, 1.5f);
        filters.weights().muli(2);
        kernel.forward(any, filters, any);
        assertThat(dense.values.get(1)).containsExactly(2, 2, 0, 16, -10, 3);
        kernel.backwardData(any, filters, any);
        assertThat(dense.values.get(2)).containsExactly(2, 2, 0, 16, -10, 3);
        assertThat(dense.weights).allMatch(each -> each == dense.weights.get(0));
        assertThat(Values.of(filters.weights())).containsExactly(2, 4, 6, 8, 10, 12);
    }

    @Test
    void backwardPassWithoutAForwardPass_multipliesItself() {
        kernel.backwardData(any, filters(1, 2, 3, 4, 5, 6), any);
        assertThat(dense.values.get(0)).containsExactly(1, 1, 0, 8, -5, 1.5f);
    }

    @Test
    void gradient_isMultipliedInPlace() {
        Filters gradient = filters(9, 9, 9, 9, 9, 9);
        kernel.backwardFilters(any, any, gradient);
        assertThat(Values.of(gradient.weights())).containsExactly(4, 2, 0, 8, -4, 1);
    }

    @Test
    void closing_freesTheDenseKernelToo() {
        kernel.forward(any, filters(1, 2, 3, 4, 5, 6), any);
        INDArray effective = dense.weights.get(0);
        kernel.close();
        assertThat(dense.weights).isEmpty();
        assertThat(effective.wasClosed()).isTrue();
    }

    @Test
    void wrongNumberOfFactors_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Factors.of(SPEC, new float[5]))
                .withMessageContainingAll("from 3 to 2", "5 fixed numbers", "expected 6");
    }

    @Test
    void factorThatIsNoNumber_isRefusedWithItsPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Factors.of(SPEC, new float[] {1, 1, 1, 1, Float.NaN, 1}))
                .withMessageContainingAll("from value 1 to value 1", "NaN");
    }

    private static Filters filters(float... weights) {
        return new Filters(Nd4j.createFromArray(weights).reshape('c', 2, 3), Optional.empty());
    }
}
