package org.topolab.model.corereadout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.api.data.ImageShape;
import org.topolab.nn.Activation;
import org.topolab.nn.Convolution.Geometry;
import org.topolab.nn.Feature;

/**
 * The core as data: convolution, batch normalisation, ELU, layer after layer.
 *
 * @param options what was asked for
 * @param stages its layers with their sizes
 */
record Core(CoreOptions options, List<Stage> stages) {

    /** Name of the graph's input. */
    static final String INPUT = "image";

    Core {
        stages = List.copyOf(stages);
    }

    /**
     * The core for images of a shape.
     *
     * @param where the beginning of a message
     * @throws IllegalArgumentException if there would be no place left in a map
     */
    static Core of(String where, CoreOptions options, ImageShape image) {
        List<Stage> stages = new ArrayList<>();
        Feature in = Feature.of(INPUT, image);
        for (int number = 1; number <= options.layers(); number++) {
            boolean first = number == 1;
            int kernel = options.kernels().get(number - 1);
            Geometry window =
                    first && !options.padInput()
                            ? new Geometry(kernel, 1, 0)
                            : Geometry.same(kernel, 1, kernel);
            refuseEmpty(where, window, in);
            Feature out =
                    new Feature(
                            Stage.name(number),
                            options.filters(),
                            window.size(in.height()),
                            window.size(in.width()));
            stages.add(
                    new Stage(
                            number,
                            in,
                            out,
                            window,
                            options.separable() && !first,
                            number > options.layers() - options.squeeze()));
            in = read(options, stages);
        }
        return new Core(options, stages);
    }

    private static void refuseEmpty(String where, Geometry window, Feature in) {
        int height = in.height() + window.zeros() - window.kernel() + 1;
        int width = in.width() + window.zeros() - window.kernel() + 1;
        if (height < 1 || width < 1) {
            throw new IllegalArgumentException(
                    ("%skernels of %d pixels leave a map of %d x %d places of images of %d x %d"
                                    + " pixels, expected at least 1 x 1; set smaller kernels, or"
                                    + " pad-input: true, or scale the images up")
                            .formatted(
                                    where,
                                    window.kernel(),
                                    Math.max(0, height),
                                    Math.max(0, width),
                                    in.height(),
                                    in.width()));
        }
    }

    /** What the layer after so many reads: those before it side by side. */
    private static Feature read(CoreOptions options, List<Stage> before) {
        List<Feature> all = last(before, Math.min(options.skip(), before.size()));
        return joined("core-%d.in".formatted(before.size() + 1), all);
    }

    private static List<Feature> last(List<Stage> stages, int number) {
        return stages.subList(stages.size() - number, stages.size()).stream()
                .map(Stage::out)
                .toList();
    }

    private static Feature joined(String name, List<Feature> all) {
        Feature one = all.get(0);
        return all.size() == 1
                ? one
                : new Feature(
                        name,
                        all.stream().mapToInt(Feature::channels).sum(),
                        one.height(),
                        one.width());
    }

    private List<Feature> stacked() {
        return last(stages, stages.size() - options.stack().first(stages.size()) + 1);
    }

    /** What a readout reads. */
    Feature features() {
        return joined("core", stacked());
    }

    /** Where in the image the places of a layer's map lie, and those of all layers before it. */
    FieldMap places(Stage last) {
        double first =
                stages.subList(0, last.number()).stream()
                        .map(Stage::window)
                        .mapToDouble(window -> (window.kernel() - 1) / 2.0 - window.before())
                        .sum();
        Feature map = last.out();
        return new FieldMap(map.height(), map.width(), first, first, 1, 1);
    }

    /** Where in the image the places of the maps lie that a readout reads. */
    FieldMap places() {
        return places(stages.get(stages.size() - 1));
    }

    /** Tells a writer all layers, inputs before what reads them; the last is what is read. */
    void write(NetworkWriter writer) {
        for (Stage stage : stages) {
            if (stage.number() > 1) {
                int reads = Math.min(options.skip(), stage.number() - 1);
                join(last(stages.subList(0, stage.number() - 1), reads), stage.in(), writer);
            }
            write(stage, writer);
        }
        join(stacked(), features(), writer);
    }

    private static void join(List<Feature> all, Feature out, NetworkWriter writer) {
        if (all.size() > 1) {
            writer.join(all, out);
        }
    }

    private void write(Stage stage, NetworkWriter writer) {
        Feature x = stage.separable() ? separable(stage, writer) : dense(stage, writer);
        boolean bare = options.linear() && !stage.squeezed();
        Feature norm = bare ? stage.out() : stage.step("norm");
        writer.norm(x, norm);
        x = norm;
        if (!options.linear()) {
            Feature active = stage.squeezed() ? stage.step(Words.word(act())) : stage.out();
            writer.activation(act(), x, active);
            x = active;
        }
        if (stage.squeezed()) {
            writer.squeeze(x, stage.out());
        }
        writer.sheet(stage);
    }

    private Activation act() {
        return options.nonlinearity();
    }

    private Feature dense(Stage stage, NetworkWriter writer) {
        Feature out = stage.step("conv");
        Penalised penalised = stage.number() == 1 ? Penalised.ROUGHNESS : Penalised.SPARSITY;
        writer.convolution(stage.in(), out, stage.window(), 1, Optional.of(penalised));
        return out;
    }

    private Feature separable(Stage stage, NetworkWriter writer) {
        Geometry point = new Geometry(1, 1, 0);
        Feature in = stage.step("in");
        Feature depth = stage.step("depth");
        Feature out = stage.step("out");
        writer.convolution(stage.in(), in, point, 1, Optional.empty());
        writer.convolution(in, depth, stage.window(), in.channels(), Optional.empty());
        writer.convolution(depth, out, point, 1, Optional.empty());
        return out;
    }
}
