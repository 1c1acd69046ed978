package org.topolab.nn.onednn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.api.model.Compute;
import org.topolab.api.model.ModelRequest;
import org.topolab.nn.internal.GraphBuilding;
import org.topolab.nn.internal.StepMemory;
import org.topolab.testkit.TinyTask;

/** The gradient of a whole network against differences of its loss. */
class GradientTest {

    @Test
    void gradient_agreesWithDifferencesOfTheLoss() {
        TinyTask task = TinyTask.stripes(3, 9, 6);
        ModelRequest request = SmallModel.request(task, task.targets(), Map.of(), Compute.f32(1));
        ComputationGraphConfiguration configuration = SmallModel.graph(task, request);
        StepMemory memory = StepMemory.fresh();
        ComputationGraph graph = GraphBuilding.build(configuration, memory);
        INDArray x = Reference.random(5, 6, 9, 9, 3);
        INDArray y = Nd4j.create(6, 2);
        for (int i = 0; i < 6; i++) {
            y.putScalar(i, i % 2, 1);
        }
        loss(graph, memory, x, y);
        Map<String, INDArray> gradients = new java.util.LinkedHashMap<>();
        graph.gradient()
                .gradientForVariable()
                .forEach((name, gradient) -> gradients.put(name, gradient.dup()));
        assertThat(gradients).hasSize(4 * (1 + 4 + 1 + 4 + 2) + 4 + 2 + 2);
        gradients.forEach(
                (name, gradient) -> {
                    if (!name.endsWith("_mean") && !name.endsWith("_var")) {
                        // DL4J sums over the 6 images; the loss is their mean
                        double norm = gradient.norm2Number().doubleValue() / 6;
                        double slope =
                                slope(graph, memory, x, y, graph.paramTable().get(name), gradient);
                        assertThat(slope).as(name).isCloseTo(norm, within(0.03 * norm + 2e-3));
                    }
                });
    }

    /** Slope of the loss along the unit vector of a parameter's gradient. */
    private static double slope(
            ComputationGraph graph,
            StepMemory memory,
            INDArray x,
            INDArray y,
            INDArray parameter,
            INDArray gradient) {
        double eps = 3e-3;
        INDArray step = gradient.mul(eps / (gradient.norm2Number().doubleValue() + 1e-12));
        INDArray kept = parameter.dup();
        parameter.assign(kept.add(step.reshape(kept.shape())));
        double up = loss(graph, memory, x, y);
        parameter.assign(kept.sub(step.reshape(kept.shape())));
        double down = loss(graph, memory, x, y);
        parameter.assign(kept);
        return (up - down) / (2 * eps);
    }

    private static double loss(ComputationGraph graph, StepMemory memory, INDArray x, INDArray y) {
        memory.begin();
        graph.setInputs(x);
        graph.setLabels(y);
        graph.computeGradientAndScore();
        return graph.score();
    }
}
