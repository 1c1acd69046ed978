package org.topolab.data.syntheticv1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.testkit.Golden;

/** Numbers of the reference: golden.json, made with PyTorch 1.13 and NumPy. */
class GoldenTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private final Golden golden = Golden.read(GoldenTest.class, "golden.json");

    @Test
    void syntheticNeuron() {
        ImageShape shape = new ImageShape(1, 24, 24);
        Block block = new Block(shape.values());
        block.put(0, p -> Math.sin(0.1 * (p / 24 + 1) * (p % 24 + 1)));
        for (int c = 0; c < 3; c++) {
            Golden one = golden.at("synthetic_neuron", "cases", c);
            Golden params = one.at("params");
            Gabor gabor =
                    new Gabor(
                            (params.at("mu_x").number() + 1) / 2 * 23,
                            (params.at("mu_y").number() + 1) / 2 * 23,
                            params.at("theta").number(),
                            params.at("f").number(),
                            params.at("sx").number(),
                            params.at("sy").number(),
                            params.at("phase").number());
            double[] even = new double[Block.IMAGES];
            double[] odd = new double[Block.IMAGES];
            gabor.pair(shape, Double.POSITIVE_INFINITY).of(block, even, odd);
            assertThat(even[0]).isCloseTo(one.at("even").number(), EXACT);
            assertThat(odd[0]).isCloseTo(one.at("odd").number(), EXACT);
            assertThat(Math.hypot(even[0], odd[0])).isCloseTo(one.at("energy").number(), EXACT);

            Cell cell = new Cell(List.of(gabor), List.of(1.0), params.at("alpha").number());
            Drive drive = new Drive(cell, new Tuning(false, 1, 0), shape, Double.POSITIVE_INFINITY);
            double driven = drive.of(block, 0)[0];
            assertThat(driven).isCloseTo(one.at("drive").number(), EXACT);
            double rate = new Encoder.Calibrated(drive, 0, 0.1, 0.5).rates(block)[0];
            assertThat(rate).isCloseTo(one.at("rate").number(), EXACT);
            assertThat(rate - 2 * Math.log(rate + 1e-12))
                    .isCloseTo(one.at("poisson_nll_of_y2").number(), EXACT);
        }
    }

    @Test
    void whiteNoiseRan1() {
        Golden expected = golden.at("white_noise_ran1");
        ShuffledParkMiller numbers = new ShuffledParkMiller(10_000);
        for (double u : expected.at("first8_u").numbers()) {
            assertThat(numbers.next()).isCloseTo(u, within(1e-11));
        }
        ShuffledParkMiller generator = new ShuffledParkMiller(10_000);
        WhiteNoise noise = new WhiteNoise(150, 200);
        double[] sums = expected.at("frame_sums_plus_minus_one").numbers();
        double[] bits = expected.at("first32_bits").numbers();
        for (int frame = 0; frame < 3; frame++) {
            float[] image = noise.next(generator);
            double sum = IntStream.range(0, image.length).mapToDouble(p -> image[p]).sum();
            assertThat(sum).isEqualTo(sums[frame]);
            for (int y = 0; frame == 0 && y < bits.length; y++) {
                assertThat(image[y * 200]).isEqualTo((float) (2 * bits[y] - 1));
            }
            double[] line = expected.at("frame2_x10_y0to15").numbers();
            for (int y = 0; frame == 2 && y < line.length; y++) {
                assertThat(image[y * 200 + 10]).isEqualTo((float) (2 * line[y] - 1));
            }
        }
    }
}
