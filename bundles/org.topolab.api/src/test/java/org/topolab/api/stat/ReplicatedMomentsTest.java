package org.topolab.api.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Targets;
import org.topolab.api.model.ActivationBatch;

class ReplicatedMomentsTest {

    private static final int CLASSES = 3;
    private static final int IMAGES = 90;
    private static final int UNITS = 5;
    private static final Replication SOME = new Replication(7, 6);

    private final int[] labels = IntStream.range(0, IMAGES).map(i -> i * i % CLASSES).toArray();
    private final Targets.Classes targets = Parts.targets(CLASSES, labels);
    private final float[] values = values();

    @Test
    void observed_areThePlainMoments() {
        ClassMoments plain = new ClassMoments(targets, UNITS);
        plain.add(new ActivationBatch(0, IMAGES, UNITS, values));
        assertSame(whole(SOME).observed(), plain, 0);
        assertSame(whole(Replication.none()).observed(), plain, 0);
    }

    @Test
    void shuffled_keepTheNumbersOfImagesAndTheOverallMean() {
        ReplicatedMoments moments = whole(SOME);
        assertThat(moments.shuffled()).hasSize(7);
        for (ClassMoments shuffled : moments.shuffled()) {
            double sum = 0;
            double expected = 0;
            for (int label = 0; label < CLASSES; label++) {
                assertThat(shuffled.count(label)).isEqualTo(moments.observed().count(label));
                sum += shuffled.mean(label, 2) * shuffled.count(label);
                expected += moments.observed().mean(label, 2) * shuffled.count(label);
            }
            assertThat(sum).isCloseTo(expected, within(1e-9));
            assertThat(shuffled.mean(0, 2)).isNotEqualTo(moments.observed().mean(0, 2));
        }
    }

    @Test
    void shuffled_areTheMomentsOfTheirTargets() {
        ClassMoments shuffled = whole(SOME).shuffled().get(3);
        ClassMoments plain = new ClassMoments(shuffled.targets(), UNITS);
        plain.add(new ActivationBatch(0, IMAGES, UNITS, values));
        assertSame(shuffled, plain, 0);
        assertThat(shuffled.targets().names()).isEqualTo(targets.names());
    }

    @Test
    void resampled_countEachImageAPoissonNumberOfTimes() {
        RandomStream draws = stream().split("bootstrap").split(4);
        ClassMoments resampled = whole(SOME).resampled().get(4);
        double[] sums = new double[CLASSES];
        double[] squares = new double[CLASSES];
        long[] counts = new long[CLASSES];
        for (int image = 0; image < IMAGES; image++) {
            int times = ReplicatedMoments.poisson(draws.uniform(image));
            double value = values[image * UNITS + 1];
            counts[labels[image]] += times;
            sums[labels[image]] += times * value;
            squares[labels[image]] += times * value * value;
        }
        for (int label = 0; label < CLASSES; label++) {
            double mean = sums[label] / counts[label];
            assertThat(resampled.count(label)).isEqualTo(counts[label]);
            assertThat(resampled.mean(label, 1)).isCloseTo(mean, within(1e-12));
            assertThat(resampled.variance(label, 1))
                    .isCloseTo(squares[label] / counts[label] - mean * mean, within(1e-12));
        }
    }

    @Test
    void resampled_meansVaryByTheStandardError() {
        // 400 draws of 90 images of variance 1 of one class: the SD of their means is
        // sqrt((n - 1) / n^2) of the sample, with a relative error of 1 / sqrt(800)
        Targets.Classes one = Parts.targets(1, new int[IMAGES]);
        ReplicatedMoments moments =
                new ReplicatedMoments("test", one, UNITS, new Replication(0, 400), stream());
        moments.add(new ActivationBatch(0, IMAGES, UNITS, values));
        double sd =
                new NullSamples(
                                moments.resampled().stream()
                                        .mapToDouble(m -> m.mean(0, 0))
                                        .toArray())
                        .sd();
        double expected = Math.sqrt(moments.observed().variance(0, 0) / IMAGES);
        assertThat(sd / expected).isCloseTo(1, within(4 / Math.sqrt(800)));
    }

    @Test
    void poisson_hasTheProbabilitiesOfMeanOne() {
        // cumulated: 1/e, 2/e, 2.5/e, (2.5 + 1/6)/e
        assertThat(ReplicatedMoments.poisson(0)).isZero();
        assertThat(ReplicatedMoments.poisson(0.3678)).isZero();
        assertThat(ReplicatedMoments.poisson(0.3680)).isEqualTo(1);
        assertThat(ReplicatedMoments.poisson(0.7359)).isEqualTo(2);
        assertThat(ReplicatedMoments.poisson(0.9198)).isEqualTo(3);
        assertThat(ReplicatedMoments.poisson(Math.nextDown(1.0))).isBetween(15, 20);
    }

    @Test
    void batchesInAnyOrder_giveTheSame() {
        ReplicatedMoments apart = empty(SOME);
        apart.add(batch(50, IMAGES));
        IntStream.range(0, 50).map(i -> 49 - i).forEach(i -> apart.add(batch(i, i + 1)));
        assertSame(apart, whole(SOME));
    }

    @Test
    void parts_mergeToTheWhole() {
        ReplicatedMoments first = empty(SOME);
        ReplicatedMoments second = empty(SOME);
        first.add(batch(31, IMAGES));
        second.add(batch(0, 31));
        first.merge(second);
        assertSame(first, whole(SOME));
    }

    @Test
    void anotherSeed_changesEveryRepetition() {
        ReplicatedMoments other =
                new ReplicatedMoments("test", targets, UNITS, SOME, RandomStream.of(9));
        other.add(new ActivationBatch(0, IMAGES, UNITS, values));
        ReplicatedMoments moments = whole(SOME);
        assertThat(other.shuffled().get(0).mean(0, 0))
                .isNotEqualTo(moments.shuffled().get(0).mean(0, 0));
        assertThat(other.resampled().get(0).mean(0, 0))
                .isNotEqualTo(moments.resampled().get(0).mean(0, 0));
    }

    @Test
    void manyUnits_areTakenInPieces() {
        // 40,000 units: more than fit into one piece
        Targets.Classes two = Parts.targets(2, 0, 1, 0);
        ReplicatedMoments moments =
                new ReplicatedMoments("test", two, 40_000, new Replication(1, 1), stream());
        float[] large = new float[3 * 40_000];
        large[2 * 40_000 + 39_999] = 8;
        moments.add(new ActivationBatch(0, 3, 40_000, large));
        assertThat(moments.observed().mean(0, 39_999)).isEqualTo(4);
        assertThat(moments.observed().mean(1, 39_999)).isZero();
    }

    @Test
    void tooMuchMemory_isRefusedWithWhatFits() {
        Targets.Classes classes = Parts.targets(100, new int[1000]);
        // 16 bytes x 100 x 50,000 = 80 MB each (and 4,000 bytes of labels)
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                ReplicatedMoments.refuseMoreThan(
                                        2L << 30,
                                        "selectivity",
                                        classes,
                                        50_000,
                                        new Replication(20, 30)))
                .withMessage(
                        "selectivity: label-shuffles: 20 and bootstrap: 30 take 3814 MB for 100"
                                + " classes and 50000 units, expected at most 2048; set both"
                                + " together to 26 or less, or to 0");
        ReplicatedMoments.refuseMoreThan(
                2L << 30, "selectivity", classes, 50_000, new Replication(20, 6));
    }

    @Test
    void heapIsTheLimit_whereItIsSmall() {
        Targets.Classes classes = Parts.targets(1000, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new ReplicatedMoments(
                                        "clustering",
                                        classes,
                                        1 << 20,
                                        new Replication(0, 1000),
                                        stream()))
                .withMessageContaining("clustering: label-shuffles: 0 and bootstrap: 1000");
    }

    @Test
    void otherShapes_areRefusedInWords() {
        ReplicatedMoments moments = whole(SOME);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> moments.merge(empty(new Replication(7, 5))))
                .withMessage(
                        "found moments with 7 label-shuffles and 5 bootstrap, expected 7 and 6");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> moments.add(new ActivationBatch(0, 1, UNITS + 1, new float[6])))
                .withMessage("found activations of 6 units, expected 5");
    }

    private ReplicatedMoments whole(Replication replication) {
        ReplicatedMoments moments = empty(replication);
        moments.add(batch(0, IMAGES));
        return moments;
    }

    private ReplicatedMoments empty(Replication replication) {
        return new ReplicatedMoments("test", targets, UNITS, replication, stream());
    }

    private static RandomStream stream() {
        return RandomStream.of(5);
    }

    private ActivationBatch batch(int from, int end) {
        float[] part = Arrays.copyOfRange(values, from * UNITS, end * UNITS);
        return new ActivationBatch(from, end - from, UNITS, part);
    }

    private static float[] values() {
        float[] values = new float[IMAGES * UNITS];
        RandomStream noise = RandomStream.of(1);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) noise.normal(i);
        }
        return values;
    }

    private static void assertSame(ReplicatedMoments found, ReplicatedMoments expected) {
        List<ClassMoments> a = all(found);
        List<ClassMoments> b = all(expected);
        assertThat(a).hasSameSizeAs(b);
        for (int i = 0; i < a.size(); i++) {
            assertSame(a.get(i), b.get(i), 1e-12);
        }
    }

    private static List<ClassMoments> all(ReplicatedMoments moments) {
        return Stream.of(List.of(moments.observed()), moments.shuffled(), moments.resampled())
                .flatMap(List::stream)
                .toList();
    }

    private static void assertSame(ClassMoments found, ClassMoments expected, double room) {
        for (int label = 0; label < expected.classes(); label++) {
            assertThat(found.count(label)).isEqualTo(expected.count(label));
            for (int unit = 0; unit < expected.units(); unit++) {
                assertThat(found.mean(label, unit))
                        .isCloseTo(expected.mean(label, unit), within(room));
                assertThat(found.variance(label, unit))
                        .isCloseTo(expected.variance(label, unit), within(room));
            }
        }
    }
}
