package org.topolab.metric.behaviour;

import java.util.Arrays;
import java.util.BitSet;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.stat.RandomStream;

/**
 * Which stimuli were named right: two bits for each, so that images can be drawn anew in the end.
 */
final class Answers {

    private final Question question;
    private final BitSet seen = new BitSet();
    private final BitSet right = new BitSet();

    Answers(Question question) {
        this.question = question;
    }

    /** Takes in the outputs for some stimuli, [stimuli, outputs]. */
    void add(ActivationBatch batch) {
        for (int i = 0; i < batch.images(); i++) {
            int stimulus = batch.index(i);
            int label = question.label(stimulus / question.positions());
            if (question.category(label) >= 0) {
                seen.set(stimulus);
                right.set(stimulus, question.named(batch, i) == label);
            }
        }
    }

    void merge(Answers other) {
        seen.or(other.seen);
        right.or(other.right);
    }

    /** Accuracy of each category at each position. */
    AccuracyMaps maps() {
        int[] once = new int[question.images()];
        Arrays.fill(once, 1);
        return maps(once);
    }

    /** Accuracy in a bootstrap draw of images. */
    AccuracyMaps draw(RandomStream stream) {
        int images = question.images();
        int[] times = new int[images];
        for (int i = 0; i < images; i++) {
            times[(int) (stream.uniform(i) * images)]++;
        }
        return maps(times);
    }

    private AccuracyMaps maps(int[] times) {
        int positions = question.positions();
        double[] correct = new double[question.categories() * positions];
        double[] shown = new double[correct.length];
        for (int image = 0; image < times.length; image++) {
            int category = question.category(question.label(image));
            for (int p = 0; category >= 0 && times[image] > 0 && p < positions; p++) {
                int stimulus = image * positions + p;
                if (seen.get(stimulus)) {
                    shown[category * positions + p] += times[image];
                    correct[category * positions + p] += right.get(stimulus) ? times[image] : 0;
                }
            }
        }
        // nothing of nothing is NaN
        Arrays.setAll(correct, cell -> correct[cell] / shown[cell]);
        return new AccuracyMaps(positions, correct);
    }

    /** Images seen of each category, at one position at least, [categories]. */
    int[] images() {
        int[] images = new int[question.categories()];
        int positions = question.positions();
        for (int image = 0; image < question.images(); image++) {
            int next = seen.nextSetBit(image * positions);
            if (next >= 0 && next < (image + 1) * positions) {
                images[question.category(question.label(image))]++;
            }
        }
        return images;
    }
}
