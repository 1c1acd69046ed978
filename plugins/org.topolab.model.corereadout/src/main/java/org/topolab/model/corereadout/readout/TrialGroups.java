package org.topolab.model.corereadout.readout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.topolab.api.model.Trials;
import org.topolab.api.readout.Viewing;

/** Images of a batch that are trials, by recording, and what was recorded beside them. */
final class TrialGroups {

    /**
     * Those of one recording.
     *
     * @param recording which
     * @param images their indices in the batch
     * @param beside [images, numbers], what was recorded beside each
     */
    static final class Group {

        private final int recording;
        private final int[] images;
        private final float[] beside;

        private Group(int recording, int[] images, float[] beside) {
            this.recording = recording;
            this.images = images;
            this.beside = beside;
        }

        /** The recording they belong to. */
        int recording() {
            return recording;
        }

        /** How many. */
        int size() {
            return images.length;
        }

        /** Index in the batch. */
        int image(int at) {
            return images[at];
        }

        /** What was recorded beside, [images, numbers]; not a copy. */
        float[] beside() {
            return beside;
        }
    }

    private TrialGroups() {}

    /**
     * Groups of a batch; none if its images are no trials.
     *
     * @param names of what was recorded beside, put side by side
     * @param numbers how many that must be
     * @throws IllegalArgumentException if they are not so many, or not recorded
     */
    static List<Group> of(
            Viewing viewing, int images, int recordings, List<String> names, int numbers) {
        Optional<Trials> trials = viewing.trials();
        List<Group> groups = new ArrayList<>();
        for (int r = 0; trials.isPresent() && r < recordings; r++) {
            Group group = of(trials.get(), images, r, names, numbers);
            if (group.size() > 0) {
                groups.add(group);
            }
        }
        return groups;
    }

    private static Group of(
            Trials trials, int images, int recording, List<String> names, int numbers) {
        int[] own = new int[images];
        int size = 0;
        for (int image = 0; image < images; image++) {
            if (trials.responses().recording(trials.index(image)) == recording) {
                own[size++] = image;
            }
        }
        float[] beside = new float[size * numbers];
        for (int i = 0; i < size; i++) {
            int to = i * numbers;
            for (String name : names) {
                float[] found = trials.responses().beside(name, trials.index(own[i]));
                if (to + found.length > (i + 1) * numbers) {
                    throw wrong(names, to + found.length - i * numbers, numbers);
                }
                System.arraycopy(found, 0, beside, to, found.length);
                to += found.length;
            }
            if (to != (i + 1) * numbers) {
                throw wrong(names, to - i * numbers, numbers);
            }
        }
        return new Group(recording, Arrays.copyOf(own, size), beside);
    }

    private static IllegalArgumentException wrong(List<String> names, int found, int expected) {
        return new IllegalArgumentException(
                "trials have %d numbers beside them as %s, expected %d as in training"
                        .formatted(found, String.join(" and ", names), expected));
    }
}
