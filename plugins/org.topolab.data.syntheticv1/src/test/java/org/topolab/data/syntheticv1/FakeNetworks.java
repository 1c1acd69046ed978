package org.topolab.data.syntheticv1;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.List;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.ActivationSink;
import org.topolab.api.model.Batch;
import org.topolab.api.model.Compute;
import org.topolab.api.model.FieldCentres;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Model;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Tensor;
import org.topolab.api.model.TrainedModels;
import org.topolab.api.model.TrainingState;
import org.topolab.format.file.FormatException;

/** One network in runs/network: neuron n of six says (n + 1) * |pixel n|, and lies at n mm. */
final class FakeNetworks implements TrainedModels {

    static final int NEURONS = 6;

    private int channels = 1;
    private float offset;
    private boolean imported;
    private int open;

    FakeNetworks withChannels(int number) {
        channels = number;
        return this;
    }

    FakeNetworks withOffset(float added) {
        offset = added;
        return this;
    }

    /** It has places of neurons in its weights alone. */
    FakeNetworks imported() {
        imported = true;
        return this;
    }

    /** Networks that nobody closed. */
    int open() {
        return open;
    }

    @Override
    public Trained open(String source, ImageShape image, Compute compute) throws IOException {
        if (!source.equals("runs/network")) {
            throw new FormatException(source, "no run", "the folder of one", "correct the path");
        }
        open++;
        ImageShape shape = new ImageShape(channels, image.height(), image.width());
        return new Trained(new Network(), shape, NEURONS, "fake", "0".repeat(64), List.of());
    }

    private final class Network implements Model, FieldCentres {

        @Override
        public List<Sheet> sheets() {
            double[] mm = {0, 1, 2, 3, 4, 5};
            Layout layout = imported ? new Layout.Grid(2, 3) : new Layout.Positions(mm, mm);
            return List.of(new Sheet("neurons", "neurons", layout), Sheet.outputs(NEURONS));
        }

        @Override
        public Fields fields(String sheet) {
            float[] pixels = {0, 1, 2, 3, 4, 5};
            return new Fields(pixels, new float[NEURONS], new float[NEURONS]);
        }

        @Override
        public void infer(ImageBatch images, ActivationSink sink) {
            FloatBuffer pixels = images.pixels();
            float[] rates = new float[images.images() * NEURONS];
            for (int i = 0; i < rates.length; i++) {
                int neuron = i % NEURONS;
                float pixel = pixels.get(i / NEURONS * images.shape().values() + neuron);
                rates[i] = (neuron + 1) * Math.abs(pixel) + offset;
            }
            sink.predictions(new ActivationBatch(0, images.images(), NEURONS, rates));
        }

        @Override
        public double train(Batch batch) {
            throw new AssertionError("nobody should ask for this");
        }

        @Override
        public Parameters parameters() {
            return new Places();
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
            return "none";
        }

        @Override
        public void close() {
            open--;
        }
    }

    /** Neuron n at (n / 5, -n / 5), in units of the farthest. */
    private static final class Places implements Parameters {
        @Override
        public List<String> names() {
            return List.of("readout.position");
        }

        @Override
        public boolean trained(String name) {
            return false;
        }

        @Override
        public Tensor get(String name) {
            float[] places = new float[2 * NEURONS];
            for (int n = 0; n < NEURONS; n++) {
                places[2 * n] = n / 5f;
                places[2 * n + 1] = -n / 5f;
            }
            return new Tensor(new int[] {NEURONS, 2}, places);
        }

        @Override
        public void set(String name, Tensor tensor) {
            throw new AssertionError("nobody should ask for this");
        }
    }
}
