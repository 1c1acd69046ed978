package org.topolab.nn.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex.Op;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.topolab.nn.Dense;
import org.topolab.nn.Loss;

class ScheduleTest {

    private final GraphBuilder graph =
            new NeuralNetConfiguration.Builder().graphBuilder().addInputs("image");

    @Test
    void chain_isOneStage() {
        chain("a", "image");
        assertThat(stages("a3", 2)).containsExactly(List.of("a1 a2 a3 out"));
    }

    @Test
    void subNetworks_areBranchesOfOneStage() {
        chain("stem", "image");
        chain("a", "stem3");
        chain("b", "stem3");
        graph.addVertex("join", new MergeVertex(), "a3", "b3");
        chain("head", "join", 4);
        assertThat(stages("head3", 2))
                .containsExactly(
                        List.of("stem1 stem2 stem3"),
                        List.of("a1 a2 a3", "b1 b2 b3"),
                        List.of("join head1 head2 head3 out"));
    }

    @Test
    void subNetworksOfTheImage_comeFirst() {
        chain("a", "image");
        chain("b", "image");
        graph.addVertex("join", new MergeVertex(), "a3", "b3");
        assertThat(stages("join", 4))
                .containsExactly(List.of("a1 a2 a3", "b1 b2 b3"), List.of("join out"));
    }

    @Test
    void shortcut_isNoBranch() {
        dense("first", "image", 2);
        chain("a", "first");
        graph.addVertex("short", new ScaleVertex(1), "first");
        graph.addVertex("sum", new ElementWiseVertex(Op.Add), "a3", "short");
        assertThat(stages("sum", 2)).containsExactly(List.of("first a1 a2 a3 short sum out"));
    }

    @Test
    void residualBlocksInsideOfSubNetworks_stayInTheirBranch() {
        for (String net : new String[] {"a", "b"}) {
            dense(net + "0", "image", 2);
            chain(net + "x", net + "0");
            chain(net + "y", net + "0");
            // two ways of three layers, which outside of a branch would be branches themselves
            graph.addVertex(net + "sum", new ElementWiseVertex(Op.Add), net + "x3", net + "y3");
        }
        graph.addVertex("join", new MergeVertex(), "asum", "bsum");
        assertThat(stages("join", 4))
                .containsExactly(
                        List.of(
                                "a0 ax1 ax2 ax3 ay1 ay2 ay3 asum",
                                "b0 bx1 bx2 bx3 by1 by2 by3 bsum"),
                        List.of("join out"));
    }

    @Test
    void wayThatIsReadElsewhere_isNoBranch() {
        chain("a", "image");
        chain("b", "image");
        graph.addVertex("join", new MergeVertex(), "a3", "b3");
        graph.addVertex("later", new MergeVertex(), "join", "b3");
        assertThat(stages("later", 6)).containsExactly(List.of("a1 a2 a3 b1 b2 b3 join later out"));
    }

    private void chain(String name, String from) {
        chain(name, from, 2);
    }

    private void chain(String name, String from, int values) {
        dense(name + "1", from, values);
        dense(name + "2", name + "1", 2);
        dense(name + "3", name + "2", 2);
    }

    private void dense(String name, String from, int in) {
        graph.addLayer(
                name,
                new WeightedConf(new WeightedDense(new Dense(in, 2, 1)), NoKernels.make()),
                from);
    }

    private List<List<String>> stages(String last, int values) {
        graph.addLayer(
                "out",
                new OutputConf(new Dense(values, 2, 1), Loss.SQUARED_ERROR, NoKernels.make()),
                last);
        ComputationGraph net =
                GraphBuilding.build(graph.setOutputs("out").build(), StepMemory.fresh());
        return Schedule.of(net).stream().map(stage -> names(net, stage)).toList();
    }

    private static List<String> names(ComputationGraph net, Schedule.Stage stage) {
        return stage.branches().stream()
                .map(
                        branch ->
                                String.join(
                                        " ",
                                        Arrays.stream(branch)
                                                .mapToObj(v -> net.getVertices()[v].getVertexName())
                                                .toList()))
                .toList();
    }
}
