package org.topolab.model.corereadout;

import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.data.Targets;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.ActivationSink;
import org.topolab.api.model.Batch;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Engines;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.TrainedModels;
import org.topolab.api.model.Training;
import org.topolab.api.model.Trials;
import org.topolab.api.option.Options;
import org.topolab.api.readout.ReadoutProvider;
import org.topolab.model.corereadout.readout.FactorisedProvider;
import org.topolab.model.corereadout.readout.FullProvider;
import org.topolab.model.corereadout.readout.GaussianProvider;
import org.topolab.model.corereadout.readout.PointProvider;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.onednn.OneDnnKernels;
import org.topolab.testkit.Golden;
import org.topolab.testkit.RandomImages;
import org.topolab.testkit.TinyTask;

/** Requests, small populations and small models. */
final class Fixture {

    static final Golden GOLDEN = Golden.read(Fixture.class, "core-readout.golden.json");

    /** Small enough that a step takes milliseconds. */
    static final Map<String, Object> SMALL =
            Map.of("filters", 4, "kernels", List.of(5, 3), "preset", "own");

    static final int IMAGES = 8;
    static final ImageShape SHAPE = new ImageShape(1, 12, 16);

    private Fixture() {}

    static List<ReadoutProvider> readouts() {
        return List.of(
                new GaussianProvider(),
                new FactorisedProvider(),
                new PointProvider(),
                new FullProvider());
    }

    static CoreReadoutFamily family() {
        return new CoreReadoutFamily(readouts(), Optional.empty());
    }

    static CoreReadoutFamily opening(TrainedModels models) {
        return new CoreReadoutFamily(readouts(), Optional.of(models));
    }

    /** The small model, with more options. */
    static Map<String, Object> small(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(SMALL);
        all.putAll(more);
        return all;
    }

    static Options options(Map<String, Object> given) {
        return Options.of(family().info().options(), given);
    }

    static CoreReadoutOptions parsed(Map<String, Object> given) {
        Options options = options(given);
        return CoreReadoutOptions.of(Preset.of(options).in(family().info().options(), options));
    }

    static Core core(Map<String, Object> given, ImageShape image) {
        return Core.of(CoreReadoutFamily.WHERE, parsed(given).core(), image);
    }

    /** Recordings of so many neurons each, lying on a line; each trial of another image. */
    static Responses responses(int... sizes) {
        List<Neurons.Recording> recordings = new java.util.ArrayList<>();
        int next = 0;
        for (int size : sizes) {
            recordings.add(new Neurons.Recording("scan-" + recordings.size(), next, size));
            next += size;
        }
        float[] um = new float[3 * next];
        for (int n = 0; n < next; n++) {
            um[3 * n] = 10 * n;
            um[3 * n + 1] = n % 2;
        }
        int[] of = IntStream.range(0, IMAGES).map(trial -> trial % sizes.length).toArray();
        float[][] values = new float[IMAGES][];
        for (int trial = 0; trial < IMAGES; trial++) {
            values[trial] = new float[sizes[of[trial]]];
            for (int n = 0; n < values[trial].length; n++) {
                values[trial][n] = (trial / 2 + n) % 2 == 0 ? 4 : 0.5f;
            }
        }
        return Responses.of(
                Neurons.of(recordings).at(um), of, IntStream.range(0, IMAGES).toArray(), values);
    }

    static ModelRequest request(Map<String, Object> given, Targets targets, long seed) {
        return request(given, targets, SHAPE, Map.of("name", "sgd", "rate", 0.05), seed);
    }

    static ModelRequest request(
            Map<String, Object> given,
            Targets targets,
            ImageShape image,
            Map<String, Object> optimizer,
            long seed) {
        return new ModelRequest(
                options(given),
                image,
                targets,
                new Training(TinyTask.optimizer(optimizer), IMAGES, 40, Compute.f32(1)),
                seed,
                cpu());
    }

    static Model model(Map<String, Object> given, Targets targets) {
        return family().create(request(given, targets, 1));
    }

    /** Images of noise, shown in the trials of responses. */
    static ImageBatch images(Targets targets) {
        return images(SHAPE, targets);
    }

    static ImageBatch images(ImageShape shape, Targets targets) {
        FloatBuffer pixels = FloatBuffer.allocate(IMAGES * shape.values());
        RandomImages images = new RandomImages(shape, IMAGES);
        for (int image = 0; image < IMAGES; image++) {
            images.read(image, pixels);
        }
        pixels.flip();
        ImageBatch batch = new ImageBatch(shape, IMAGES, pixels);
        return targets instanceof Responses responses
                ? batch.during(new Trials(responses, IntStream.range(0, IMAGES).toArray()))
                : batch;
    }

    static Batch batch(Targets targets) {
        return new Batch(images(targets), targets, IntStream.range(0, IMAGES).toArray());
    }

    /** The kernels of this machine's processor. */
    static Engines cpu() {
        return TinyTask.engines(new KernelLayerFactory(new OneDnnKernels()));
    }

    /** All parameters, by name. */
    static Map<String, float[]> parameters(Model model) {
        Map<String, float[]> all = new LinkedHashMap<>();
        for (String name : model.parameters().names()) {
            all.put(name, model.parameters().get(name).toArray());
        }
        return all;
    }

    /** What a model says to images, by sheet, and its outputs as {@link Sheet#OUTPUT}. */
    static Map<String, float[]> look(Model model, ImageBatch images) {
        Map<String, float[]> seen = new LinkedHashMap<>();
        model.infer(
                images,
                new ActivationSink() {
                    @Override
                    public boolean wants(String sheet) {
                        return true;
                    }

                    @Override
                    public void sheet(String sheet, ActivationBatch activations) {
                        seen.put(sheet, copy(activations));
                    }

                    @Override
                    public void predictions(ActivationBatch outputs) {
                        seen.put(Sheet.OUTPUT, copy(outputs));
                    }
                });
        return seen;
    }

    private static float[] copy(ActivationBatch batch) {
        float[] all = new float[batch.images() * batch.units()];
        for (int at = 0; at < all.length; at++) {
            all[at] = batch.value(at / batch.units(), at % batch.units());
        }
        return all;
    }
}
