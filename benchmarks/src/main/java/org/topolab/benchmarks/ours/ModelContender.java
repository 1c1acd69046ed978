package org.topolab.benchmarks.ours;

import java.util.stream.IntStream;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Batch;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Model;
import org.topolab.api.model.Parameters;
import org.topolab.benchmarks.Contender;
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
        Targets targets =
                new Targets.Classes(
                        IntStream.range(0, Work.CLASSES).mapToObj(Integer::toString).toList(),
                        material.labels());
        ImageShape shape = new ImageShape(work.channels(), work.side(), work.side());
        batch =
                new Batch(
                        new ImageBatch(shape, work.batch(), material.pixels()),
                        targets,
                        IntStream.range(0, work.batch()).toArray());
        model = Models.of(task, shape, targets);
        trains = work.trains();
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
