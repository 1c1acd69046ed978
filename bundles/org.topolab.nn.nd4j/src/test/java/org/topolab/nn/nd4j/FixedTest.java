package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.api.data.ImageShape;
import org.topolab.nn.Dense;
import org.topolab.nn.GraphModel;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.Kernels;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.Loss;
import org.topolab.nn.internal.GraphBuilding;
import org.topolab.nn.internal.StepMemory;
import org.topolab.nn.onednn.OneDnnKernels;

class FixedTest {

    private static final LayerWorkspaceMgr NO_WORKSPACES = LayerWorkspaceMgr.noWorkspaces();
    private static final float[] P = {1, 0, 2, -1, 3, 0};

    // two images of one row, three columns and one channel
    private final INDArray x = Made.counting(2, 1, 3, 1);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void values_areMappedAndGradientsGoBack(boolean fast) {
        Kernels kernels = fast ? new OneDnnKernels() : new Nd4jKernels();
        ComputationGraph graph = graph(kernels, P);
        // the output layer's alone
        assertThat(graph.numParams()).isEqualTo(2 * 2 + 2);
        GraphVertex vertex = graph.getVertex("fixed");
        for (int pass = 0; pass < 2; pass++) {
            vertex.setInput(0, x, NO_WORKSPACES);
            INDArray y = vertex.doForward(true, NO_WORKSPACES);
            // 1 + 2 * 3, -1 + 3 * 2; 4 + 2 * 6, -4 + 3 * 5
            assertThat(y.shape()).containsExactly(2, 2);
            assertThat(Made.values(y)).containsExactly(7, 5, 16, 11);
            vertex.setEpsilon(Made.array(Made.shape(2, 2), 1, 2, 3, 0));
            INDArray dx = vertex.doBackward(false, NO_WORKSPACES).getSecond()[0];
            assertThat(dx.shape()).containsExactly(2, 1, 3, 1);
            // 1 * (1, 0, 2) + 2 * (-1, 3, 0); 3 * (1, 0, 2)
            assertThat(Made.values(dx)).containsExactly(-1, 6, 2, 3, 0, 6);
        }
        GraphBuilding.close(graph);
    }

    @Test
    void wrongNumberOfWeights_isRefused() {
        LayerFactory layers = new KernelLayerFactory(new Nd4jKernels());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layers.fixed(3, 3, P))
                .withMessageContainingAll("from 3 to 3", "6 fixed numbers", "expected 9");
    }

    @Test
    void inputOfAnotherSize_isRefusedByTheVertex() {
        GraphVertex vertex = graph(new Nd4jKernels(), P).getVertex("fixed");
        vertex.setInput(0, Made.counting(2, 4), NO_WORKSPACES);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vertex.doForward(true, NO_WORKSPACES))
                .withMessageContainingAll("vertex 'fixed'", "[2, 4]", "3 values");
    }

    private static ComputationGraph graph(Kernels kernels, float[] weights) {
        LayerFactory layers = new KernelLayerFactory(kernels);
        ComputationGraphConfiguration configuration =
                GraphModel.begin(Asked.of(new ImageShape(1, 1, 3), Map.of()))
                        .graphBuilder()
                        .addInputs("image")
                        .addVertex("fixed", layers.fixed(2, 3, weights), "image")
                        .addLayer(
                                "out",
                                layers.output(new Dense(2, 2, 1), Loss.CROSS_ENTROPY),
                                "fixed")
                        .setOutputs("out")
                        .build();
        return GraphBuilding.build(configuration, StepMemory.fresh());
    }
}
