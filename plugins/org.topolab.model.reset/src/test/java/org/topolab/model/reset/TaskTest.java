package org.topolab.model.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.option.Options;

class TaskTest {

    /** Images of each digit in the training split of MNIST. */
    private static final int[] MNIST = {5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949};

    /** As printed in the published code. */
    private static final Double[] PUBLISHED = {
        1.1383, 1.0, 1.1316, 1.0997, 1.1541, 1.2437, 1.1392, 1.0761, 1.1523, 1.1333
    };

    @Test
    void balancedWeights_areThosePublishedForMnist() {
        int[] labels =
                IntStream.range(0, 10)
                        .flatMap(c -> IntStream.generate(() -> c).limit(MNIST[c]))
                        .toArray();
        Targets mnist = new Targets.Classes(Collections.nCopies(10, "digit"), labels);
        assertThat(new Task(10, true, false).weights(mnist))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 5e-5 ? 0 : Double.compare(a, b))
                .containsExactly(PUBLISHED);
        assertThat(new Task(10).weights(mnist)).isEmpty();
    }

    @Test
    void classWithoutImages_countsOnce() {
        Targets some = new Targets.Classes(Collections.nCopies(3, "x"), new int[] {0, 0, 2});
        assertThat(new Task(3, true, false).weights(some)).containsExactly(1.0, 1.0, 2.0);
    }

    @Test
    void vectors_areRefusedWhereClassesAreMeant() {
        Targets vectors = new Targets.Vectors(new float[6], 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Task(3, true, false).check("reset", vectors))
                .withMessage(
                        "reset: class-weights is for classes, but the data set has vectors; leave it"
                                + " out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Task(3, false, true).check("resnet20", vectors))
                .withMessageContaining("sigmoid-before-loss");
        new Task(3).check("reset", vectors);
    }

    private static Model baseline(Map<String, Object> options) {
        ModelRequest reset = Fixture.request(Map.of(), Map.of("rate", 0.01), Fixture.cpu());
        ResNetFamily family = new ResNetFamily();
        return family.create(
                new ModelRequest(
                        Options.of(family.info().options(), options),
                        reset.image(),
                        reset.targets(),
                        reset.training(),
                        reset.seed(),
                        reset.engines()));
    }

    @Test
    void sigmoidBeforeTheLoss_keepsItAboveItsFloor() {
        try (Model published = baseline(Map.of("network", "tiny", "sigmoid-before-loss", true));
                Model corrected = baseline(Map.of("network", "tiny"))) {
            for (int step = 0; step < 60; step++) {
                published.train(Fixture.batch(4));
                corrected.train(Fixture.batch(4));
            }
            // ln(1 + 9 / e)
            assertThat(published.train(Fixture.batch(4))).isBetween(1.4611, 1.8);
            assertThat(corrected.train(Fixture.batch(4))).isLessThan(0.5);
            double[] heard = Fixture.infer(published, Fixture.images(4)).get("predictions");
            assertThat(Arrays.stream(heard).sum()).isCloseTo(1, within(1e-5));
            // e / (e + 9)
            assertThat(Arrays.stream(heard).max().orElseThrow()).isLessThan(0.2321);
        }
    }

    @Test
    void balancedClasses_changeTheLossOfUnequalOnesAlone() {
        double plain = loss(Map.of("subnet", "tiny"));
        // each of the four labels comes once
        assertThat(loss(Map.of("subnet", "tiny", "class-weights", "balanced")))
                .isCloseTo(plain, within(1e-6));
    }

    private static double loss(Map<String, Object> options) {
        try (Model model =
                new ResetFamily().create(Fixture.request(options, Map.of(), Fixture.cpu()))) {
            return model.train(Fixture.batch(4));
        }
    }
}
