package org.topolab.model.localityprior;

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
import org.topolab.api.model.Training;
import org.topolab.api.option.Options;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.onednn.OneDnnKernels;
import org.topolab.testkit.TinyTask;

/** Requests, the golden file's two images, and what a model says of them. */
final class Fixture {

    static final ImageShape DIGITS = Networks.DIGITS;

    static final LocalityPriorFamily FAMILY = new LocalityPriorFamily();

    private Fixture() {}

    /** Ten classes; the two images are a 3 and a 7. */
    static Targets targets() {
        return new Targets.Classes(
                IntStream.range(0, 10).mapToObj(Integer::toString).toList(), new int[] {3, 7});
    }

    static ModelRequest request(Map<String, Object> options, Engines engines) {
        return request(options, DIGITS, Map.of(), engines);
    }

    static ModelRequest request(
            Map<String, Object> options,
            ImageShape image,
            Map<String, Object> optimizer,
            Engines engines) {
        Training training = new Training(TinyTask.optimizer(optimizer), 2, 10, Compute.f32(1));
        return new ModelRequest(
                Options.of(FAMILY.info().options(), options),
                image,
                targets(),
                training,
                1,
                engines);
    }

    static Model model(Map<String, Object> options) {
        return FAMILY.create(request(options, cpu()));
    }

    /** sin(0.05 (i + 1) (j + 1) + b), in every channel. */
    static ImageBatch images(ImageShape shape) {
        FloatBuffer pixels = FloatBuffer.allocate(2 * shape.values());
        for (int b = 0; b < 2; b++) {
            for (int c = 0; c < shape.channels(); c++) {
                for (int i = 0; i < shape.height(); i++) {
                    for (int j = 0; j < shape.width(); j++) {
                        pixels.put((float) Math.sin(0.05 * (i + 1) * (j + 1) + b));
                    }
                }
            }
        }
        return new ImageBatch(shape, 2, pixels);
    }

    static Batch batch(ImageShape shape) {
        return new Batch(images(shape), targets(), new int[] {0, 1});
    }

    /** What a model says of the two images, by sheet, and as {@code predictions}. */
    static Map<String, double[]> infer(Model model, ImageShape shape) {
        Map<String, double[]> heard = new HashMap<>();
        model.infer(
                images(shape),
                new ActivationSink() {
                    @Override
                    public boolean wants(String sheet) {
                        return true;
                    }

                    @Override
                    public void sheet(String sheet, ActivationBatch activations) {
                        heard.put(sheet, values(activations));
                    }

                    @Override
                    public void predictions(ActivationBatch outputs) {
                        heard.put("predictions", values(outputs));
                    }
                });
        return heard;
    }

    private static double[] values(ActivationBatch batch) {
        int units = batch.units();
        return IntStream.range(0, batch.images() * units)
                .mapToDouble(i -> batch.value(i / units, i % units))
                .toArray();
    }

    /** The kernels of this machine's processor. */
    static Engines cpu() {
        return TinyTask.engines(new KernelLayerFactory(new OneDnnKernels()));
    }
}
