package org.topolab.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both sides compute the same network: as many parameters, and a loss that learning lowers. */
class BothSidesTest {

    private static final Path FOLDER = Path.of(System.getProperty("topolab.benchmarks"));
    private static final int STEPS = 12;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INFERENCE")
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
