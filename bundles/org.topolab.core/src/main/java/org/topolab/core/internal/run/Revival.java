package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Adopted;
import org.topolab.api.model.Adopting;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Engines;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelFamily;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.TrainedModels.Trained;
import org.topolab.api.model.Training;
import org.topolab.api.option.Options;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.catalog.UnknownIdException;
import org.topolab.core.internal.recipe.TrainedWith;
import org.topolab.format.file.FormatException;
import org.topolab.format.file.Sha256;

/** Makes a network again from what was kept of it, without its data. */
final class Revival {

    private final Catalog catalog;
    private final Engines engines;
    private final ImageShape image;
    private final Compute compute;

    /**
     * @param image shape of images where the network does not know it
     */
    Revival(Catalog catalog, Engines engines, ImageShape image, Compute compute) {
        this.catalog = catalog;
        this.engines = engines;
        this.image = image;
        this.compute = compute;
    }

    /** The network of a run, with its latest weights. */
    Trained ofRun(RunFolder folder) throws IOException {
        Map<String, Object> record = folder.record();
        Fit fit = Fit.of(record);
        Map<String, Object> options = RunRecord.model(record);
        String id = String.valueOf(options.remove(TrainedFile.FAMILY));
        Entry<ModelFamily> family = family(folder.path(), id);
        Path file = Weights.latest(folder).file();
        int outputs =
                fit.outputs()
                        .orElseThrow(
                                () ->
                                        new IOException(
                                                "%s: its run.json does not say how many outputs the network has; measure it once"
                                                        .formatted(folder.path())));
        ImageShape shape = fit.image().orElse(image);
        Model model = model(folder.path(), family, options, shape, targets(record, fit, outputs));
        try {
            Weights.read(file, model.parameters());
        } catch (IOException | RuntimeException e) {
            model.close();
            throw e;
        }
        return new Trained(model, shape, outputs, family.id(), Sha256.of(file), List.of());
    }

    private Entry<ModelFamily> family(Path source, String id) throws IOException {
        try {
            return catalog.find(Kind.MODELS, id);
        } catch (UnknownIdException e) {
            throw new IOException("%s: %s".formatted(source, e.getMessage()), e);
        }
    }

    /** The network in a file, which one of the families knows. */
    Trained ofFile(Path path) throws IOException {
        TrainedFile file = TrainedFile.read(path);
        List<String> refusals = new ArrayList<>();
        for (Entry<ModelFamily> family : catalog.entries(Kind.MODELS)) {
            Optional<Adopting> adopting = family.contribution().ability(Adopting.class);
            if (adopting.isPresent() && file.family().map(family.id()::equals).orElse(true)) {
                try {
                    Adopted adopted =
                            adopting.get()
                                    .adopt(
                                            String.valueOf(path.getFileName()),
                                            file.tensors(),
                                            file.options());
                    return adopted(path, family, adopted);
                } catch (IllegalArgumentException e) {
                    refusals.add("%s: %s".formatted(family.id(), e.getMessage()));
                }
            }
        }
        throw new FormatException(
                path.toString(),
                "no network of an installed family (%s)".formatted(String.join("; ", refusals)),
                "one",
                "name another file, or install the plug-in of its family");
    }

    private Trained adopted(Path path, Entry<ModelFamily> family, Adopted adopted)
            throws IOException {
        ImageShape shape = adopted.image().orElse(image);
        List<Targets> kinds = List.of(classes(adopted.outputs()), neurons(adopted.outputs()));
        Model model = model(path, family, adopted.options(), shape, kinds);
        try {
            adopted.parameters().forEach(model.parameters()::set);
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
        return new Trained(
                model, shape, adopted.outputs(), family.id(), Sha256.of(path), adopted.notes());
    }

    /** Stand-ins for what it was trained on, of the first kind that the family takes. */
    private static List<Targets> targets(Map<String, Object> record, Fit fit, int outputs) {
        if (record.get("data") instanceof Map<?, ?> data
                && data.get("targets") instanceof Map<?, ?> targets) {
            Optional<Neurons> neurons = PlainNeurons.read(targets);
            if (neurons.isPresent()) {
                return List.of(unseen(neurons.get()));
            }
        }
        Targets vectors = new Targets.Vectors(new float[outputs], outputs);
        return fit.kind().filter("vectors"::equals).isPresent()
                ? List.of(vectors)
                : List.of(classes(outputs), neurons(outputs));
    }

    private static Targets classes(int outputs) {
        return new Targets.Classes(
                IntStream.range(0, outputs).mapToObj(Integer::toString).toList(), new int[0]);
    }

    private static Targets neurons(int outputs) {
        return unseen(Neurons.unknown(outputs));
    }

    private static Targets unseen(Neurons neurons) {
        return Responses.of(neurons, new int[0], new int[0], new float[0][]);
    }

    private Model model(
            Path source,
            Entry<ModelFamily> family,
            Map<String, Object> options,
            ImageShape shape,
            List<Targets> kinds)
            throws IOException {
        IllegalArgumentException refused = new IllegalArgumentException("no kind of targets fits");
        for (Targets targets : kinds) {
            try {
                return family.contribution()
                        .create(
                                new ModelRequest(
                                        Options.of(family.contribution().info().options(), options),
                                        shape,
                                        targets,
                                        new Training(TrainedWith.optimizer(), 1, 0, compute),
                                        0,
                                        engines));
            } catch (IllegalArgumentException e) {
                refused = e;
            }
        }
        throw new FormatException(
                source.toString(),
                "a network that family '%s' cannot make for images of shape %s: %s"
                        .formatted(family.id(), shape, refused.getMessage()),
                "one that it can",
                "name another, or give it other images",
                refused);
    }
}
