package org.topolab.model.corereadout;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Neurons;
import org.topolab.api.model.Estimate;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.TrainedModels;
import org.topolab.api.readout.Readout;
import org.topolab.api.readout.ReadoutProvider;
import org.topolab.api.readout.ReadoutRequest;
import org.topolab.api.readout.Weight;
import org.topolab.api.stat.RandomStream;
import org.topolab.nn.Feature;
import org.topolab.nn.GraphModel;
import org.topolab.nn.GraphPlan;
import org.topolab.nn.LayerFactory;

/** Builds a model, or says what it will need. */
final class Building {

    private static final String WHERE = CoreReadoutFamily.WHERE;

    /** Parameters of a readout that is not made only to count them. */
    private static final long LARGE = 20_000_000;

    private final CoreReadoutOptions options;
    private final ReadoutProvider provider;
    private final ModelRequest request;
    private final Population population;
    private final double scale;

    /**
     * @throws IllegalArgumentException if targets are no responses
     */
    Building(CoreReadoutOptions options, ReadoutProvider provider, ModelRequest request) {
        this.options = options;
        this.provider = provider;
        this.request = request;
        this.population = Population.of(WHERE, request.targets(), options.recordings());
        options.beholder().refuseBlind(WHERE, request.targets());
        this.scale = options.penalties().factor(population.trials(), request.training().batch());
    }

    private Core core() {
        return Core.of(WHERE, options.core(), request.image());
    }

    /**
     * A readout of neurons, weighed. Of networks that were imported it is not known where neurons
     * lie, until their tensors say so.
     */
    private Readout readout(Feature features, Population predicted) {
        Neurons neurons = options.recordings().isEmpty() ? predicted.neurons() : predicted.placed();
        List<Float> start =
                predicted.means().stream().map(mean -> (float) options.rate().start(mean)).toList();
        long seed = RandomStream.of(request.seed()).split("readout").bits(0);
        Readout readout =
                provider.create(
                        new ReadoutRequest(
                                options.all().group(provider.info().id()),
                                features.height(),
                                features.width(),
                                features.channels(),
                                neurons,
                                start,
                                seed));
        return new Weighed(options.beholder().on(readout, neurons, seed), scale);
    }

    /** The model. */
    Model model(Optional<TrainedModels> trained) {
        LayerFactory layers = LayerFactory.of(CoreReadoutFamily.ID, request);
        return options.from().elsewhere() ? transfer(trained, layers) : whole(layers);
    }

    private Model whole(LayerFactory layers) {
        Core core = core();
        Readout readout = readout(core.features(), population);
        GraphPlan plan =
                new NetworkGraph(options, request, layers, scale)
                        .plan(core, population.neurons(), readout);
        Model graph = new GraphModel(plan, request, layers);
        return new CoreReadoutModel(
                graph, places(readout, graph, core.places(), Optional.of(core)));
    }

    private NeuronPlaces places(Readout readout, Model graph, FieldMap map, Optional<Core> core) {
        Neurons neurons = population.neurons();
        return new NeuronPlaces(readout, graph.parameters(), neurons, map, core);
    }

    private Model transfer(Optional<TrainedModels> trained, LayerFactory layers) {
        FrozenCore core = elsewhere(trained);
        try {
            ImageShape shape = core.shape();
            ModelRequest inner =
                    new ModelRequest(
                            request.options(),
                            shape,
                            request.targets(),
                            request.training(),
                            request.seed(),
                            request.engines());
            Readout readout = readout(Feature.of(Core.INPUT, shape), population);
            GraphPlan plan =
                    new NetworkGraph(options, inner, layers, scale)
                            .plan(shape, population.neurons(), readout);
            Model graph = new GraphModel(plan, inner, layers);
            return new TransferModel(
                    core, graph, places(readout, graph, core.places(), Optional.empty()));
        } catch (RuntimeException e) {
            core.close();
            throw e;
        }
    }

    private FrozenCore elsewhere(Optional<TrainedModels> trained) {
        CoreFrom from = options.from();
        if (!from.recorded().isEmpty()) {
            return RecordedCore.open(WHERE, Path.of(from.recorded()), request.image());
        }
        return RunCore.open(
                WHERE,
                trained.orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        WHERE
                                                + "nothing to open core-from.run with was"
                                                + " found, expected the service of"
                                                + " org.topolab.core; install it")),
                from,
                request.image(),
                request.training().compute());
    }

    /** What it will need; empty for a core of a run, which would have to be opened. */
    Optional<Estimate> estimate() {
        CoreFrom from = options.from();
        if (!from.run().isEmpty()) {
            return Optional.empty();
        }
        Feature features;
        NetworkCost cost;
        if (from.elsewhere()) {
            Path path = Path.of(from.recorded());
            try (RecordedCore recorded = RecordedCore.open(WHERE, path, request.image())) {
                features = Feature.of(Core.INPUT, recorded.shape());
            }
            cost = NetworkCost.of(features, from.adapt());
        } else {
            Core core = core();
            features = core.features();
            cost = NetworkCost.of(core, from.freeze());
        }
        int neurons = population.neurons().size();
        return Optional.of(cost.with(weights(features), neurons).in(request.training()));
    }

    /** Trained parameters of the readout; those of a large one follow from a few neurons. */
    private long weights(Feature features) {
        int recordings = population.neurons().recordings().size();
        long one = weights(readout(features, population.first(1)));
        long two = weights(readout(features, population.first(2)));
        int neurons = population.neurons().size();
        int added = population.first(2).neurons().size() - recordings;
        double each = added == 0 ? one : (double) (two - one) / added;
        return each * neurons > LARGE
                ? Math.round(one + each * (neurons - recordings))
                : weights(readout(features, population));
    }

    private static long weights(Readout readout) {
        return readout.weights().stream()
                .filter(Weight::trained)
                .mapToLong(
                        weight ->
                                IntStream.of(weight.shape())
                                        .asLongStream()
                                        .reduce(1, (a, b) -> a * b))
                .sum();
    }
}
