package org.topolab.metric.prediction;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.stat.RandomStream;

/**
 * Images drawn anew, all showings of an image together and the same for all neurons and recordings,
 * and random pairings of images. Of more than 200 images, random groups are drawn, which takes less
 * time: images are independent, so that the spread is the same.
 */
final class Draws {

    /** More are drawn in groups. */
    static final int MOST_GROUPS = 200;

    private final int[] images;
    private final int[] order;
    private final int groups;
    private final RandomStream drawing;
    private final RandomStream pairing;

    /**
     * @param sessions whose images are drawn from
     * @param stream a pairing is a function of it and its number; draws are the same for every run,
     *     so that runs can be compared draw by draw
     */
    Draws(List<Session> sessions, RandomStream stream) {
        this.images =
                sessions.stream()
                        .flatMapToInt(session -> Arrays.stream(session.images()))
                        .sorted()
                        .distinct()
                        .toArray();
        this.drawing = RandomStream.of(0).split(PredictionMetric.ID);
        this.pairing = stream.split("pairings");
        this.order = drawing.split("groups").permutation(images.length);
        this.groups = Math.min(MOST_GROUPS, images.length);
    }

    /** The group of each image of a recording. */
    int[] groups(Session session) {
        return Arrays.stream(session.images())
                .map(image -> order[Arrays.binarySearch(images, image)] % groups)
                .toArray();
    }

    /**
     * How often each group is drawn, as many being drawn as there are.
     *
     * @return [groups][draws]
     */
    double[][] weights(int draws) {
        double[][] weights = new double[groups][draws];
        RandomStream all = drawing.split("images");
        for (int draw = 0; draw < draws; draw++) {
            RandomStream own = all.split(draw);
            for (int n = 0; n < groups; n++) {
                weights[(int) (own.uniform(n) * groups)][draw]++;
            }
        }
        return weights;
    }

    /**
     * For each image another one of the same recording.
     *
     * @return [images of the recording] for each shuffle
     */
    List<int[]> pairings(Session session, int shuffles) {
        return IntStream.range(0, shuffles)
                .mapToObj(shuffle -> pairing.split(shuffle).permutation(session.size()))
                .toList();
    }
}
