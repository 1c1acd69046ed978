package org.topolab.metric.receptivefield;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.InputGradient;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.testkit.MetricContract;
import org.topolab.testkit.TestContext;

/** The contract of metrics, with a model of linear units to probe. */
abstract class ProbingContract extends MetricContract {

    private static final ImageShape SHAPE = new ImageShape(1, 8, 8);

    @Override
    protected Sheet sheet() {
        return new Sheet("map", "test map", new Layout.FeatureMap(3, 3, 6));
    }

    @Override
    protected TestContext context() {
        InputGradient model = RandomUnits.of(SHAPE, sheet().layout().units());
        return Probing.context(metric(), given(), activations().targets(), model, SHAPE);
    }

    @Test
    void modelWithoutGradients_isRefusedInWords() {
        TestContext without = TestContext.of(metric(), given(), activations().targets());
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> metric().start(sheet(), without))
                .withMessageContainingAll(
                        metric().info().facts().id(), "gradients", "leave this metric out");
    }
}
