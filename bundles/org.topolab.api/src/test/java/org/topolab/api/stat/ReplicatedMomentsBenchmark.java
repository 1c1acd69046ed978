package org.topolab.api.stat;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Targets;
import org.topolab.api.model.ActivationBatch;

/**
 * Processor time of one pass over 10,000 images of 1,024 units in 10 classes. Run with
 * -Dtest=ReplicatedMomentsBenchmark.
 */
class ReplicatedMomentsBenchmark {

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final int IMAGES = 10_000;
    private static final int UNITS = 1024;
    private static final int BATCH = 128;

    @Test
    void images10000_units1024() {
        for (int round = 0; round < 3; round++) {
            time(new Replication(0, 0));
            time(new Replication(20, 0));
            time(new Replication(100, 0));
            time(new Replication(0, 50));
            time(new Replication(0, 100));
        }
    }

    private static void time(Replication replication) {
        int[] labels = IntStream.range(0, IMAGES).map(i -> i % 10).toArray();
        Targets.Classes targets = Parts.targets(10, labels);
        RandomStream stream = RandomStream.of(1);
        float[] values = new float[BATCH * UNITS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) stream.uniform(i);
        }
        long start = THREAD.getCurrentThreadCpuTime();
        ReplicatedMoments moments =
                new ReplicatedMoments("benchmark", targets, UNITS, replication, stream);
        for (int first = 0; first < IMAGES; first += BATCH) {
            int images = Math.min(BATCH, IMAGES - first);
            moments.add(new ActivationBatch(first, images, UNITS, values));
        }
        assertThat(moments.observed().count(0)).isEqualTo(IMAGES / 10);
        System.out.printf(
                "%s: %.2f s of processor time%n",
                replication, (THREAD.getCurrentThreadCpuTime() - start) / 1e9);
    }
}
