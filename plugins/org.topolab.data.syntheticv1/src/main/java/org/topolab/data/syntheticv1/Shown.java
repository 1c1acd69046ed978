package org.topolab.data.syntheticv1;

import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.data.Split;
import org.topolab.api.stat.RandomStream;

/** What is shown in one recording, image after image, each as often as it is repeated. */
final class Shown {

    private static final int REPORT = 64;

    private final Showings showings;
    private final Split split;
    private final int recording;
    private final int[] chosen;
    private final List<float[]> images;

    private Shown(
            Showings showings, Split split, int recording, int[] chosen, List<float[]> images) {
        this.showings = showings;
        this.split = split;
        this.recording = recording;
        this.chosen = chosen;
        this.images = images;
    }

    /** Draws the images. */
    record Gallery(Showings showings, Drawing drawing, RandomStream random) {

        /**
         * Those of a split of a recording.
         *
         * @param chosen which images of the split
         */
        Shown of(Split split, int recording, int[] chosen, Part part)
                throws InterruptedIOException {
            RandomStream own =
                    random.split(split.word()).split(split == Split.TRAIN ? recording : 0);
            List<float[]> images = new ArrayList<>();
            for (int image : chosen) {
                if (images.size() % REPORT == 0) {
                    part.progress((double) images.size() / chosen.length, "drawing images");
                }
                images.add(drawing.draw(own.split(image)));
            }
            return new Shown(showings, split, recording, chosen, images);
        }

        /** So many images that are in no split. */
        List<float[]> others(int count) {
            RandomStream own = random.split("calibration");
            return IntStream.range(0, count).mapToObj(i -> drawing.draw(own.split(i))).toList();
        }
    }

    /** Number of trials. */
    int size() {
        return chosen.length * showings.repeats(split);
    }

    /** Pixels of each image once. */
    List<float[]> images() {
        return images;
    }

    /** Index among {@link #images} of the image that is shown in a trial. */
    int image(int trial) {
        return trial / showings.repeats(split);
    }

    /** What tells the image of a trial from all other images of the data set. */
    int stimulus(int trial) {
        return showings.stimulus(split, recording, chosen[image(trial)]);
    }

    /** Number of a trial in its recording. */
    int number(int trial) {
        int repeats = showings.repeats(split);
        return showings.trial(split, chosen[image(trial)] * repeats + trial % repeats);
    }
}
