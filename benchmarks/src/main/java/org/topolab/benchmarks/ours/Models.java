package org.topolab.benchmarks.ours;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Engines;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelFamily;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Training;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.Options;
import org.topolab.benchmarks.CoreReadout;
import org.topolab.benchmarks.Task;
import org.topolab.benchmarks.Work;
import org.topolab.model.reset.ResNetFamily;
import org.topolab.model.reset.ResetFamily;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.onednn.OneDnnKernels;

/** The network of every work. */
final class Models {

    private static final long SEED = 1;

    // only schedules ask for it, and there is none
    private static final long STEPS = 10_000;

    private Models() {}

    /** The network of a task for images and targets. */
    static Model of(Task task, ImageShape image, Targets targets) {
        LayerFactory layers = new KernelLayerFactory(new OneDnnKernels());
        Compute compute = new Compute(task.precision(), task.threads(), false);
        Training training =
                new Training(optimizer(task.work()), task.work().batch(), STEPS, compute);
        Requests requests =
                options ->
                        new ModelRequest(options, image, targets, training, SEED, engines(layers));
        return switch (task.work()) {
            case RESNET20, INFERENCE -> ofFamily(new ResNetFamily(), Map.of(), requests);
            case RESET2 -> ofFamily(new ResetFamily(), Map.of("n", 2), requests);
            case RESET4 -> ofFamily(new ResetFamily(), Map.of("n", 4), requests);
            case RETINA -> RetinaGraph.model(requests.with(none()), layers);
            case LOCAL, LOCAL48, LOCAL22, LOCAL20, LOCAL8, LOCAL6, LOCAL1 ->
                    LocalGraph.model(requests.with(none()), layers, task.work().local());
            case CORE_READOUT, CORE_READOUT_INFERENCE ->
                    NeuronsGraph.model(requests.with(none()), layers);
        };
    }

    private interface Requests {
        ModelRequest with(Options options);
    }

    private static Model ofFamily(
            ModelFamily family, Map<String, Object> options, Requests requests) {
        return family.create(requests.with(Options.of(family.info().options(), options)));
    }

    private static Options none() {
        return Options.of(List.of(), Map.of());
    }

    private static Options optimizer(Work work) {
        String name = work.neurons() ? "adam" : "sgd";
        return Options.of(
                List.of(
                        new ChoiceOption("name", "optimiser", name, List.of(name)),
                        new DoubleOption("rate", "rate", work.rate(), 0, 10),
                        // Adam's first decay
                        new DoubleOption("momentum", "momentum", Work.MOMENTUM, 0, 1),
                        new DoubleOption("epsilon", "Adam's", CoreReadout.ADAM_EPSILON, 0, 1),
                        new ChoiceOption("epsilon-moment", "of", "corrected", List.of("corrected")),
                        new DoubleOption("weight-decay", "decay", 0, 0, 1),
                        new DoubleOption("clip", "largest norm of a gradient", 0, 0, 1),
                        new ChoiceOption(
                                "schedule", "of the rate", "constant", List.of("constant")),
                        new DoubleOption("schedule-rate", "change of the rate", 1, 0, 1)),
                Map.of());
    }

    private static Engines engines(LayerFactory layers) {
        return new Engines() {
            @Override
            public <T> Optional<T> find(Class<T> type) {
                return type == LayerFactory.class
                        ? Optional.of(type.cast(layers))
                        : Optional.empty();
            }
        };
    }
}
