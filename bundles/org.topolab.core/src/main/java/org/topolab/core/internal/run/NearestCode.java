package org.topolab.core.internal.run;

import java.util.Arrays;
import org.topolab.api.data.Targets;
import org.topolab.api.model.ActivationBatch;

/** Reads a class off an output vector: the one whose code is nearest, the lowest on ties. */
final class NearestCode {

    private final Targets.Vectors vectors;
    private final int[] example;

    /**
     * @param vectors with classes; the code of a class is the vector of its first image
     */
    NearestCode(Targets.Vectors vectors) {
        this.vectors = vectors;
        Targets.Classes classes = vectors.classes().orElseThrow();
        this.example = new int[classes.names().size()];
        Arrays.fill(example, -1);
        for (int image = vectors.size() - 1; image >= 0; image--) {
            example[classes.label(image)] = image;
        }
    }

    int nearest(ActivationBatch outputs, int image) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int label = 0; label < example.length; label++) {
            double distance =
                    example[label] < 0 ? Double.POSITIVE_INFINITY : squared(outputs, image, label);
            if (distance < least) {
                least = distance;
                best = label;
            }
        }
        return best;
    }

    private double squared(ActivationBatch outputs, int image, int label) {
        double sum = 0;
        for (int unit = 0; unit < outputs.units(); unit++) {
            double off = (double) outputs.value(image, unit) - vectors.value(example[label], unit);
            sum += off * off;
        }
        return sum;
    }
}
