package org.topolab.model.alltnn;

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
import org.topolab.testkit.RandomImages;
import org.topolab.testkit.TinyTask;

/** Requests and small networks. */
final class Fixture {

    static final Golden GOLDEN = Golden.read(Fixture.class, "all-tnn.json");

    /** Two layers for images of 16 pixels and more: sheets of 12 x 12 and 6 x 6. */
    static final Map<String, Object> TWO_LAYERS =
            Map.of(
                    "preset",
                    "own",
                    "filters",
                    List.of(4, 9),
                    "kernels",
                    List.of(5, 2),
                    "strides",
                    List.of(2, 1),
                    "pool",
                    List.of(1, 0));

    private static final int IMAGES = 8;
    private static final Map<String, Object> PLAIN =
            Map.of("name", "sgd", "rate", 0.1, "momentum", 0.0);

    private Fixture() {}

    static AllTnnOptions options(Map<String, Object> given) {
        return AllTnnOptions.of(Options.of(AllTnnOptions.specs(), given));
    }

    /** The two layers, with more options. */
    static Map<String, Object> two(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(TWO_LAYERS);
        all.putAll(more);
        return all;
    }

    /** A colour network for square images and ten classes. */
    static AllTnn network(Map<String, Object> given, int side) {
        return AllTnn.of("all-tnn: ", options(given), new ImageShape(3, side, side), 10);
    }

    /** Square colour images and ten classes. */
    static ModelRequest request(Map<String, Object> given, int side, Engines engines) {
        return request(given, side, PLAIN, engines);
    }

    static ModelRequest request(
            Map<String, Object> given, int side, Map<String, Object> optimizer, Engines engines) {
        return new ModelRequest(
                Options.of(AllTnnOptions.specs(), given),
                new ImageShape(3, side, side),
                classes(),
                new Training(TinyTask.optimizer(optimizer), IMAGES, 40, Compute.f32(1)),
                1,
                engines);
    }

    /** A fresh model for images of 16 pixels. */
    static Model model(Map<String, Object> given) {
        return model(given, PLAIN);
    }

    static Model model(Map<String, Object> given, Map<String, Object> optimizer) {
        return new AllTnnFamily().create(request(two(given), 16, optimizer, cpu()));
    }

    /** Eight images of noise, each of another class. */
    static Batch batch(int side) {
        ImageShape shape = new ImageShape(3, side, side);
        FloatBuffer pixels = FloatBuffer.allocate(IMAGES * shape.values());
        RandomImages images = new RandomImages(shape, IMAGES);
        for (int image = 0; image < IMAGES; image++) {
            images.read(image, pixels);
        }
        pixels.flip();
        return new Batch(
                new ImageBatch(shape, IMAGES, pixels),
                classes(),
                IntStream.range(0, IMAGES).toArray());
    }

    /** Labels 0, 1, 2, ... of ten classes. */
    private static Targets.Classes classes() {
        return new Targets.Classes(
                IntStream.range(0, 10).mapToObj(Integer::toString).toList(),
                IntStream.range(0, IMAGES).toArray());
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
}
