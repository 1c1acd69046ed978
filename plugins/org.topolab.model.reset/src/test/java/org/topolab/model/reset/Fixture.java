package org.topolab.model.reset;

import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.ActivationSink;
import org.topolab.api.model.Batch;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Engines;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Training;
import org.topolab.api.option.Options;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.onednn.OneDnnKernels;
import org.topolab.testkit.TinyTask;

/** Requests, images and what a model says of them. */
final class Fixture {

    static final ImageShape COLOUR = new ImageShape(3, 32, 32);

    private Fixture() {}

    static ModelRequest request(
            Map<String, Object> options, Map<String, Object> optimizer, Engines engines) {
        return new ModelRequest(
                Options.of(ResetOptions.specs(), options),
                COLOUR,
                classes(4),
                training(optimizer, 4),
                1,
                engines);
    }

    static Training training(String optimizer, int batch) {
        return training(Map.of("name", optimizer), batch);
    }

    private static Training training(Map<String, Object> optimizer, int batch) {
        Map<String, Object> given = new HashMap<>(Map.of("name", "adam", "rate", 1e-3));
        given.putAll(optimizer);
        return new Training(TinyTask.optimizer(given), batch, 4, Compute.f32(1));
    }

    /** Labels 0, 3, 5, 9 of ten classes, again and again. */
    static Targets.Classes classes(int images) {
        int[] labels = {0, 3, 5, 9};
        return new Targets.Classes(
                IntStream.range(0, 10).mapToObj(Integer::toString).toList(),
                IntStream.range(0, images).map(i -> labels[i % 4]).toArray());
    }

    /** Input A of the golden file, moved by 0.5 for each image of the batch. */
    static ImageBatch images(int images) {
        FloatBuffer pixels = FloatBuffer.allocate(images * COLOUR.values());
        for (int b = 0; b < images; b++) {
            for (int c = 0; c < 3; c++) {
                for (int i = 0; i < 32; i++) {
                    for (int j = 0; j < 32; j++) {
                        pixels.put((float) Math.sin(0.1 * (i + 1) * (j + 1) + c + 0.5 * b));
                    }
                }
            }
        }
        return new ImageBatch(COLOUR, images, pixels);
    }

    static Batch batch(int images) {
        return new Batch(images(images), classes(images), IntStream.range(0, images).toArray());
    }

    /** No means of computation at all. */
    static Engines none() {
        return TinyTask.noEngines();
    }

    /** The kernels of this machine's processor. */
    static Engines cpu() {
        return TinyTask.engines(new KernelLayerFactory(new OneDnnKernels()));
    }

    /** Number of trained values of a model. */
    static long trained(Model model) {
        Parameters parameters = model.parameters();
        return parameters.names().stream()
                .filter(parameters::trained)
                .mapToLong(name -> parameters.get(name).size())
                .sum();
    }

    /** What a model says of the first image: the grid under its id, {@code predictions}. */
    static Map<String, double[]> infer(Model model, ImageBatch images) {
        Map<String, double[]> heard = new HashMap<>();
        model.infer(
                images,
                new ActivationSink() {
                    @Override
                    public boolean wants(String sheet) {
                        return true;
                    }

                    @Override
                    public void sheet(String sheet, ActivationBatch activations) {
                        heard.put(sheet, first(activations));
                    }

                    @Override
                    public void predictions(ActivationBatch outputs) {
                        heard.put("predictions", first(outputs));
                    }
                });
        return heard;
    }

    private static double[] first(ActivationBatch batch) {
        return IntStream.range(0, batch.units()).mapToDouble(u -> batch.value(0, u)).toArray();
    }
}
