package org.topolab.api.stat;

import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.data.Targets;
import org.topolab.api.model.ActivationBatch;

/** Moments of activations written out in tests. */
final class Parts {

    private Parts() {}

    /** Moments of [images, units] values with the label of each image. */
    static ClassMoments moments(int classes, int[] labels, float[][] values) {
        ClassMoments moments = new ClassMoments(targets(classes, labels), values[0].length);
        add(moments, values, 0, values.length);
        return moments;
    }

    static void add(ClassMoments moments, float[][] values, int from, int end) {
        for (int image = from; image < end; image++) {
            moments.add(new ActivationBatch(image, 1, values[image].length, values[image]));
        }
    }

    static Targets.Classes targets(int classes, int... labels) {
        List<String> names = IntStream.range(0, classes).mapToObj(c -> "c" + c).toList();
        return new Targets.Classes(names, labels);
    }
}
