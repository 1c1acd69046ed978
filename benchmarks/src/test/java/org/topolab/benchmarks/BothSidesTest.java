package org.topolab.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Path;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both sides compute the same network: as many parameters, and a loss that learning lowers. */
class BothSidesTest {

    private static final Path FOLDER = Path.of(System.getProperty("topolab.benchmarks"));
    private static final int STEPS = 12;
    private static final Task NEURONS = new Task(Work.CORE_READOUT, "f32", 1);
    private static final Task NEURONS_INFERENCE = new Task(Work.CORE_READOUT_INFERENCE, "f32", 1);

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INFERENCE", "CORE_READOUT", "CORE_READOUT_INFERENCE"})
    void sameBatchAgain_lowersTheLossOfBoth(Work work) {
        Task task = new Task(work, "f32", 1);
        try (Player ours = new Player(Side.OURS, task, FOLDER, false);
                Player peer = new Player(Side.LIBTORCH, task, FOLDER, false)) {
            assertThat(ours.parameters()).isEqualTo(peer.parameters());
            assertLearns(ours);
            assertLearns(peer);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.INCLUDE, names = "INFERENCE")
    void probabilities_sumToOneForEachImage(Work work) {
        Task task = new Task(work, "f32", 1);
        try (Player ours = new Player(Side.OURS, task, FOLDER, false);
                Player peer = new Player(Side.LIBTORCH, task, FOLDER, false)) {
            assertThat(ours.parameters()).isEqualTo(peer.parameters());
            for (Player side : new Player[] {ours, peer}) {
                assertThat(side.steps(1).loss()).isCloseTo(work.batch(), within(1e-3));
            }
        }
    }

    @Test
    void ratesOfNeurons_areTheSame() {
        try (Player ours = new Player(Side.OURS, NEURONS_INFERENCE, FOLDER, false);
                Player peer = new Player(Side.LIBTORCH, NEURONS_INFERENCE, FOLDER, false)) {
            double sum = peer.steps(1).loss();
            assertThat(ours.steps(1).loss()).isCloseTo(sum, withinPercentage(0.001));
        }
    }

    @Test
    void lossOfNeurons_fallsAlikeOnBothSides() {
        try (Player ours = new Player(Side.OURS, NEURONS, FOLDER, false);
                Player peer = new Player(Side.LIBTORCH, NEURONS, FOLDER, false)) {
            assertThat(ours.parameters()).isEqualTo(peer.parameters());
            double first = peer.steps(1).loss();
            double second = peer.steps(1).loss();

            // each side draws its own places
            assertThat(ours.steps(1).loss()).isCloseTo(first, withinPercentage(0.1));
            assertThat(ours.steps(1).loss()).isCloseTo(second, withinPercentage(0.2));
            assertThat(second).isLessThan(0.98 * first);
        }
    }

    /** The mean of the last losses, because dropout and momentum make them jump. */
    private static void assertLearns(Player side) {
        double[] losses =
                IntStream.range(0, STEPS).mapToDouble(i -> side.steps(1).loss()).toArray();
        double last = DoubleStream.of(losses).skip(STEPS - 3).average().orElseThrow();

        // guessing costs ln 10 = 2.3, fresh weights somewhat more
        assertThat(losses[0]).isBetween(1.5, 8.0);
        assertThat(last).isLessThan(losses[0]);
    }
}
