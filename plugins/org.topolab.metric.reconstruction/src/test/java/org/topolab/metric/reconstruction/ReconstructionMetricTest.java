package org.topolab.metric.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Images;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Pictures;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.testkit.TestContext;

class ReconstructionMetricTest {

    private static final Sheet SHEET = new Sheet("drawn", "drawn", new Layout.Pixels(1, 1, 2));

    /** Images of two pixels. */
    private static Images pairs(List<List<Float>> pairs) {
        return new Images() {
            @Override
            public ImageShape shape() {
                return new ImageShape(1, 1, 2);
            }

            @Override
            public int size() {
                return pairs.size();
            }

            @Override
            public void read(int index, FloatBuffer pixels) throws IOException {
                if (index >= pairs.size()) {
                    throw new IOException("no such image");
                }
                pairs.get(index).forEach(pixels::put);
            }
        };
    }

    private static final Images IMAGES =
            pairs(List.of(List.of(0f, 2f), List.of(4f, 2f), List.of(2f, 2f)));

    private static TestContext context(Images images, Map<String, Object> given, int... labels) {
        TestContext context =
                TestContext.of(
                        new ReconstructionMetric(),
                        given,
                        new Targets.Classes(List.of("a", "b"), labels));
        return new TestContext(context.options(), context.targets(), images, 1, Map.of());
    }

    private static Results measured(TestContext context, float... drawn) {
        Accumulator accumulator = new ReconstructionMetric().start(SHEET, context);
        accumulator.add(new ActivationBatch(0, drawn.length / 2, 2, drawn));
        return accumulator.finish();
    }

    @Test
    void errorAndItsShareOfTheVariance_areThoseByHand() {
        // errors 1, 0; 0, 2; 0, 0: squares sum to 5, over 6 values
        Results results = measured(context(IMAGES, Map.of(), 0, 1, 1), 1, 2, 4, 4, 2, 2);
        Scalar mse = results.get("mse", Scalar.class);
        assertThat(mse.value()).isCloseTo(5.0 / 6, within(1e-12));
        // the first pixel varies by 8 / 3, the second does not
        Chance chance = mse.chance().orElseThrow();
        assertThat(chance.mean()).isCloseTo(4.0 / 3, within(1e-12));
        assertThat(chance.samples()).isZero();
        Scalar explained = results.get("explained-variance", Scalar.class);
        assertThat(explained.value()).isCloseTo(1 - 5.0 / 8, within(1e-12));
        assertThat(explained.chance()).contains(new Chance(0, 0, 0));
    }

    @Test
    void meanImage_isAtChance() {
        Results results = measured(context(IMAGES, Map.of(), 0, 1, 1), 2, 2, 2, 2, 2, 2);
        assertThat(results.get("mse", Scalar.class).value()).isCloseTo(4.0 / 3, within(1e-12));
        assertThat(results.get("explained-variance", Scalar.class).value())
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void equalImages_leaveNothingToExplain() {
        Images equal = pairs(List.of(List.of(1f, 1f), List.of(1f, 1f)));
        Results results = measured(context(equal, Map.of(), 0, 1), 1, 1, 1, 1);
        assertThat(results.get("mse", Scalar.class).value()).isZero();
        assertThat(results.get("explained-variance", Scalar.class).value()).isNaN();
    }

    @Test
    void manyEqualImages_leaveNothingToExplainEither() {
        int[] labels = new int[1000];
        Images equal = pairs(Collections.nCopies(labels.length, List.of(0.1f, 0.7f)));
        float[] drawn = new float[2 * labels.length];
        Results results = measured(context(equal, Map.of(), labels), drawn);
        Scalar mse = results.get("mse", Scalar.class);
        assertThat(mse.value()).isCloseTo((0.01 + 0.49) / 2, within(1e-6));
        assertThat(mse.chance().orElseThrow().mean()).isZero();
        assertThat(results.get("explained-variance", Scalar.class).value()).isNaN();
    }

    @Test
    void gallery_showsImagesAboveReconstructions() {
        Results results = measured(context(IMAGES, Map.of(), 0, 1, 1), 1, 2, 4, 4, 5, 6);
        Pictures gallery = results.get("gallery", Pictures.class);
        assertThat(gallery.rows()).containsExactly("image", "reconstruction");
        assertThat(gallery.columns()).containsExactly("a", "b", "b");
        assertThat(gallery.toArray()).containsExactly(0, 2, 4, 2, 2, 2, 1, 2, 4, 4, 5, 6);
    }

    @Test
    void choice_takesTheFirstOfEachClassBeforeTheSecondOfAny() {
        Targets targets = new Targets.Classes(List.of("a", "b", "c"), new int[] {1, 1, 1, 2, 1, 2});
        assertThat(Choice.of(targets, 6, 4))
                .containsExactly(
                        new Choice(0, "b"),
                        new Choice(3, "c"),
                        new Choice(1, "b"),
                        new Choice(5, "c"));
        assertThat(Choice.of(targets, 6, 64)).hasSize(6);
        assertThat(Choice.of(new Targets.Vectors(new float[8], 2), 4, 2))
                .containsExactly(new Choice(0, "image 0"), new Choice(1, "image 1"));
    }

    @Test
    void gallery_ofAPartShowsWhatWasSeen() {
        TestContext context = context(IMAGES, Map.of("images", 2L), 0, 1, 1);
        Results results = measured(context, 1, 2);
        assertThat(results.get("gallery", Pictures.class).columns()).containsExactly("a");
        assertThat(new ReconstructionMetric().start(SHEET, context).finish().all(Pictures.class))
                .isEmpty();
    }

    @Test
    void otherShapeOrLayout_isRefusedInASentence() {
        TestContext context = context(IMAGES, Map.of(), 0, 1, 1);
        Sheet wide = new Sheet("wide", "wide", new Layout.Pixels(1, 1, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReconstructionMetric().start(wide, context))
                .withMessageContainingAll("'wide'", "leave this metric out");
        Sheet grid = new Sheet("grid", "grid", new Layout.Grid(1, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReconstructionMetric().start(grid, context))
                .withMessageContainingAll("'grid'", "expected pixels");
    }

    @Test
    void imageThatCannotBeRead_isNamed() {
        TestContext context = context(IMAGES, Map.of(), 0, 1, 1);
        Accumulator accumulator = new ReconstructionMetric().start(SHEET, context);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> accumulator.add(new ActivationBatch(3, 1, 2, new float[2])))
                .withMessageContaining("image 3 cannot be read");
    }
}
