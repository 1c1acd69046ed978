package org.topolab.model.alltnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.option.OptionException;
import org.topolab.api.option.OptionProblem;
import org.topolab.model.alltnn.Normalising.Norm;
import org.topolab.nn.Smoothness;
import org.topolab.nn.Smoothness.Course;
import org.topolab.nn.Smoothness.Neighbours;

class AllTnnOptionsTest {

    private static List<OptionProblem> problems(Map<String, Object> given) {
        return Fixture.options(given).problems();
    }

    @Test
    void defaults_areThePublishedNetworkWithoutItsFlaws() {
        AllTnnOptions options = Fixture.options(Map.of());
        assertThat(options.problems()).isEmpty();
        assertThat(options.kind()).isEqualTo(Kind.ALL_TNN);
        assertThat(options.architecture().areas()).isEqualTo(Preset.FULL.areas());
        assertThat(options.topography())
                .isEqualTo(
                        new Topography(
                                10,
                                List.of(),
                                Neighbours.FOUR,
                                false,
                                true,
                                new AlphaCourse(Course.CONSTANT, 20, 0.5, 0.1)));
        assertThat(options.normalising())
                .isEqualTo(new Normalising(Norm.LAYER, false, true, true, 32));
        assertThat(options.burden()).isEqualTo(new Burden(0, false, 1e-5, 1e-6));
        assertThat(options.publishedStart()).isFalse();
        assertThat(options.convReadout()).isFalse();
    }

    @Test
    void faithful_isATorusWithThePublishedStart() {
        AllTnnOptions options = Fixture.options(Map.of("faithful", true, "neighbours", "eight"));
        assertThat(options.topography().torus()).isTrue();
        assertThat(options.topography().neighbours()).isEqualTo(Neighbours.EIGHT_AS_PUBLISHED);
        assertThat(options.publishedStart()).isTrue();
        assertThat(Fixture.options(Map.of("faithful", true)).topography().neighbours())
                .isEqualTo(Neighbours.FOUR);
        assertThat(Fixture.options(Map.of("start", "published")).publishedStart()).isTrue();
    }

    @Test
    void alpha_isOfEachLayerAndOfAllTnnAlone() {
        Map<String, Object> factors =
                Fixture.two(Map.of("alpha", 4, "factors", List.of(1, 0.5), "course", "cosine"));
        AllTnnOptions options = Fixture.options(factors);
        assertThat(options.alpha(1)).isEqualTo(4);
        assertThat(options.alpha(2)).isEqualTo(2);
        assertThat(Fixture.options(Map.of("kind", "lcn")).alpha(1)).isZero();
        assertThat(Fixture.options(Map.of("kind", "cnn")).alpha(1)).isZero();
        assertThat(options.topography().smoothness(2, new Hypercolumn(3, 4)))
                .isEqualTo(
                        new Smoothness(
                                2,
                                3,
                                4,
                                Neighbours.FOUR,
                                false,
                                true,
                                Course.COSINE,
                                20,
                                0.5,
                                0.1));
    }

    @Test
    void factorsNotOneForEachLayer_areRefused() {
        assertThat(problems(Map.of("factors", List.of(1.0, 2.0))))
                .containsExactly(
                        new OptionProblem(
                                "factors",
                                "factors has 2 values, expected one for each of 6 layers; add or"
                                        + " remove some, or leave it out for 1 each"));
    }

    @Test
    void listsOfOwnLayers_areOfOneLength() {
        Map<String, Object> uneven = Fixture.two(Map.of("strides", List.of(2, 1, 1)));
        assertThat(problems(uneven))
                .containsExactly(
                        new OptionProblem(
                                "strides",
                                "strides has 3 values, expected one for each of 2 layers; preset own"
                                        + " needs filters, kernels, strides and pool as lists of the"
                                        + " same length"));
        assertThat(problems(Map.of("preset", "own")))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.option()).isEqualTo("filters");
                            assertThat(problem.message()).contains("without layers", "give");
                        });
    }

    @Test
    void layersBesideAPreset_areRefused() {
        assertThat(problems(Map.of("preset", "tiny32", "filters", List.of(4))))
                .containsExactly(
                        new OptionProblem(
                                "filters",
                                "filters has 1 values, but the layers are those of preset tiny32;"
                                        + " leave it out, or set preset: own"));
    }

    @Test
    void normsThatDoNotFit_areRefused() {
        assertThat(problems(Map.of("norm", "group")))
                .containsExactly(
                        new OptionProblem(
                                "groups",
                                "32 groups do not divide the 81 filters of layer 2; set groups to a"
                                        + " divisor of the filters of every layer, or choose norm"
                                        + " layer"));
        assertThat(problems(Fixture.two(Map.of("norm", "group", "groups", 1)))).isEmpty();
        assertThat(problems(Map.of("norm", "batch", "centre", false)))
                .extracting(OptionProblem::option)
                .containsExactly("centre");
        assertThat(problems(Map.of("norm", "batch", "scale", false)))
                .extracting(OptionProblem::option)
                .containsExactly("scale");
        assertThat(problems(Map.of("norm", "none", "norm-first", true)))
                .extracting(OptionProblem::option)
                .containsExactly("norm-first");
    }

    @Test
    void imagesTooSmallForTheLayers_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fixture.network(Map.of(), 32))
                .withMessage(
                        "all-tnn: images are 32 x 32 pixels, but the 6 layers of preset full need at"
                                + " least 148 x 148; scale the images up (data.width, data.height,"
                                + " train.augment.crop-side),"
                                + " or choose a smaller preset");
        assertThat(Fixture.network(Map.of("preset", "tiny32"), 31).stages()).hasSize(4);
    }

    /** 40 x 32: 18 x 14 places, pooled 9 x 7, then 7 x 5, 5 x 3 and 3 x 1. */
    @Test
    void oblongImages_makeOblongSheets() {
        AllTnn network =
                AllTnn.of(
                        "",
                        Fixture.options(Map.of("preset", "tiny32")),
                        new ImageShape(3, 40, 32),
                        10);
        assertThat(network.stages())
                .extracting(stage -> stage.grid().rows(), stage -> stage.grid().columns())
                .extracting(Object::toString)
                .containsExactly("(72, 56)", "(28, 20)", "(20, 12)", "(30, 10)");
    }

    @Test
    void valuesOutsideTheirRange_areRefused() {
        for (Map<String, Object> wrong :
                List.<Map<String, Object>>of(
                        Map.of("preset", "huge"),
                        Map.of("kind", "vgg"),
                        Map.of("alpha", -1),
                        Map.of("filters", List.of(0)),
                        Map.of("kernels", List.of(0)),
                        Map.of("strides", List.of(0)),
                        Map.of("pool", List.of(2)),
                        Map.of("factors", List.of(-1)),
                        Map.of("neighbours", "six"),
                        Map.of("course", "linear"),
                        Map.of("course-width", 0),
                        Map.of("norm", "instance"),
                        Map.of("dropout", 1),
                        Map.of("l2", -1),
                        Map.of("start", "kaiming"))) {
            assertThatExceptionOfType(OptionException.class)
                    .isThrownBy(() -> Fixture.options(wrong))
                    .satisfies(e -> assertThat(wrong).containsKey(e.option()))
                    .withMessageContaining("expected");
        }
    }

    @Test
    void options_areThoseOfTheReadmeWithASentenceEach() {
        assertThat(AllTnnOptions.specs())
                .extracting("name")
                .containsExactly(
                        "kind",
                        "preset",
                        "filters",
                        "kernels",
                        "strides",
                        "pool",
                        "alpha",
                        "factors",
                        "neighbours",
                        "torus",
                        "bias-in-loss",
                        "course",
                        "course-steepness",
                        "course-position",
                        "course-width",
                        "norm",
                        "norm-first",
                        "scale",
                        "centre",
                        "groups",
                        "dropout",
                        "mask",
                        "mask-l1",
                        "l2",
                        "start",
                        "conv-readout",
                        "faithful");
        assertThat(AllTnnOptions.specs()).allMatch(spec -> spec.help().endsWith("."));
    }
}
