package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Targets;

class FewImagesTest {

    private static Targets.Classes classes(int count, int images) {
        List<String> names = IntStream.range(0, count).mapToObj(Integer::toString).toList();
        int[] labels = new int[images];
        Arrays.setAll(labels, i -> i / 2 % count);
        return new Targets.Classes(names, labels);
    }

    @Test
    void tenClasses_giveTenImagesEach() {
        FewImages few = FewImages.of(classes(10, 10_000));
        assertThat(few.size()).isEqualTo(100);
        Targets.Classes targets = (Targets.Classes) few.targets();
        int[] counts = new int[10];
        for (int i = 0; i < few.size(); i++) {
            assertThat(targets.label(i)).isEqualTo(few.chosen()[i] / 2 % 10);
            counts[targets.label(i)]++;
        }
        assertThat(counts).containsOnly(10);
    }

    @Test
    void manyClasses_giveFewImagesEach() {
        assertThat(FewImages.of(classes(100, 10_000)).size()).isEqualTo(200);
        assertThat(FewImages.of(classes(1000, 10_000)).size()).isEqualTo(200);
    }

    @Test
    void smallSplit_isShownWhole() {
        assertThat(FewImages.of(classes(3, 21)).chosen())
                .containsExactly(IntStream.range(0, 21).toArray());
    }

    @Test
    void vectors_areTheFirstHundred() {
        float[] values = new float[600];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        FewImages few = FewImages.of(new Targets.Vectors(values, 3));
        assertThat(few.size()).isEqualTo(100);
        assertThat(((Targets.Vectors) few.targets()).value(99, 2)).isEqualTo(299);
    }
}
