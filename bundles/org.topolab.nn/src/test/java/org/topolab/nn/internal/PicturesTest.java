package org.topolab.nn.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.api.data.ImageShape;
import org.topolab.nn.Loss;

class PicturesTest {

    private static double loss(PixelLoss pixels, double said, double aim) {
        Pictures pictures = new Pictures(pixels);
        pictures.forward(Passes.training(0), Passes.in(Passes.array(new long[] {1, 1}, said)));
        return pictures.loss(Passes.array(new long[] {1, 1}, aim), Optional.empty());
    }

    private static double slope(PixelLoss pixels, double said, double aim) {
        Pictures pictures = new Pictures(pixels);
        INDArray[] in = Passes.in(Passes.array(new long[] {1, 1}, said));
        pictures.forward(Passes.training(0), in);
        pictures.loss(Passes.array(new long[] {1, 1}, aim), Optional.empty());
        return pictures.backward(Passes.training(0), in, in[0])[0].getDouble(0);
    }

    @ParameterizedTest
    @CsvSource({
        // -log(sigmoid(0)); -0.25 log(p) - 0.75 log(1 - p) for p = sigmoid(1) = 0.7310585786
        "CROSS_ENTROPY, 0, 1, 0.6931471806",
        "CROSS_ENTROPY, 1, 0.25, 1.0632616875",
        // sigmoid(50) is 1 in single precision, yet the loss is what it would be: 50
        "CROSS_ENTROPY, 50, 0, 50",
        "CLAMPED, 1, 0.25, 1.0632616875",
        // log(1 - 1) is held at -100; a target of 2 makes it -(1 - 2) (-100) = -100
        "CLAMPED, 50, 0, 100",
        "CLAMPED, 50, 2, -100",
        "SQUARED, 1.5, -1, 6.25"
    })
    void loss_isThatOfOneValueByHand(PixelLoss pixels, double said, double aim, double expected) {
        assertThat(loss(pixels, said, aim)).isCloseTo(expected, within(1e-6));
    }

    @Test
    void slope_vanishesWhereASinglePrecisionSigmoidIsFullAndItsLossClamped() {
        assertThat(slope(PixelLoss.CLAMPED, 50, 0)).isZero();
        assertThat(slope(PixelLoss.CROSS_ENTROPY, 50, 0)).isCloseTo(1, within(1e-6));
        assertThat(slope(PixelLoss.CLAMPED, 1, 2)).isCloseTo(0.7310586 - 2, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(PixelLoss.class)
    void gradient_isTheSumOverTheBatchOfMeansOverValues(PixelLoss pixels) {
        // two pictures of 2 x 3 pixels in two channels, the second one counts three times
        INDArray x = Passes.counting(2, 2, 3, 2).subi(12).divi(5);
        INDArray aims = Passes.counting(2, 12).divi(30);
        INDArray weights = Passes.array(new long[] {2, 1}, 1, 3);
        Pictures pictures = new Pictures(pixels);
        pictures.forward(Passes.training(0), Passes.in(x));
        pictures.loss(aims, Optional.of(weights));
        INDArray dx = pictures.backward(Passes.training(0), Passes.in(x), x)[0];
        double eps = 1e-2;
        for (int i = 0; i < 24; i++) {
            double up = moved(pixels, x, i, eps, aims, weights);
            double down = moved(pixels, x, i, -eps, aims, weights);
            // the loss is a mean over the two pictures, the gradient a sum
            assertThat((double) Values.of(dx)[i])
                    .as("value %d", i)
                    .isCloseTo(2 * (up - down) / (2 * eps), within(2e-4));
        }
    }

    private static double moved(
            PixelLoss pixels, INDArray x, int i, double by, INDArray aims, INDArray weights) {
        INDArray moved = x.dup('c');
        Floats values = Floats.write(moved);
        values.put(i, (float) (values.get(i) + by));
        Pictures pictures = new Pictures(pixels);
        pictures.forward(Passes.training(0), Passes.in(moved));
        return pictures.loss(aims, Optional.of(weights));
    }

    @Test
    void images_areShownChannelByChannel() {
        INDArray y =
                new Pictures(PixelLoss.SQUARED)
                        .forward(Passes.inference(), Passes.in(Passes.counting(1, 1, 3, 2)));
        assertThat(y.shape()).containsExactly(1, 6);
        assertThat(Values.of(y)).containsExactly(1, 3, 5, 2, 4, 6);
    }

    @Test
    void unflattened_areImagesAndBack() {
        Unflatten unflatten = new Unflatten(new ImageShape(2, 1, 3));
        INDArray[] in = Passes.in(Passes.counting(1, 6));
        INDArray y = unflatten.forward(Passes.training(0), in);
        assertThat(y.shape()).containsExactly(1, 1, 3, 2);
        assertThat(Values.of(y)).containsExactly(1, 4, 2, 5, 3, 6);
        assertThat(Values.of(unflatten.backward(Passes.training(0), in, y)[0]))
                .containsExactly(1, 2, 3, 4, 5, 6);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                unflatten.forward(
                                        Passes.inference(), Passes.in(Passes.counting(1, 5))))
                .withMessageContainingAll("[1, 5]", "6 values for each image");
    }

    @Test
    void flattened_areVectorsChannelByChannelAndBack() {
        Flatten flatten = new Flatten();
        INDArray[] in = Passes.in(Passes.counting(2, 1, 3, 2));
        INDArray y = flatten.forward(Passes.training(0), in);
        assertThat(y.shape()).containsExactly(2, 6);
        assertThat(Values.of(y)).containsExactly(1, 3, 5, 2, 4, 6, 7, 9, 11, 8, 10, 12);
        INDArray dx = flatten.backward(Passes.training(0), in, y)[0];
        assertThat(dx.shape()).containsExactly(2, 1, 3, 2);
        assertThat(Values.of(dx)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> flatten.forward(Passes.inference(), Passes.in(Passes.counting(1, 6))))
                .withMessageContainingAll("[1, 6]", "images");
    }

    @Test
    void crossEntropyWithImagesOutsideTheUnitInterval_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> loss(PixelLoss.CROSS_ENTROPY, 0, -0.4242))
                .withMessageContainingAll("-0.4242", "from 0 to 1", "scaling: unit", "mse");
    }

    @Test
    void otherSizeAndOtherLoss_areRefused() {
        Pictures pictures = new Pictures(PixelLoss.SQUARED);
        pictures.forward(Passes.training(0), Passes.in(Passes.counting(1, 4)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pictures.loss(Passes.counting(1, 5), Optional.empty()))
                .withMessageContainingAll("4 values", "5 values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PixelLoss.of(Loss.POISSON))
                .withMessageContainingAll("POISSON", "squared error");
    }
}
