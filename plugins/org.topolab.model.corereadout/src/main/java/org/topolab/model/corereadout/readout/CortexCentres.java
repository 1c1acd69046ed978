package org.topolab.model.corereadout.readout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.topolab.api.data.Neurons;
import org.topolab.api.readout.Weight;
import org.topolab.api.stat.RandomStream;

/**
 * Centres that follow from where neurons lie in cortex: a function for each recording, affine or
 * with hidden layers (ELU), of places along the cortex less their mean, divided by their greatest
 * absolute value over both axes. {@code position} [neurons, 2] holds these, {@code
 * r<recording>.transform.<layer>.weight} and {@code .bias} the function.
 */
final class CortexCentres implements Centres {

    private static final String POSITION = "position";

    /** Deviation of an affine function's biases at the start, and scale of its rotation. */
    private static final double BIAS = 1e-3;

    private static final double SCALE = 0.2;

    private final List<Neurons.Recording> recordings;
    private final float[] position;
    private final List<Perceptron> transforms;

    /**
     * @param neurons whose place is known
     * @param hidden units of each hidden layer; empty: affine
     * @param tanh whether the hyperbolic tangent is taken at the end
     */
    CortexCentres(Neurons neurons, List<Integer> hidden, boolean tanh, RandomStream random) {
        this.recordings = neurons.recordings();
        this.position = normalised(neurons);
        List<Perceptron> all = new ArrayList<>();
        for (int r = 0; r < recordings.size(); r++) {
            all.add(transform(r, hidden, tanh, random.split(r)));
        }
        this.transforms = List.copyOf(all);
    }

    private static float[] normalised(Neurons neurons) {
        if (!neurons.placed()) {
            throw new IllegalArgumentException(
                    "gaussian: positions 'cortex' need to know where neurons lie in cortex, which"
                            + " these recordings do not tell; set positions to 'free'");
        }
        float[] position = new float[neurons.size() * 2];
        for (Neurons.Recording recording : neurons.recordings()) {
            double greatest = 0;
            for (int axis = 0; axis < 2; axis++) {
                double mean = 0;
                for (int n = recording.first(); n < recording.end(); n++) {
                    mean += neurons.positionUm(n, axis) / (double) recording.size();
                }
                for (int n = recording.first(); n < recording.end(); n++) {
                    position[2 * n + axis] = (float) (neurons.positionUm(n, axis) - mean);
                    greatest = Math.max(greatest, Math.abs(position[2 * n + axis]));
                }
            }
            if (!Double.isFinite(greatest)) {
                throw new IllegalArgumentException(
                        "gaussian: positions of recording '%s' are not all finite numbers; leave"
                                        .formatted(recording.id())
                                + " those neurons out, or set positions to 'free'");
            }
            for (int i = 2 * recording.first(); i < 2 * recording.end(); i++) {
                position[i] /= greatest > 0 ? (float) greatest : 1;
            }
        }
        return position;
    }

    private static Perceptron transform(
            int recording, List<Integer> hidden, boolean tanh, RandomStream random) {
        List<Perceptron.Layer> layers = new ArrayList<>();
        int in = 2;
        for (int units : hidden) {
            layers.add(layer(in, units, Bend.ELU, random.split(layers.size())));
            in = units;
        }
        Bend last = tanh ? Bend.TANH : Bend.NONE;
        RandomStream stream = random.split(layers.size());
        layers.add(
                hidden.isEmpty()
                        ? new Perceptron.Layer(
                                2, last, rotation(stream), Start.normal(0, BIAS, stream.split(1)))
                        : layer(in, 2, last, stream));
        return new Perceptron("r" + recording + ".transform.", 2, layers);
    }

    private static Perceptron.Layer layer(int in, int out, Bend bend, RandomStream random) {
        double range = 1 / Math.sqrt(in);
        return new Perceptron.Layer(
                out,
                bend,
                Start.uniform(range, random.split("weight")),
                Start.uniform(range, random.split("bias")));
    }

    /** A small random rotation, or rotation and reflection, each as likely. */
    private static Start rotation(RandomStream random) {
        double angle = 2 * Math.PI * random.uniform(0);
        double sign = random.uniform(1) < 0.5 ? -1 : 1;
        float cos = (float) (SCALE * Math.cos(angle));
        float sin = (float) (SCALE * Math.sin(angle));
        return Start.of(List.of(cos, (float) (-sign * sin), sin, (float) (sign * cos)));
    }

    @Override
    public List<Weight> weights() {
        List<Weight> all = new ArrayList<>();
        all.add(Weight.kept(POSITION, new int[] {position.length / 2, 2}, position));
        transforms.forEach(transform -> all.addAll(transform.weights()));
        return all;
    }

    @Override
    public void place(Map<String, float[]> weights, float[] into) {
        float[] from = weights.get(POSITION);
        for (int r = 0; r < transforms.size(); r++) {
            Neurons.Recording here = recordings.get(r);
            float[] own = Arrays.copyOfRange(from, 2 * here.first(), 2 * here.end());
            float[] mu = transforms.get(r).forward(own, here.size(), weights);
            System.arraycopy(mu, 0, into, 2 * here.first(), 2 * here.size());
        }
    }

    @Override
    public void pass(Map<String, float[]> weights, float[] slopes, Map<String, float[]> gradients) {
        for (int r = 0; r < transforms.size(); r++) {
            Neurons.Recording here = recordings.get(r);
            float[] own = Arrays.copyOfRange(slopes, 2 * here.first(), 2 * here.end());
            transforms.get(r).backward(own, here.size(), weights, gradients);
        }
    }

    @Override
    public boolean constrain(Map<String, float[]> weights) {
        return false;
    }
}
