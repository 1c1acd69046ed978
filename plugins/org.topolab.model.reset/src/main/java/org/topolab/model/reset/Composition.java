package org.topolab.model.reset;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Sheet;
import org.topolab.nn.Feature;
import org.topolab.nn.GraphModel;
import org.topolab.nn.GraphPlan;
import org.topolab.nn.Head;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.Tap;

/**
 * A Reset network as data: levels of sub-networks on grids, then a master network that reads the
 * last grid and solves the task. Without levels, the master alone reads the image: the baseline.
 *
 * @param image shape of the images
 * @param levels levels below the master, the first one reads the image
 * @param master the network on the last grid
 * @param task what the master is trained to say
 * @param autoEncoder a second reader of the last grid, where there is one
 * @see <a href="https://doi.org/10.1101/2021.11.19.469308">Hannagan 2021, Reset networks</a>
 */
record Composition(
        ImageShape image,
        List<Level> levels,
        ResNet master,
        Task task,
        Optional<AutoEncoder> autoEncoder) {

    /** Name of the graph's input. */
    static final String INPUT = "image";

    Composition {
        levels = List.copyOf(levels);
        autoEncoder.ifPresent(reader -> reader.decoder().check(image));
    }

    /** A network whose only reader of the last grid is the master. */
    Composition(ImageShape image, List<Level> levels, ResNet master, Task task) {
        this(image, levels, master, task, Optional.empty());
    }

    /** Tells a writer all layers, inputs before what reads them. */
    void write(NetworkWriter writer) {
        Feature grid = Feature.of(INPUT, image);
        for (int l = 0; l < levels.size(); l++) {
            grid = levels.get(l).write(l + 1, grid, writer);
        }
        Feature pooled = master.writeBody(masterPrefix(), grid, writer);
        writer.logits(pooled, Feature.vector(logits(), task.outputs()));
        if (autoEncoder.isPresent()) {
            autoEncoder.get().write(grid, image, writer);
        }
    }

    /**
     * Builds the model. Loads native libraries.
     *
     * @param family id of the family, for messages
     * @throws IllegalArgumentException if there is nothing to build layers with, or a target is not
     *     what the output can reach
     */
    Model build(String family, ModelRequest request) {
        task.check(family, request.targets());
        if (request.targets() instanceof Targets.Vectors vectors) {
            checkRange(family, vectors);
        }
        LayerFactory layers = LayerFactory.of(family, request);
        ComputationGraphConfiguration graph = CompositionGraph.write(this, request, layers);
        return new GraphModel(
                new GraphPlan(graph, taps(), heads(request.targets())), request, layers);
    }

    private List<Head> heads(Targets targets) {
        double share = autoEncoder.map(AutoEncoder::classifierWeight).orElse(1.0);
        Head classifier = new Head(logits(), Head.Aim.TARGETS, share);
        return Stream.concat(
                        Stream.of(classifier.counting(task.weights(targets))),
                        autoEncoder.stream().map(AutoEncoder::pictures))
                .toList();
    }

    /** What can be measured: the grid of each level, or the pooled features of the baseline. */
    private List<Tap> taps() {
        if (levels.isEmpty()) {
            return List.of(new Tap(features(), masterPrefix() + ResNet.POOLED));
        }
        return Stream.concat(
                        IntStream.range(0, levels.size()).mapToObj(l -> new Tap(grid(l), "BN" + l)),
                        autoEncoder.stream().map(reader -> reader.tap(image)))
                .toList();
    }

    private Sheet grid(int l) {
        Level level = levels.get(l);
        Layout layout = new Layout.Grid(level.side(), level.side(), level.block(), level.block());
        int number = l + 1;
        return levels.size() == 1
                ? new Sheet("grid", "the grid", layout)
                : new Sheet("grid" + number, "the grid of level " + number, layout);
    }

    private Sheet features() {
        return new Sheet("features", "pooled features", Layout.Grid.nearSquare(master.features()));
    }

    private String logits() {
        return masterPrefix() + "linear";
    }

    /** What the master's layers are called in published files. */
    private String masterPrefix() {
        return levels.isEmpty() ? "" : "Classifier.";
    }

    /** Outputs for vectors end in a sigmoid, so their targets lie in 0 to 1. */
    private static void checkRange(String family, Targets.Vectors vectors) {
        for (int image = 0; image < vectors.size(); image++) {
            for (int output = 0; output < vectors.outputs(); output++) {
                float value = vectors.value(image, output);
                if (!(value >= 0 && value <= 1)) {
                    throw new IllegalArgumentException(
                            ("%s: target vector of image %d has value %s at %d, expected 0 to 1;"
                                            + " choose a data set of classes, or of codes in 0 to 1")
                                    .formatted(family, image, value, output));
                }
            }
        }
    }
}
