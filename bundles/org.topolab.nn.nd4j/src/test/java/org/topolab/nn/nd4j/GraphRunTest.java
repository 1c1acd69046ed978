package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.nn.Frozen;
import org.topolab.nn.Head;
import org.topolab.nn.Kernels;
import org.topolab.nn.internal.Crew;
import org.topolab.nn.internal.Freezing;
import org.topolab.nn.internal.GraphBuilding;
import org.topolab.nn.internal.GraphRun;
import org.topolab.nn.internal.StepMemory;

/** A graph computed in branches against DL4J's own way through it. */
class GraphRunTest {

    private static final int IMAGES = 6;
    private static final List<Head> ENDS = List.of(new Head("out", Head.Aim.TARGETS, 1));

    private final INDArray images = Made.random(DataType.FLOAT, 1, IMAGES, 9, 9, 3);
    private final INDArray targets =
            Made.array(Made.shape(IMAGES, 2), 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1);

    /**
     * What came of a step.
     *
     * @param loss mean over the batch
     * @param gradient of all parameters, sum over the batch
     */
    private record Step(double loss, List<Double> gradient) {

        Step(double loss, INDArray gradient) {
            this(loss, Arrays.stream(Made.values(gradient)).boxed().toList());
        }

        double[] values() {
            return gradient.stream().mapToDouble(value -> value).toArray();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, false", "1, true", "2, false", "2, true"})
    void gradient_isThatOfDl4j(int threads, boolean recompute) {
        Step expected = dl4j();
        Step found = step(threads, recompute, 1);
        assertThat(found.loss()).isCloseTo(expected.loss(), within(1e-6));
        assertThat(norm(expected.values())).isGreaterThan(0.1);
        Made.assertClose(Nd4j.createFromArray(found.values()), expected.values(), 1e-5);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, false", "2, true"})
    void bits_doNotDependOnThreadsAndRecomputation(int threads, boolean recompute) {
        assertThat(step(threads, recompute, 1)).isEqualTo(step(1, false, 1));
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true"})
    void memoryUsedAgain_leavesTheBits(int threads, boolean recompute) {
        // without an optimiser every step is the same
        assertThat(step(threads, recompute, 5)).isEqualTo(step(threads, recompute, 1));
    }

    @Test
    void inference_keepsWhatIsAskedFor() {
        Nd4jKernels kernels = new Nd4jKernels();
        ComputationGraph plain = GraphBuilding.build(BranchedGraph.of(kernels), StepMemory.fresh());
        Map<String, INDArray> expected = plain.feedForward(images, false);
        StepMemory memory = StepMemory.reusing(DataType.FLOAT);
        ComputationGraph graph = GraphBuilding.build(BranchedGraph.of(kernels), memory);
        Set<String> kept = Set.of("stem", "net0bn1", "net3sum", "grid");
        try (Crew crew = new Crew(2, kernels);
                GraphRun run =
                        new GraphRun(
                                graph, memory, crew, kernels, ENDS, kept, false, nothing(graph))) {
            for (int pass = 0; pass < 2; pass++) {
                memory.begin();
                Map<String, INDArray> found = run.infer(images);
                assertThat(found.keySet())
                        .containsExactlyInAnyOrder("stem", "net0bn1", "net3sum", "grid", "out");
                found.forEach(
                        (name, y) -> Made.assertClose(y, Made.values(expected.get(name)), 1e-6));
            }
        }
    }

    private Step dl4j() {
        ComputationGraph graph =
                GraphBuilding.build(BranchedGraph.of(new Nd4jKernels()), StepMemory.fresh());
        graph.setInputs(images);
        graph.setLabels(targets);
        graph.computeGradientAndScore();
        return new Step(graph.score(), graph.getFlattenedGradients());
    }

    private Step step(int threads, boolean recompute, int times) {
        Kernels kernels = new Nd4jKernels();
        StepMemory memory = StepMemory.reusing(DataType.FLOAT);
        ComputationGraph graph = GraphBuilding.build(BranchedGraph.of(kernels), memory);
        try (Crew crew = new Crew(threads, kernels);
                GraphRun run =
                        new GraphRun(
                                graph,
                                memory,
                                crew,
                                kernels,
                                ENDS,
                                Set.of("grid"),
                                recompute,
                                nothing(graph))) {
            double loss = 0;
            for (int i = 0; i < times; i++) {
                crew.begin();
                memory.begin();
                loss = run.train(images, List.of(targets));
            }
            return new Step(loss, graph.getFlattenedGradients());
        }
    }

    private static double norm(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    private static Freezing nothing(ComputationGraph graph) {
        return new Freezing(graph, Frozen.nothing());
    }
}
