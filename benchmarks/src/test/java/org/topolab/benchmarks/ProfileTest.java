package org.topolab.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final Task TWO_THREADS = new Task(Work.RESET2, "f32", 2);

    @Test
    void callsOfOneKernel_countWithTheirMedian() {
        // 4 calls in 2 steps: twice a step, median of 1, 2, 3, 10 is 2.5
        Profile profile =
                profile(
                        2,
                        call(0, "convolution", "a", 1),
                        call(100, "convolution", "a", 10),
                        "something else",
                        call(200, "convolution", "a", 2),
                        call(300, "convolution", "a", 3));

        assertThat(profile.sumMs()).isCloseTo(5, within(1e-9));
    }

    @Test
    void limit_isTheMedianOfTheStepsSums() {
        // 3 steps of two calls: 11, 3 and 5 ms
        Profile profile =
                profile(
                        3,
                        call(0, "convolution", "a", 1),
                        call(100, "reorder", "b", 10),
                        call(200, "convolution", "a", 2),
                        call(300, "reorder", "b", 1),
                        call(400, "convolution", "a", 3),
                        call(500, "reorder", "b", 2));

        assertThat(profile.leastWallMs()).isCloseTo(5, within(1e-9));
        // 32 images in 5 ms
        assertThat(profile.limit()).isCloseTo(6400, within(1e-6));
    }

    @Test
    void kernelsBesideEachOther_shareTheThreads() {
        Profile profile =
                profile(
                        1,
                        call(2, "convolution", "b", 4),
                        call(0, "convolution", "a", 4),
                        call(6, "convolution", "alone", 3));

        assertThat(profile.sumMs()).isCloseTo(11, within(1e-9));
        assertThat(profile.leastWallMs()).isCloseTo(4 / 2.0 + 4 / 2.0 + 3, within(1e-9));
    }

    @Test
    void table_namesKindsAndShapesWithTheirShares() {
        Profile profile = profile(1, call(0, "convolution", "a", 3), call(5, "reorder", "b", 1));

        assertThat(new ProfileTable(profile).lines())
                .anySatisfy(line -> assertThat(line).contains("75.0%", "convolution"))
                .anySatisfy(line -> assertThat(line).contains("25.0%", "reorder"));
    }

    private static Profile profile(int steps, String... lines) {
        return Profile.of(List.of(lines), TWO_THREADS, steps);
    }

    /** A line as oneDNN 3.11 writes it. */
    private static String call(double startMs, String kind, String shape, double durationMs) {
        return ("onednn_verbose,v1,%s,primitive,exec,cpu,%s,jit:avx2,forward_training,src:f32,"
                        + ",alg:direct,%s,%s")
                .formatted(startMs, kind, shape, durationMs);
    }
}
