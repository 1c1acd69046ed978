package org.topolab.model.retinavvs;

import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Batch;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Engines;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Training;
import org.topolab.api.option.Options;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.onednn.OneDnnKernels;
import org.topolab.testkit.Golden;
import org.topolab.testkit.TinyTask;

/** Requests, and the images of the golden file. */
final class Fixture {

    static final Golden GOLDEN = Golden.read(Fixture.class, "retina-vvs.json");

    private static final int SIDE = 32;

    /** Gradient descent that takes away the gradient itself. */
    private static final Map<String, Object> PLAIN =
            Map.of("name", "sgd", "rate", 1.0, "momentum", 0.0);

    private Fixture() {}

    /** A case of the golden file. */
    static Golden golden(String id) {
        return GOLDEN.at("cases", id);
    }

    /** Images of 32 x 32 pixels, ten classes with the golden file's labels, rate 1. */
    static ModelRequest request(int channels, Map<String, Object> options, Engines engines) {
        return request(channels, options, PLAIN, engines);
    }

    static ModelRequest request(
            int channels,
            Map<String, Object> options,
            Map<String, Object> optimizer,
            Engines engines) {
        return new ModelRequest(
                Options.of(RetinaVvsOptions.specs(), options),
                new ImageShape(channels, SIDE, SIDE),
                classes(),
                new Training(TinyTask.optimizer(optimizer), 3, 4, Compute.f32(1)),
                1,
                engines);
    }

    /** A fresh model of small layers, unless the options say otherwise. */
    static Model small(int channels, Map<String, Object> options) {
        return new RetinaVvsFamily().create(request(channels, sized(options), cpu()));
    }

    /** The golden file's small network: 8 channels and 16 dense units. */
    static Map<String, Object> sized(Map<String, Object> options) {
        Map<String, Object> all = new HashMap<>(Map.of("hidden", 8, "width", 8, "dense", 16));
        all.putAll(options);
        return all;
    }

    /** Labels 3, 0, 9 of ten classes. */
    static Targets.Classes classes() {
        return new Targets.Classes(
                IntStream.range(0, 10).mapToObj(Integer::toString).toList(), new int[] {3, 0, 9});
    }

    /** x[b, c, i, j] = 0.5 + 0.5 sin(0.1 (i + 1) (j + 1) + c + 0.7 b). */
    static ImageBatch images(int channels, int images) {
        ImageShape shape = new ImageShape(channels, SIDE, SIDE);
        FloatBuffer pixels = FloatBuffer.allocate(images * shape.values());
        for (int b = 0; b < images; b++) {
            for (int c = 0; c < channels; c++) {
                for (int i = 0; i < SIDE; i++) {
                    for (int j = 0; j < SIDE; j++) {
                        double phase = 0.1 * (i + 1) * (j + 1) + c + 0.7 * b;
                        pixels.put((float) (0.5 + 0.5 * Math.sin(phase)));
                    }
                }
            }
        }
        return new ImageBatch(shape, images, pixels);
    }

    /** Three images with their labels. */
    static Batch batch(int channels) {
        return new Batch(images(channels, 3), classes(), new int[] {0, 1, 2});
    }

    /** No means of computation at all. */
    static Engines none() {
        return TinyTask.noEngines();
    }

    /** The kernels of this machine's processor. */
    static Engines cpu() {
        return TinyTask.engines(new KernelLayerFactory(new OneDnnKernels()));
    }

    /** All parameters, by name. */
    static Map<String, float[]> parameters(Model model) {
        Map<String, float[]> all = new HashMap<>();
        for (String name : model.parameters().names()) {
            all.put(name, model.parameters().get(name).toArray());
        }
        return all;
    }

    /** What one step of plain gradient descent at rate 1 took away: the gradient of each. */
    static Map<String, double[]> gradients(Model model, int channels) {
        Map<String, float[]> before = parameters(model);
        model.train(batch(channels));
        Map<String, double[]> gradients = new HashMap<>();
        parameters(model)
                .forEach((name, after) -> gradients.put(name, minus(before.get(name), after)));
        return gradients;
    }

    private static double[] minus(float[] a, float[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> (double) a[i] - b[i]).toArray();
    }

    /** Names of a model's sheets. */
    static List<String> sheets(Model model) {
        return model.sheets().stream().map(sheet -> sheet.id()).toList();
    }
}
