package org.topolab.model.retinavvs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;
import org.topolab.api.option.OptionException;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.nn.Start;

class RetinaVvsOptionsTest {

    private static RetinaVvsOptions options(Map<String, Object> given) {
        return RetinaVvsOptions.of(Options.of(RetinaVvsOptions.specs(), given));
    }

    @Test
    void defaults_areTheAuthorsNarrowNetwork() {
        assertThat(options(Map.of()))
                .isEqualTo(
                        new RetinaVvsOptions(
                                new Architecture(1, 2, 32, 32, 9, 2, 1, true, 1024),
                                new Burden(0, 0, 0, 0, 0, true),
                                Start.GLOROT_UNIFORM,
                                false));
        assertThat(options(Map.of()).problems()).isEmpty();
    }

    @Test
    void seed_isReachableWithItsMistake() {
        RetinaVvsOptions seed = options(Map.of("start", "framework", "loss", "nll-of-softmax"));
        assertThat(seed.start()).isEqualTo(Start.FAN_IN_UNIFORM);
        assertThat(seed.nllOfSoftmax()).isTrue();
        assertThat(options(Map.of("activity-per", "batch")).burden().perImage()).isFalse();
    }

    @Test
    void withoutRetina_whatIsOfItsOutputIsRefused() {
        Map<String, Object> given =
                Map.of(
                        "retina-layers",
                        0,
                        "stride",
                        2,
                        "noise-end",
                        0.1,
                        "retina-l1",
                        0.1,
                        "activity",
                        0.1);
        List<OptionProblem> problems = options(given).problems();
        assertThat(problems)
                .extracting(OptionProblem::option)
                .containsExactly("stride", "noise-end", "retina-l1", "activity");
        assertThat(problems.get(0).message())
                .isEqualTo(
                        "stride is of the retina's output, but retina-layers = 0; leave it out, or"
                                + " set retina-layers to 1 or more");
        assertThat(options(Map.of("retina-layers", 0, "noise-start", 0.1)).problems()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options(given).fitting("retina-vvs: ", Fixture.classes()))
                .withMessageStartingWith("retina-vvs: stride is of the retina's output");
    }

    @Test
    void nllOfSoftmax_isForClasses() {
        Targets vectors = new Targets.Vectors(new float[6], 2);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                options(Map.of("loss", "nll-of-softmax"))
                                        .fitting("retina-vvs: ", vectors))
                .withMessageContainingAll("loss nll-of-softmax is for classes", "leave it out");
        assertThat(options(Map.of()).fitting("", vectors)).isEqualTo(options(Map.of()));
    }

    @Test
    void strideOnOblongImages_isRefused() {
        ImageShape oblong = new ImageShape(1, 16, 32);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options(Map.of("stride", 2)).network(oblong, 10))
                .withMessage(
                        "images are 16 x 32 pixels, but stride 2 is for square ones; set stride: 1,"
                                + " or scale the images");
        assertThat(options(Map.of()).network(oblong, 10).image()).isEqualTo(oblong);
    }

    @Test
    void valuesOutsideTheirRange_areRefused() {
        for (Map<String, Object> wrong :
                List.<Map<String, Object>>of(
                        Map.of("bottleneck", 0),
                        Map.of("depth", -1),
                        Map.of("retina-layers", -1),
                        Map.of("kernel", 0),
                        Map.of("stride", 0),
                        Map.of("dense", 0),
                        Map.of("noise-start", -0.1),
                        Map.of("noise-end", -0.1),
                        Map.of("l1", -1),
                        Map.of("activity", -1),
                        Map.of("start", "kaiming"),
                        Map.of("loss", "nll"))) {
            assertThatExceptionOfType(OptionException.class)
                    .isThrownBy(() -> options(wrong))
                    .satisfies(e -> assertThat(wrong).containsKey(e.option()))
                    .withMessageContaining("expected");
        }
    }

    @Test
    void options_areThoseOfTheReadmeWithASentenceEach() {
        assertThat(RetinaVvsOptions.specs())
                .extracting("name")
                .containsExactly(
                        "bottleneck",
                        "depth",
                        "hidden",
                        "width",
                        "kernel",
                        "retina-layers",
                        "stride",
                        "retina-bias",
                        "dense",
                        "noise-start",
                        "noise-end",
                        "l1",
                        "retina-l1",
                        "activity",
                        "activity-per",
                        "start",
                        "loss");
        assertThat(RetinaVvsOptions.specs()).allMatch(spec -> spec.help().endsWith("."));
    }
}
