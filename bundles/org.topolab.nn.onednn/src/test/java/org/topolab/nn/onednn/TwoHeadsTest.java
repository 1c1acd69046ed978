package org.topolab.nn.onednn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.topolab.nn.onednn.SmallModel.LAYERS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.topolab.api.data.Targets;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.ActivationSink;
import org.topolab.api.model.Compute;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.ModelRequest;
import org.topolab.nn.Dense;
import org.topolab.nn.GraphModel;
import org.topolab.nn.GraphPlan;
import org.topolab.nn.Head;
import org.topolab.nn.Head.Aim;
import org.topolab.nn.Loss;
import org.topolab.testkit.TinyTask;

/** A graph with two outputs that read the same grid. */
class TwoHeadsTest {

    private static final Map<String, Object> PLAIN = Map.of("rate", 1.0, "momentum", 0.0);

    private final TinyTask task = TinyTask.stripes(3, 9, 6);

    private ModelRequest request(Map<String, Object> optimizer, Compute compute) {
        return SmallModel.request(task, task.targets(), optimizer, compute);
    }

    /**
     * What a step of gradient descent at rate 1 takes away from each parameter: its gradient.
     *
     * @param loss of the step
     */
    private record Step(double loss, Map<String, float[]> gradient) {}

    private Step step(double targets, double images, Compute compute) {
        try (GraphModel model =
                SmallModel.withPictures(task, request(PLAIN, compute), targets, images)) {
            Map<String, float[]> change = new LinkedHashMap<>();
            List<String> names =
                    model.parameters().names().stream()
                            .filter(model.parameters()::trained)
                            .toList();
            names.forEach(name -> change.put(name, model.parameters().get(name).toArray()));
            double loss = model.train(task.batch());
            for (String name : names) {
                float[] after = model.parameters().get(name).toArray();
                for (int i = 0; i < after.length; i++) {
                    change.get(name)[i] -= after[i];
                }
            }
            return new Step(loss, change);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "2, true"})
    void gradientsAndLosses_areWeightedSums(int threads, boolean recompute) {
        Compute compute = new Compute("f32", threads, recompute);
        Step first = step(1, 0, compute);
        Step second = step(0, 1, compute);
        Step both = step(0.3, 0.7, compute);
        assertThat(both.loss()).isCloseTo(0.3 * first.loss() + 0.7 * second.loss(), within(1e-6));
        for (String name : both.gradient().keySet()) {
            float[] a = first.gradient().get(name);
            float[] b = second.gradient().get(name);
            float[] sum = both.gradient().get(name);
            for (int i = 0; i < sum.length; i++) {
                assertThat((double) sum[i])
                        .as(name)
                        .isCloseTo(0.3 * a[i] + 0.7 * b[i], within(2e-6));
            }
        }
        // both reach what is before the fork, and only their own after it
        assertThat(second.gradient().get("Nest1.0.conv1.weight")).matches(TwoHeadsTest::moved);
        assertThat(first.gradient().get("Nest1.0.conv1.weight")).matches(TwoHeadsTest::moved);
        assertThat(first.gradient().get("decoder.weight")).containsOnly(0);
        assertThat(second.gradient().get("head.linear.weight")).containsOnly(0);
    }

    private static boolean moved(float[] gradient) {
        double sum = 0;
        for (float value : gradient) {
            sum += Math.abs(value);
        }
        return sum > 1e-4;
    }

    @Test
    void aHeadThatDoesNotCount_leavesTheBitsOfTheOther() {
        ModelRequest request = request(Map.of(), Compute.f32(2));
        try (GraphModel alone = SmallModel.of(task, request);
                GraphModel beside = SmallModel.withPictures(task, request, 1, 0)) {
            for (int i = 0; i < 3; i++) {
                assertThat(beside.train(task.batch())).isEqualTo(alone.train(task.batch()));
            }
            for (String name : alone.parameters().names()) {
                assertThat(beside.parameters().get(name).toArray())
                        .as(name)
                        .containsExactly(alone.parameters().get(name).toArray());
            }
        }
    }

    @Test
    void pictures_areLearntAndReadLikeASheet() {
        ModelRequest request = request(Map.of("name", "adam", "rate", 0.01), Compute.f32(2));
        try (GraphModel model = SmallModel.withPictures(task, request, 0.5, 0.5)) {
            double before = model.train(task.batch());
            for (int i = 0; i < 150; i++) {
                model.train(task.batch());
            }
            assertThat(model.train(task.batch())).isLessThan(before / 2);
            Map<String, ActivationBatch> heard = new LinkedHashMap<>();
            model.infer(three(), sink(heard));
            assertThat(heard.get("pictures").units()).isEqualTo(task.shape().values());
            ActivationBatch classes = heard.get("predictions");
            // the weights of the last step were for another number of images, and are gone
            assertThat(classes.images()).isEqualTo(3);
            for (int image = 0; image < 3; image++) {
                assertThat((double) classes.value(image, 0) + classes.value(image, 1))
                        .isCloseTo(1, within(1e-6));
            }
        }
    }

    private ImageBatch three() {
        return new ImageBatch(task.shape(), 3, task.batch().images().pixels());
    }

    private static ActivationSink sink(Map<String, ActivationBatch> heard) {
        return new ActivationSink() {
            @Override
            public boolean wants(String sheet) {
                return true;
            }

            @Override
            public void sheet(String sheet, ActivationBatch activations) {
                heard.put(sheet, activations);
            }

            @Override
            public void predictions(ActivationBatch outputs) {
                heard.put("predictions", outputs);
            }
        };
    }

    @Test
    void classesThatCountMore_makeTheMeanAWeightedOne() {
        // practically without the second class, or the first, the mean is that of the other
        double first = loss(List.of(1.0, 1e-12));
        double second = loss(List.of(1e-12, 1.0));
        Targets.Classes classes = task.targets().classesFor("two heads");
        long ofFirst = IntStream.range(0, task.images()).filter(i -> classes.label(i) == 0).count();
        long ofSecond = task.images() - ofFirst;
        assertThat(loss(List.of(1.0, 3.0)))
                .isCloseTo(
                        (ofFirst * first + 3 * ofSecond * second) / (ofFirst + 3.0 * ofSecond),
                        within(1e-5));
        assertThat(loss(List.of(2.0, 2.0))).isCloseTo(loss(List.of()), within(1e-6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> loss(List.of(1.0, 1.0, 1.0)))
                .withMessageContainingAll("weighs 3 classes", "aimed at 2 values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> loss(List.of(1.0, 0.0)))
                .withMessageContaining("expected numbers above 0");
    }

    private double loss(List<Double> classes) {
        try (GraphModel model =
                SmallModel.weighing(task, request(PLAIN, Compute.f32(1)), classes)) {
            return model.train(task.batch());
        }
    }

    @Test
    void plansThatDoNotFit_areRefused() {
        ModelRequest request = request(Map.of(), Compute.f32(1));
        ComputationGraphConfiguration graph = SmallModel.graph(task, request);
        List<Head> elsewhere = List.of(new Head("grid", Aim.TARGETS, 1));
        List<Head> pictures = List.of(new Head("head.linear", Aim.IMAGES, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GraphPlan(graph, List.of(), elsewhere))
                .withMessageContainingAll("outputs [head.linear]", "heads [grid]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GraphPlan(graph, List.of(), pictures))
                .withMessageContainingAll("head.linear", "put the one for the targets first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Head("head.linear", Aim.TARGETS, -1))
                .withMessageContainingAll("head.linear", "-1.0", "at least 0");
    }

    @Test
    void outputThatIsRead_isRefusedWithItsReaders() {
        ModelRequest request = request(Map.of(), Compute.f32(1));
        ComputationGraphConfiguration graph =
                GraphModel.begin(request)
                        .graphBuilder()
                        .addInputs("image")
                        .addVertex("pictures", LAYERS.pictures(Loss.SQUARED_ERROR), "image")
                        .addLayer(
                                "classes",
                                LAYERS.output(
                                        new Dense(task.shape().values(), 2, 1), task.targets()),
                                "pictures")
                        .setOutputs("classes", "pictures")
                        .build();
        List<Head> heads =
                List.of(new Head("classes", Aim.TARGETS, 1), new Head("pictures", Aim.IMAGES, 1));
        GraphPlan plan = new GraphPlan(graph, List.of(), heads);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GraphModel(plan, request, LAYERS))
                .withMessageContainingAll(
                        "output 'pictures' is read by [classes]", "what it reads");
    }
}
