package org.topolab.nn.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.topolab.api.model.InputGradient.Point;

/**
 * A function of images with vectors of parameters in a graph, image by image; as many images at a
 * time as its crew has threads.
 */
final class ScaledLayer extends BaseLayer<ScaledConf>
        implements StepMemory.User, Crew.User, Inspected, Exact {

    private static final long serialVersionUID = 1L;

    private final transient Scaled spec;
    private transient StepMemory memory = StepMemory.fresh();
    private transient Optional<Crew> crew = Optional.empty();

    /** Neighbouring images, for one thread. */
    private interface Part {
        void run(int part, int first, int end);
    }

    ScaledLayer(NeuralNetConfiguration conf, DataType type, Scaled spec) {
        super(conf, type);
        this.spec = spec;
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
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        INDArray x = images();
        INDArray y = memory.output(this, x.dataType(), x.shape());
        Map<String, float[]> parameters = parameters();
        Floats from = Floats.read(x);
        Floats to = Floats.write(y);
        run(
                (part, first, end) -> {
                    float[] image = new float[values()];
                    for (int at = first; at < end; at += image.length) {
                        from.get(at, image, 0, image.length);
                        spec.forward(image, parameters);
                        to.put(at, image, 0, image.length);
                    }
                });
        to.flush();
        return y;
    }

    private int parts() {
        return Math.min(crew.map(Crew::size).orElse(1), Math.toIntExact(input.size(0)));
    }

    /** Computes parts that are alike in number and size for one number of threads and images. */
    private void run(Part part) {
        int parts = parts();
        long images = input.size(0);
        Crew.Task task =
                (at, worker) ->
                        part.run(
                                at,
                                (int) (images * at / parts) * values(),
                                (int) (images * (at + 1) / parts) * values());
        if (crew.isPresent()) {
            crew.get().run(parts, task);
        } else {
            task.run(0, 0);
        }
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(
            INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        Map<String, double[]> sums = sums();
        INDArray dx = back(epsilon, sums);
        spec.penalise(parameters(), sums, Math.toIntExact(input.size(0)));
        sums.forEach(this::write);
        Gradient gradient = new DefaultGradient(gradientsFlattened);
        if (gradientViews != null) { // a layer without parameters has none
            gradientViews.forEach(gradient::setGradientFor);
        }
        return new Pair<>(gradient, dx);
    }

    private void write(String key, double[] sum) {
        Floats to = Floats.write(gradientViews.get(key));
        for (int i = 0; i < sum.length; i++) {
            to.put(i, (float) sum[i]);
        }
        to.flush();
    }

    @Override
    public INDArray before(INDArray after) {
        return after;
    }

    @Override
    public INDArray[] back(INDArray gradient, Point point) {
        return new INDArray[] {back(gradient, sums())};
    }

    private INDArray back(INDArray gradient, Map<String, double[]> sums) {
        INDArray x = images();
        INDArray dy = Contiguous.of(gradient);
        INDArray dx = memory.owns(dy) ? dy : memory.gradient(x.dataType(), x.shape());
        Map<String, float[]> parameters = parameters();
        Floats in = Floats.read(x);
        Floats from = Floats.read(dy);
        Floats to = Floats.write(dx);
        List<Map<String, double[]>> found = new ArrayList<>();
        for (int part = 0; part < parts(); part++) {
            found.add(sums());
        }
        run(
                (part, first, end) -> {
                    float[] image = new float[values()];
                    float[] change = new float[values()];
                    for (int at = first; at < end; at += image.length) {
                        in.get(at, image, 0, image.length);
                        from.get(at, change, 0, change.length);
                        spec.backward(image, change, parameters, found.get(part));
                        to.put(at, change, 0, change.length);
                    }
                });
        found.forEach(part -> sums.forEach((key, sum) -> add(part.get(key), sum)));
        to.flush();
        if (dx != dy) {
            memory.release(dy);
        }
        return dx;
    }

    private static void add(double[] part, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += part[i];
        }
    }

    private Map<String, double[]> sums() {
        Map<String, double[]> sums = new LinkedHashMap<>();
        spec.vectors().forEach(each -> sums.put(each.key(), new double[each.length()]));
        return sums;
    }

    private Map<String, float[]> parameters() {
        Map<String, float[]> values = new LinkedHashMap<>();
        params.forEach((key, array) -> values.put(key, Values.of(array)));
        return values;
    }

    /** Number of values of an image. */
    private int values() {
        return Math.toIntExact(input.length() / input.size(0));
    }

    private INDArray images() {
        int[] image = spec.image();
        boolean fits = input.rank() == 4;
        for (int i = 0; i < image.length && fits; i++) {
            fits = image[i] == Scaled.ANY || image[i] == input.size(i + 1);
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "%s reads %s, expected [batch, %s, %s, %d]"
                            .formatted(
                                    layerId(),
                                    Arrays.toString(input.shape()),
                                    image[0] == Scaled.ANY ? "height" : image[0],
                                    image[1] == Scaled.ANY ? "width" : image[1],
                                    image[2]));
        }
        return Contiguous.of(input);
    }

    @Override
    public boolean exact() {
        return spec.exact();
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }
}
