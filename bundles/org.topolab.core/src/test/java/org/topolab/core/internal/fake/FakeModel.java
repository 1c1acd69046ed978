package org.topolab.core.internal.fake;

import java.nio.FloatBuffer;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.data.Targets;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.ActivationSink;
import org.topolab.api.model.Batch;
import org.topolab.api.model.Connections;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.InputGradient;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Paced;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Tensor;
import org.topolab.api.model.TrainingState;
import org.topolab.api.model.UnfitBatchException;
import org.topolab.api.stat.RandomStream;

/**
 * Softmax regression on pixels with momentum, noise drawn by step, and a running mean: everything a
 * resume could get wrong. Units of the sheet are weights times pixels.
 */
final class FakeModel implements Model, Parameters, Paced {

    private final ModelRequest request;
    private final Runnable closed;
    private final int side;
    private final int inputs;
    private final int outputs;
    private final Map<String, float[]> tensors = new LinkedHashMap<>();
    private final float[] velocity;
    private long step;
    private double pace = 1;

    FakeModel(ModelRequest request, Runnable closed) {
        this.request = request;
        this.closed = closed;
        side = request.options().integer("grid");
        inputs = request.image().values();
        outputs = request.targets().outputs();
        float[] weights = new float[inputs * outputs];
        RandomStream random = RandomStream.of(request.seed()).split("weights");
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (0.1 * random.normal(i));
        }
        tensors.put("weights", weights);
        tensors.put("mean", new float[1]);
        velocity = new float[weights.length];
    }

    @Override
    public List<Sheet> sheets() {
        int block = side / request.options().integer("n");
        Layout grid = new Layout.Grid(side, side, block, block);
        Layout places = new Layout.Positions(new double[] {0, 1}, new double[] {0, 0.5});
        return List.of(new Sheet("grid", "Grid", grid), new Sheet("free", "Free", places));
    }

    /** With fault {@code wired} its weights are the connections from one sheet to the other. */
    @Override
    public <T> Optional<T> capability(Class<T> type) {
        boolean wired = request.options().text("fault").equals("wired");
        if (wired && type == Connections.class) {
            return Optional.of(type.cast(new Wires()));
        }
        String fault = request.options().text("fault");
        if (fault.equals("gradient") && type == InputGradient.class) {
            return Optional.of(type.cast(new Slopes()));
        }
        boolean stubborn = request.options().text("fault").equals("stubborn");
        return stubborn && type == Paced.class ? Optional.empty() : Model.super.capability(type);
    }

    /** Each unit is a pixel times a weight, so its gradient is that weight at that pixel. */
    private final class Slopes implements InputGradient {
        @Override
        public float[] values(String sheet, Point point, ImageBatch images) {
            throw new IllegalArgumentException("not needed here");
        }

        @Override
        public float[] gradients(String sheet, Point point, int[] units, ImageBatch images) {
            if (point == Point.BEFORE_ACTIVATION) {
                throw new IllegalArgumentException("units have no such point");
            }
            float[] gradients = new float[units.length * inputs];
            for (int i = 0; i < units.length; i++) {
                gradients[i * inputs + units[i] % inputs] =
                        tensors.get("weights")[units[i] % velocity.length];
            }
            return gradients;
        }
    }

    private final class Wires implements Connections {
        @Override
        public List<Projection> projections() {
            return List.of(new Projection("free-grid", "free", "grid"));
        }

        @Override
        public float[] weights(String projection) {
            return tensors.get("weights").clone();
        }

        @Override
        public void cut(String projection, BitSet connections) {
            connections.stream().forEach(i -> tensors.get("weights")[i] = 0);
        }
    }

    @Override
    public double train(Batch batch) {
        if (request.options().text("fault").equals("nan")) {
            return Double.NaN;
        }
        if (request.options().text("fault").equals("unfit")) {
            throw new UnfitBatchException("pixels are dark, expected bright ones; add a lamp");
        }
        if (request.options().text("fault").equals("throws")) {
            throw new IllegalStateException("no kernel");
        }
        float[] gradient = new float[velocity.length];
        double loss = 0;
        FloatBuffer pixels = batch.images().pixels();
        for (int i = 0; i < batch.images().images(); i++) {
            int at = i * inputs;
            float[] p = probabilities(pixels, at);
            int label = ((Targets.Classes) batch.targets()).label(batch.index(i));
            loss -= Math.log(p[label]);
            for (int o = 0; o < outputs; o++) {
                float error = p[o] - (o == label ? 1 : 0);
                for (int x = 0; x < inputs; x++) {
                    gradient[o * inputs + x] += error * pixels.get(at + x);
                }
            }
            float[] mean = tensors.get("mean");
            mean[0] = 0.99f * mean[0] + 0.01f * pixels.get(at);
        }
        update(gradient, batch.images().images());
        return loss / batch.images().images();
    }

    private void update(float[] gradient, int images) {
        float rate = (float) (pace * request.training().optimizer().number("rate"));
        float momentum = (float) request.training().optimizer().number("momentum");
        double noise = RandomStream.of(request.seed()).split("noise").normal(step++);
        float[] weights = tensors.get("weights");
        for (int i = 0; i < weights.length; i++) {
            velocity[i] = momentum * velocity[i] + gradient[i] / images + (float) (1e-3 * noise);
            weights[i] -= rate * velocity[i];
        }
    }

    private float[] probabilities(FloatBuffer pixels, int at) {
        float[] p = new float[outputs];
        float sum = 0;
        for (int o = 0; o < outputs; o++) {
            float z = 0;
            for (int x = 0; x < inputs; x++) {
                z += tensors.get("weights")[o * inputs + x] * pixels.get(at + x);
            }
            p[o] = (float) Math.exp(z);
            sum += p[o];
        }
        for (int o = 0; o < outputs; o++) {
            p[o] /= sum;
        }
        return p;
    }

    @Override
    public void infer(ImageBatch images, ActivationSink sink) {
        int count = images.images();
        FloatBuffer pixels = images.pixels();
        float[] out = new float[count * outputs];
        for (int i = 0; i < count; i++) {
            System.arraycopy(probabilities(pixels, i * inputs), 0, out, i * outputs, outputs);
        }
        for (Sheet sheet : sheets()) {
            if (sink.wants(sheet.id())) {
                int units = sheet.layout().units();
                float[] values = new float[count * units];
                for (int v = 0; v < values.length; v++) {
                    int image = v / units;
                    int unit = v % units;
                    values[v] =
                            pixels.get(image * inputs + unit % inputs)
                                    * tensors.get("weights")[unit % velocity.length];
                }
                sink.sheet(sheet.id(), new ActivationBatch(0, count, units, values));
            }
        }
        sink.predictions(new ActivationBatch(0, count, outputs, out));
    }

    @Override
    public Parameters parameters() {
        return this;
    }

    @Override
    public List<String> names() {
        return List.copyOf(tensors.keySet());
    }

    @Override
    public boolean trained(String name) {
        return name.equals("weights");
    }

    @Override
    public Tensor get(String name) {
        float[] values = tensors.get(name);
        return new Tensor(new int[] {values.length}, values);
    }

    @Override
    public void set(String name, Tensor tensor) {
        if (tensor.size() != tensors.get(name).length) {
            throw new IllegalArgumentException("shape of '%s' differs".formatted(name));
        }
        tensors.put(name, tensor.toArray());
    }

    @Override
    public void pace(double factor) {
        pace = factor;
    }

    @Override
    public TrainingState state() {
        return new TrainingState(
                step, Map.of("velocity", new Tensor(new int[] {velocity.length}, velocity)));
    }

    @Override
    public void restore(TrainingState state) {
        step = state.step();
        System.arraycopy(
                state.tensors().get("velocity").toArray(), 0, velocity, 0, velocity.length);
    }

    @Override
    public String engine() {
        return "plain Java f32";
    }

    @Override
    public void close() {
        closed.run();
    }
}
