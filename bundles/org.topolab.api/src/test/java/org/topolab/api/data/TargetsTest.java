package org.topolab.api.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Needs;

class TargetsTest {

    private final Targets.Classes digits = new Targets.Classes(List.of("0", "1"), new int[] {1, 0});

    @Test
    void vectorsOfClasses_haveBoth() {
        Targets.Vectors codes = new Targets.Vectors(new float[] {0, 1, 2, 3, 4, 5}, 3, digits);
        assertThat(codes.classes()).containsSame(digits);
        assertThat(codes.outputs()).isEqualTo(3);
        assertThat(codes.value(1, 2)).isEqualTo(5);
        assertThat(Needs.classes().met(codes)).isTrue();
    }

    @Test
    void plainVectors_haveNoClasses() {
        Targets.Vectors plain = new Targets.Vectors(new float[2], 1);
        assertThat(plain.classes()).isEmpty();
        assertThat(Needs.classes().met(plain)).isFalse();
        assertThat(Needs.nothing().met(plain)).isTrue();
        assertThat(digits.classesFor("category")).isSameAs(digits);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.classesFor("category"))
                .withMessage(
                        "category: the data set has %s as targets, expected classes; choose a"
                                + " labelled data set",
                        plain.kind());
    }

    @Test
    void classesOfOtherImages_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Targets.Vectors(new float[3], 1, digits))
                .withMessage("3 vectors with the classes of 2 images");
    }

    @Test
    void groups_nameKnownClassesOnce() {
        Targets.Group both = new Targets.Group("small", List.of(1, 0));
        assertThat(new Targets.Classes(digits.names(), new int[0], List.of(both)).groups())
                .containsExactly(both);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new Targets.Classes(
                                        digits.names(),
                                        new int[0],
                                        List.of(new Targets.Group("odd", List.of(2)))))
                .withMessage("group 'odd' has labels [2], expected 0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Targets.Group("twice", List.of(1, 1)))
                .withMessageContaining("each once");
    }
}
