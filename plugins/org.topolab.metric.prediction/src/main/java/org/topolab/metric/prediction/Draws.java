package org.topolab.metric.prediction;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.stat.RandomStream;

/**
 * Images drawn anew, all showings of an image together and the same for all neurons and recordings,
 * and random pairings of images.
 */
final class Draws {

    private final int[] images;
    private final RandomStream stream;

    /**
     * @param sessions whose images are drawn from
     * @param stream a draw is a function of it and its number
     */
    Draws(List<Session> sessions, RandomStream stream) {
        this.images =
                sessions.stream()
                        .flatMapToInt(session -> Arrays.stream(session.images()))
                        .sorted()
                        .distinct()
                        .toArray();
        this.stream = stream;
    }

    /**
     * How often each image of a recording is drawn, as many being drawn of all recordings as there
     * are.
     *
     * @return [images of the recording][draws]
     */
    double[][] weights(Session session, int draws) {
        double[][] weights = new double[session.size()][draws];
        RandomStream drawing = stream.split("images");
        for (int draw = 0; draw < draws; draw++) {
            RandomStream own = drawing.split(draw);
            double[] all = new double[images.length];
            for (int n = 0; n < all.length; n++) {
                all[(int) (own.uniform(n) * all.length)]++;
            }
            for (int image = 0; image < weights.length; image++) {
                weights[image][draw] = all[Arrays.binarySearch(images, session.images()[image])];
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
        RandomStream pairing = stream.split("pairings");
        return IntStream.range(0, shuffles)
                .mapToObj(shuffle -> pairing.split(shuffle).permutation(session.size()))
                .toList();
    }
}
