package org.topolab.nn.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

class NegativeProbabilityTest {

    private static final INDArray ALL_THE_SAME = null; // DL4J's word for no weights

    private final ILossFunction loss = new NegativeProbability();

    /** Logits of retina-vvs.golden.json, case combined_small_c3_n1_d3; labels 3, 0, 9. */
    private final INDArray logits =
            Nd4j.createFromArray(
                    new double[][] {
                        {
                            0.573948580027,
                            0.428822613458,
                            0.176661932453,
                            -0.101925408708,
                            -0.320326318295,
                            -0.435264469735,
                            -0.463634167987,
                            -0.456163251023,
                            -0.449604389301,
                            -0.434864242698
                        },
                        {
                            0.272000965693,
                            0.197668884002,
                            0.0464584144953,
                            -0.114192357977,
                            -0.213056352086,
                            -0.222452032979,
                            -0.173042781378,
                            -0.125703480781,
                            -0.122388032883,
                            -0.15357996164
                        },
                        {
                            0.711832488547,
                            0.481144091242,
                            0.136595117002,
                            -0.22915339873,
                            -0.518117313214,
                            -0.677814646879,
                            -0.719300419624,
                            -0.691591345717,
                            -0.634080366538,
                            -0.54432135765
                        }
                    });

    private final INDArray labels = labels(3, 0, 9);

    private static INDArray labels(int... classes) {
        double[][] rows = new double[classes.length][10];
        for (int image = 0; image < classes.length; image++) {
            rows[image][classes[image]] = 1;
        }
        return Nd4j.createFromArray(rows);
    }

    private double score(INDArray weights) {
        return loss.computeScore(labels, logits, new ActivationSoftmax(), weights, true);
    }

    @Test
    void meanOfABatch_isThatOfTheReference() {
        // seed_loss_nll_of_softmax of the case
        assertThat(score(ALL_THE_SAME)).isCloseTo(-0.100092042781, within(1e-11));
    }

    @Test
    void evenLogits_sayOneTenth() {
        logits.assign(-3);
        assertThat(score(ALL_THE_SAME)).isCloseTo(-0.1, within(1e-12));
        // p (p - 1) at the right class, p p elsewhere
        INDArray slope =
                loss.computeGradient(labels, logits, new ActivationSoftmax(), ALL_THE_SAME);
        assertThat(slope.getDouble(0, 3)).isCloseTo(-0.09, within(1e-12));
        assertThat(slope.getDouble(0, 4)).isCloseTo(0.01, within(1e-12));
    }

    @Test
    void weights_areThoseOfTheImages() {
        logits.assign(0);
        INDArray weights = Nd4j.createFromArray(1f, 0f, 5f).reshape('c', 3, 1);
        // -0.1 (1 + 0 + 5) / 3
        assertThat(score(weights)).isCloseTo(-0.2, within(1e-12));
        INDArray slope = loss.computeGradient(labels, logits, new ActivationSoftmax(), weights);
        assertThat(slope.getDouble(0, 3)).isCloseTo(-0.09, within(1e-12));
        assertThat(slope.getDouble(1, 0)).isZero();
        assertThat(slope.getDouble(2, 9)).isCloseTo(-0.45, within(1e-12));
    }
}
