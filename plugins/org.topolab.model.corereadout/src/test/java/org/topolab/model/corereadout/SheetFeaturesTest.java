package org.topolab.model.corereadout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.ActivationSink;
import org.topolab.api.model.Batch;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Model;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.TrainingState;

class SheetFeaturesTest {

    /** Unit u of image i answers 100 i + u. */
    private record Counting(Sheet sheet) implements Model {
        @Override
        public List<Sheet> sheets() {
            return List.of(sheet);
        }

        @Override
        public double train(Batch batch) {
            throw new AssertionError("nobody should ask for this");
        }

        @Override
        public void infer(ImageBatch images, ActivationSink sink) {
            int units = sheet.layout().units();
            float[] values = new float[images.images() * units];
            for (int at = 0; at < values.length; at++) {
                int image = at / units;
                values[at] = 100f * image + at % units;
            }
            if (sink.wants(sheet.id())) {
                sink.sheet(sheet.id(), new ActivationBatch(0, images.images(), units, values));
            }
        }

        @Override
        public Parameters parameters() {
            throw new AssertionError("nobody should ask for this");
        }

        @Override
        public TrainingState state() {
            throw new AssertionError("nobody should ask for this");
        }

        @Override
        public void restore(TrainingState state) {
            throw new AssertionError("nobody should ask for this");
        }

        @Override
        public String engine() {
            return "counting";
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    private static float[] features(Layout layout) {
        ImageBatch images = Fixture.images(Fixture.responses(2));
        SheetFeatures features =
                SheetFeatures.of("", new Counting(new Sheet("s", "s", layout)), "s");
        ImageBatch found = features.of(images, images);
        assertThat(found.trials()).isPresent();
        float[] values = new float[Fixture.IMAGES * features.shape().values()];
        found.pixels().get(values);
        return values;
    }

    /** Unit (row, column, channel) = (row * 3 + column) * 2 + channel. */
    @Test
    void featureMap_isTakenChannelByChannel() {
        float[] found = features(new Layout.FeatureMap(2, 3, 2));
        assertThat(found).startsWith(0, 2, 4, 6, 8, 10, 1, 3, 5, 7, 9, 11, 100, 102);
    }

    /** Blocks of 1 x 2 units on a grid of 2 x 4: places [2, 2], channels the units of a block. */
    @Test
    void grid_isTakenBlockByBlock() {
        float[] found = features(new Layout.Grid(2, 4, 1, 2));
        assertThat(found).startsWith(0, 2, 4, 6, 1, 3, 5, 7, 100);
    }

    @Test
    void unitsWithoutPlace_areRefused() {
        Model model = new Counting(Sheet.outputs(3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SheetFeatures.of("core-readout: ", model, Sheet.OUTPUT))
                .withMessageContainingAll("output", "no units at places");
    }

    /** Twice as wide: between two pixels, a quarter of the way and three. Grey is repeated. */
    @Test
    void images_areStretchedAndRepeated() {
        ImageShape from = new ImageShape(1, 1, 4);
        ImageShape to = new ImageShape(3, 1, 8);
        ImageBatch images =
                new ImageBatch(from, 2, FloatBuffer.wrap(new float[] {0, 4, 8, 12, 1, 1, 1, 1}));
        ImageBatch found = new Stretched("", from, to).of(images);
        assertThat(found.shape()).isEqualTo(to);
        float[] pixels = new float[2 * to.values()];
        found.pixels().get(pixels);
        // bilinear, centres at halves: 0, 1, 3, 5, 7, 9, 11, 12
        float[] line = {0, 1, 3, 5, 7, 9, 11, 12};
        for (int channel = 0; channel < 3; channel++) {
            for (int x = 0; x < 8; x++) {
                assertThat(pixels[channel * 8 + x]).isCloseTo(line[x], within(1e-5f));
                assertThat(pixels[24 + channel * 8 + x]).isCloseTo(1f, within(1e-6f));
            }
        }
        assertThat(new Stretched("", from, from).of(images)).isSameAs(images);
    }
}
