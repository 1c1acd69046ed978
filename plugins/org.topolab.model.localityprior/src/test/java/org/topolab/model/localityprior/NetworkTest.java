package org.topolab.model.localityprior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Connections.Projection;
import org.topolab.api.model.Estimate;
import org.topolab.api.model.Layout;
import org.topolab.model.localityprior.Stage.Kind;
import org.topolab.nn.Feature;
import org.topolab.nn.Tap;
import org.topolab.testkit.TinyTask;

/** Networks as data. */
class NetworkTest {

    private static List<String> names(Network network) {
        return network.stages().stream().map(stage -> stage.out().name()).toList();
    }

    private static Feature at(Network network, String name) {
        return network.stages().stream()
                .map(Stage::out)
                .filter(out -> out.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void lenet_isThePublishedChain() {
        Network network = Networks.digits(Map.of());
        assertThat(network.stages())
                .extracting(s -> s.out().name(), Stage::kind, s -> s.out().values(), Stage::relu)
                .containsExactly(
                        tuple("conv1", Kind.CONVOLUTION, 10L * 24 * 24, false),
                        tuple("pool1", Kind.MAX_POOL, 10L * 12 * 12, false),
                        tuple("relu1", Kind.RELU, 10L * 12 * 12, false),
                        tuple("conv2", Kind.CONVOLUTION, 20L * 8 * 8, false),
                        tuple("conv2-drop", Kind.CHANNEL_DROPOUT, 20L * 8 * 8, false),
                        tuple("pool2", Kind.MAX_POOL, 20L * 4 * 4, false),
                        tuple("relu2", Kind.RELU, 20L * 4 * 4, false),
                        tuple("flatten", Kind.FLATTEN, 320L, false),
                        tuple("drop1", Kind.DROPOUT, 320L, false),
                        tuple("l1", Kind.LINEAR, 49L, true),
                        tuple("drop2", Kind.DROPOUT, 49L, false),
                        tuple("fc15", Kind.LOCALITY, 49L, false),
                        tuple("fc15bn", Kind.BATCH_NORM, 49L, true),
                        tuple("active", Kind.LOGITS, 10L, false));
    }

    @Test
    void alexnet_isThePublishedChain() {
        Network network = Networks.photographs(Map.of(), 224, 1000);
        assertThat(names(network))
                .containsExactly(
                        "conv1", "pool1", "conv2", "pool2", "conv3", "conv4", "conv5", "pool5",
                        "flatten", "drop1", "fc5", "drop2", "fc6", "fc6bn", "fc7");
        assertThat(at(network, "conv1")).isEqualTo(new Feature("conv1", 64, 55, 55));
        assertThat(at(network, "pool5")).isEqualTo(new Feature("pool5", 256, 6, 6));
        assertThat(network.taps())
                .extracting(tap -> tap.sheet().id(), tap -> tap.sheet().layout(), Tap::vertex)
                .containsExactly(
                        tuple("fc5", new Layout.Grid(64, 64), "fc5"),
                        tuple("fc6", new Layout.Grid(64, 64), "fc6bn"));
    }

    @Test
    void control_hasALinearLayerInTheSamePlace() {
        Network control = Networks.digits(Map.of("prior", "control"));
        assertThat(names(control)).isEqualTo(names(Networks.digits(Map.of())));
        assertThat(control.stages().get(11).kind()).isEqualTo(Kind.LINEAR);
        assertThat(control.taps()).isEqualTo(Networks.digits(Map.of()).taps());
        assertThat(control.projections())
                .containsExactly(new Projection("fc1-fc15", "fc1", "fc15"));
    }

    @Test
    void priorOnOutputs_isAStageOfItsOwnWithoutConnections() {
        Network network = Networks.digits(Map.of("on", "outputs"));
        assertThat(names(network)).containsSubsequence("fc15", "fc15-prior", "fc15bn", "active");
        assertThat(network.projections()).isEmpty();
    }

    @Test
    void withoutBatchNorm_theReluStays() {
        Network weights = Networks.digits(Map.of("batch-norm", false));
        assertThat(names(weights)).endsWith("fc15", "active");
        assertThat(weights.stages().get(11).relu()).isTrue();
        Network outputs = Networks.digits(Map.of("batch-norm", false, "on", "outputs"));
        assertThat(names(outputs)).endsWith("fc15", "fc15-prior", "fc15-relu", "active");
        assertThat(outputs.taps().get(1).vertex()).isEqualTo("fc15-relu");
    }

    @Test
    void sheets_mayDifferInSize() {
        Network network =
                Networks.digits(
                        Map.of("rows", 5L, "columns", 10L, "from-rows", 3L, "from-columns", 4L));
        assertThat(network.taps())
                .extracting(tap -> tap.sheet().layout())
                .containsExactly(new Layout.Grid(3, 4), new Layout.Grid(5, 10));
        assertThat(network.stages().get(11).factors()).isEqualTo(12 * 50);
    }

    @Test
    void smallestImages_areTheSmallestThatFit() {
        for (Preset preset : Preset.values()) {
            int least = preset.leastSide();
            Feature image = new Feature("image", 3, least, least);
            List<Stage> fitting = preset.body(image).stages();
            assertThat(fitting).allMatch(stage -> stage.out().height() >= 1);
            Feature smaller = new Feature("image", 3, least - 1, least - 1);
            assertThat(preset.body(smaller).stages()).anyMatch(s -> s.out().height() < 1);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Networks.photographs(Map.of(), 62, 10))
                .withMessage(
                        "locality-prior: images are 62 x 62, network alexnet needs at least 63 x 63;"
                                + " scale them up or choose lenet");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Network.of(Networks.options(Map.of()), new ImageShape(1, 28, 12), 10))
                .withMessageContainingAll("28 x 12", "network lenet", "16 x 16");
    }

    @Test
    void cost_countsFactorsAndOptimiser() {
        Network network = Networks.digits(Map.of());
        Estimate sgd = NetworkCost.of(network, Networks.training(TinyTask.sgd(0.1), 64));
        Estimate adam =
                NetworkCost.of(
                        network, Networks.training(TinyTask.optimizer(Map.of("name", "adam")), 64));
        assertThat(sgd.parameters()).isEqualTo(24_057);
        assertThat(sgd.stateBytes()).isEqualTo(4 * (3 * 24_057 + 2 * 49 * 49));
        assertThat(adam.stateBytes() - sgd.stateBytes()).isEqualTo(4 * 24_057);
        // conv1 and conv2 alone: 250 weights at 24 x 24 places, 5,000 at 8 x 8
        assertThat(sgd.flopsPerImage())
                .isBetween(6.0 * (250 * 576 + 5_000 * 64), 7.5 * (250 * 576 + 5_000 * 64));
    }
}
