package org.topolab.metric.receptivefield;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.option.Options;
import org.topolab.api.stat.RandomStream;

/** Fields without structure: white noise, zero elsewhere. */
final class Noise {

    /** A 95th percentile needs at least this many. */
    static final int FEWEST = 19;

    private static final double SHARE = 0.95;

    private Noise() {}

    /** A field of noise, and the field whose support it has. */
    record Sample(Field noise, Field like) {}

    /**
     * Noise for the chance level: in the support of one living field after the other, or all over
     * the image.
     *
     * @param fields of all units
     */
    static List<Sample> of(List<Field> fields, Options options, long seed) {
        List<Field> live = fields.stream().filter(field -> !field.dead()).toList();
        List<Field> like = live.isEmpty() ? List.of(fields.get(0)) : live;
        boolean everywhere =
                live.isEmpty() || !options.text(Settings.NOISE_IN).equals(Settings.SUPPORT);
        RandomStream stream = RandomStream.of(seed).split("noise");
        return IntStream.range(0, options.integer(Settings.NOISE))
                .mapToObj(k -> sample(like.get(k % like.size()), everywhere, stream.split(k)))
                .toList();
    }

    private static Sample sample(Field like, boolean everywhere, RandomStream stream) {
        Field.Box box =
                everywhere ? new Field.Box(0, like.rows() - 1, 0, like.columns() - 1) : like.box();
        double[] values = new double[like.rows() * like.columns()];
        for (int at = 0; at < values.length; at++) {
            if (box.holds(at / like.columns(), at % like.columns())) {
                values[at] = stream.normal(at);
            }
        }
        return new Sample(new Field(like.rows(), like.columns(), values), like);
    }

    /**
     * The number that 5 % of further samples will exceed: number 0.95 (n + 1) in order of size,
     * between two by straight line. NaN if there are fewer than 19 defined ones.
     */
    static double percentile(double[] samples) {
        double[] sorted = Arrays.stream(samples).filter(v -> !Double.isNaN(v)).sorted().toArray();
        double place = SHARE * (sorted.length + 1) - 1;
        int below = (int) Math.floor(place + 1e-9);
        if (sorted.length < FEWEST) {
            return Double.NaN;
        }
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
