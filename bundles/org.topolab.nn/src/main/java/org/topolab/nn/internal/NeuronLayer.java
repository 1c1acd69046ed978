package org.topolab.nn.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.InputGradient.Point;
import org.topolab.api.readout.Features;
import org.topolab.api.readout.Gradients;
import org.topolab.api.readout.Readout;
import org.topolab.api.readout.Viewing;
import org.topolab.nn.Rates;

/** The output layer of a model of neurons in a graph: a readout, rates, and what they cost. */
final class NeuronLayer extends BaseLayer<NeuronConf>
        implements Ending,
                StepMemory.User,
                Crew.User,
                Showing.User,
                InputLayer,
                Inspected,
                Keeping,
                Exact {

    private static final long serialVersionUID = 1L;

    /** What was done last, and so what can be gone back through. */
    private record Look(Features features, Viewing viewing) {}

    private final transient Readout readout;
    private final transient RateLoss rates;
    private final transient ReadoutWeights weights;
    private final transient FeatureMaps maps;
    private transient StepMemory memory = StepMemory.fresh();
    private transient Optional<Crew> crew = Optional.empty();
    private transient Showing showing = new Showing();
    private transient Look look;
    private transient float[] values = {};
    private transient float[] targets = {};
    private boolean inputGradient = true;

    NeuronLayer(
            NeuralNetConfiguration conf,
            DataType type,
            Readout readout,
            ImageShape features,
            Rates rates) {
        super(conf, type);
        this.readout = readout;
        this.rates = new RateLoss(rates);
        this.weights = new ReadoutWeights(readout.weights());
        this.maps = new FeatureMaps(features);
    }

    @Override
    public void use(StepMemory shared) {
        memory = shared;
    }

    @Override
    public void use(Crew shared) {
        crew = Optional.of(shared);
    }

    @Override
    public void use(Showing shared) {
        showing = shared;
    }

    @Override
    public void inputGradient(boolean wanted) {
        inputGradient = wanted;
    }

    @Override
    public boolean keeps(String key) {
        return weights.keeps(key);
    }

    @Override
    public boolean exact() {
        return true;
    }

    private int neurons() {
        return Math.toIntExact(layerConf().getNOut());
    }

    private int images() {
        return Math.toIntExact(input.size(0));
    }

    /** Makes the values of all neurons. */
    private void look(boolean training) {
        assertInputSet(false);
        Features features;
        try {
            features = maps.read(input, memory, crew);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s %s".formatted(layerId(), e.getMessage()), e);
        }
        Viewing viewing =
                new Viewing(
                        showing.trials(),
                        Optional.empty(),
                        training,
                        showing.step(),
                        (tasks, task) -> Crew.run(crew, tasks, task));
        look = new Look(features, viewing);
        int needed = Math.multiplyExact(images(), neurons());
        if (values.length < needed) {
            values = new float[needed];
        }
        readout.forward(features, weights.read(params), viewing, values);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        look(training);
        INDArray found = memory.output(this, dataType, images(), neurons());
        Floats to = Floats.write(found);
        Crew.run(
                crew,
                images(),
                image -> {
                    float[] row = new float[neurons()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = (float) rates.rate(values[image * row.length + i]);
                    }
                    to.put(image * row.length, row, 0, row.length);
                });
        to.flush();
        return found;
    }

    @Override
    public double loss(INDArray aims, Optional<INDArray> counts) {
        look(true);
        int each = neurons();
        if (targets.length < values.length) {
            targets = new float[values.length];
        }
        Floats from = Floats.read(aims);
        Optional<Floats> factors = counts.map(Floats::read);
        double[] losses = new double[images()];
        Crew.run(
                crew,
                losses.length,
                image -> {
                    int first = image * each;
                    from.get(first, targets, first, each);
                    losses[image] = rates.compare(targets, values, first, first + each);
                    if (factors.isPresent()) {
                        float factor = factors.get().get(image);
                        losses[image] *= factor;
                        for (int i = first; i < first + each; i++) {
                            values[i] *= factor;
                        }
                    }
                });
        return Arrays.stream(losses).sum() / losses.length;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(
            INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        Map<String, float[]> found = weights.noGradients();
        back(found, values, inputGradient);
        // the optimiser divides by the images
        readout.penalise(weights.values(), images(), found);
        weights.writeGradients(gradientViews);
        INDArray dx = inputGradient ? maps.gradient(input, memory, crew) : memory.none();
        Gradient gradient = new DefaultGradient(gradientsFlattened);
        gradientViews.forEach(gradient::setGradientFor);
        return new Pair<>(gradient, dx);
    }

    private void back(Map<String, float[]> found, float[] slopes, boolean features) {
        Gradients to =
                new Gradients(
                        found,
                        features ? Optional.of(maps.noGradient(images(), crew)) : Optional.empty(),
                        Optional.empty());
        readout.backward(look.features(), weights.values(), look.viewing(), slopes, to);
    }

    @Override
    public INDArray before(INDArray after) {
        INDArray found = memory.gradient(dataType, images(), neurons());
        Floats to = Floats.write(found);
        to.put(0, values, 0, to.size());
        to.flush();
        return found;
    }

    @Override
    public INDArray[] back(INDArray gradient, Point point) {
        float[] slopes = Values.of(gradient);
        for (int i = 0; i < slopes.length && point == Point.AFTER_ACTIVATION; i++) {
            if (slopes[i] != 0) {
                slopes[i] *= (float) rates.slope(values[i], rates.rate(values[i]));
            }
        }
        memory.release(gradient);
        back(weights.noGradients(), slopes, true);
        return new INDArray[] {maps.gradient(input, memory, crew)};
    }

    /** Puts the weights back to where they may lie. */
    void constrain() {
        if (readout.constrain(weights.read(params))) {
            weights.write(params);
        }
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }
}
