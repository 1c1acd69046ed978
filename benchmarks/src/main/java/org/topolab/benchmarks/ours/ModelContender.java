package org.topolab.benchmarks.ours;

import java.util.stream.IntStream;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Batch;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Model;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Trials;
import org.topolab.benchmarks.Contender;
import org.topolab.benchmarks.CoreReadout;
import org.topolab.benchmarks.Material;
import org.topolab.benchmarks.Task;
import org.topolab.benchmarks.Work;

/** A model on oneDNN's kernels, used through the API as a run uses it. */
final class ModelContender implements Contender {

    private final Model model;
    private final Batch batch;
    private final boolean trains;

    ModelContender(Task task) {
        Work work = task.work();
        Material material = new Material(work);
        Targets targets = targets(work, material);
        ImageShape shape = new ImageShape(work.channels(), work.height(), work.width());
        int[] all = IntStream.range(0, work.batch()).toArray();
        batch = new Batch(images(shape, material, targets, all), targets, all);
        model = Models.of(task, shape, targets);
        trains = work.trains();
    }

    private static ImageBatch images(
            ImageShape shape, Material material, Targets targets, int[] all) {
        ImageBatch images = new ImageBatch(shape, all.length, material.pixels());
        return targets instanceof Responses responses
                ? images.during(new Trials(responses, all))
                : images;
    }

    private static Targets targets(Work work, Material material) {
        if (!work.neurons()) {
            return new Targets.Classes(
                    IntStream.range(0, Work.CLASSES).mapToObj(Integer::toString).toList(),
                    material.labels());
        }
        int[] stimuli = IntStream.range(0, work.batch()).toArray();
        return Responses.of(
                Neurons.unknown(CoreReadout.NEURONS),
                new int[work.batch()],
                stimuli,
                material.responses());
    }

    @Override
    public String engine() {
        return model.engine();
    }

    @Override
    public long parameters() {
        Parameters parameters = model.parameters();
        return parameters.names().stream()
                .filter(parameters::trained)
                .mapToLong(name -> parameters.get(name).size())
                .sum();
    }

    @Override
    public double step() {
        if (trains) {
            return model.train(batch);
        }
        SumOfPredictions sum = new SumOfPredictions();
        model.infer(batch.images(), sum);
        return sum.value();
    }

    @Override
    public void close() {
        model.close();
    }
}
