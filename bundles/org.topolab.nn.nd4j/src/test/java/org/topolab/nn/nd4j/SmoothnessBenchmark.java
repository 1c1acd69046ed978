package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.api.model.Layout;
import org.topolab.nn.Convolution.Geometry;
import org.topolab.nn.Filters;
import org.topolab.nn.Kernels;
import org.topolab.nn.LocallyConnected;
import org.topolab.nn.Smoothness;
import org.topolab.nn.Smoothness.Course;
import org.topolab.nn.Smoothness.Neighbours;
import org.topolab.nn.WeightedKernel;
import org.topolab.nn.internal.Crew;
import org.topolab.nn.internal.SmoothnessLoss;
import org.topolab.nn.onednn.OneDnnKernels;

/**
 * Processor time of the smoothness of layers of All-TNN at full size beside that of their own step
 * with 128 images. Run with -Dtest=SmoothnessBenchmark.
 */
class SmoothnessBenchmark {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int BATCH = 128;
    private static final int THREADS = 2;
    private static final int ROUNDS = 6;

    @Test
    void placesOf147_and576_and2304() {
        time(layer(3, 64, 150, new Geometry(7, 3, 0)), false);
        time(layer(64, 81, 24, new Geometry(3, 1, 0)), true);
        time(layer(256, 256, 8, new Geometry(3, 1, 0)), true);
    }

    private static LocallyConnected layer(int in, int out, int side, Geometry window) {
        return new LocallyConnected(in, out, side, side, window, true, true, 1);
    }

    private static void time(LocallyConnected spec, boolean toInput) {
        Kernels kernels = new OneDnnKernels();
        INDArray x = random(BATCH, spec.height(), spec.width(), spec.in());
        INDArray y = random(BATCH, spec.rows(), spec.columns(), spec.out());
        INDArray dx = random(x.shape());
        Filters filters = filters(spec);
        Filters gradient = filters(spec);
        Layout.Grid block = Layout.Grid.nearSquare(spec.out());
        try (Crew crew = new Crew(THREADS, kernels);
                WeightedKernel kernel = kernels.locallyConnected(spec)) {
            crew.begin();
            long step = 0;
            long four = 0;
            long eight = 0;
            double sum = 0;
            for (int round = 0; round < ROUNDS; round++) {
                long begin = PROCESS.getProcessCpuTime();
                kernel.forward(x, filters, y);
                kernel.backwardFilters(x, y, gradient);
                if (toInput) {
                    kernel.backwardData(y, filters, dx);
                }
                long own = PROCESS.getProcessCpuTime();
                sum += loss(spec, block, Neighbours.FOUR, crew).addGradient(filters, 1, gradient);
                long near = PROCESS.getProcessCpuTime();
                sum += loss(spec, block, Neighbours.EIGHT, crew).addGradient(filters, 1, gradient);
                if (round >= ROUNDS / 2) { // compiled by then
                    step += own - begin;
                    four += near - own;
                    eight += PROCESS.getProcessCpuTime() - near;
                }
            }
            assertThat(sum / 2 / ROUNDS).isBetween(0.4, 0.6);
            System.out.printf(
                    "%d x %d x %d: step %.0f ms, four neighbours %.0f ms, eight %.0f ms%n",
                    spec.rows() * spec.columns(),
                    spec.out(),
                    spec.fanIn(),
                    ms(step),
                    ms(four),
                    ms(eight));
        }
    }

    private static SmoothnessLoss loss(
            LocallyConnected spec, Layout.Grid block, Neighbours neighbours, Crew crew) {
        Smoothness asked =
                new Smoothness(
                        1, block.rows(), block.columns(), neighbours, true, true, Course.CONSTANT);
        return new SmoothnessLoss(spec, asked, crew);
    }

    private static Filters filters(LocallyConnected spec) {
        return new Filters(random(spec.weights()), Optional.of(random(1, spec.units())));
    }

    private static INDArray random(long... shape) {
        return Nd4j.randn(DataType.FLOAT, shape);
    }

    private static double ms(long nanoseconds) {
        return nanoseconds / 1e6 / (ROUNDS - ROUNDS / 2);
    }
}
