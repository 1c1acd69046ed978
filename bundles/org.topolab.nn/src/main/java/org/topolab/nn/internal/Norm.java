package org.topolab.nn.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.topolab.nn.GroupNorm;
import org.topolab.nn.LayerNorm;

/**
 * A normalisation of each image by itself: of parts of it that each have their own mean and
 * variance. A part is a stretch of neighbouring values, repeated at regular distances.
 *
 * @param height rows
 * @param width columns
 * @param channels channels
 * @param parts how the values are divided
 * @param scale length of gamma, 0 for none
 * @param centre length of beta, 0 for none
 * @param epsilon added to the variance
 */
public record Norm(
        int height, int width, int channels, Parts parts, int scale, int centre, double epsilon)
        implements Scaled {

    static final String GAMMA = "gamma";
    static final String BETA = "beta";

    /**
     * How the values of an image are divided; part i begins at i * length.
     *
     * @param count number of parts
     * @param length values of a stretch
     * @param repeats stretches of a part
     * @param distance from one stretch of a part to the next
     */
    record Parts(int count, int length, int repeats, int distance) {}

    /** A layer normalisation. */
    public static Norm of(LayerNorm spec) {
        int places = spec.height() * spec.width();
        int all = places * spec.channels();
        Parts parts =
                switch (spec.over()) {
                    case CHANNELS -> new Parts(places, spec.channels(), 1, all);
                    case ALL -> new Parts(1, all, 1, all);
                };
        int parameters = spec.over() == LayerNorm.Over.ALL ? all : spec.channels();
        return new Norm(
                spec.height(),
                spec.width(),
                spec.channels(),
                parts,
                spec.scale() ? parameters : 0,
                spec.centre() ? parameters : 0,
                spec.epsilon());
    }

    /** A group normalisation. */
    public static Norm of(GroupNorm spec) {
        int places = spec.height() * spec.width();
        int length = spec.channels() / spec.groups();
        return new Norm(
                spec.height(),
                spec.width(),
                spec.channels(),
                new Parts(spec.groups(), length, places, spec.channels()),
                spec.scale() ? spec.channels() : 0,
                spec.centre() ? spec.channels() : 0,
                spec.epsilon());
    }

    @Override
    public List<Vector> vectors() {
        List<Vector> vectors = new ArrayList<>();
        if (scale > 0) {
            vectors.add(new Vector(GAMMA, scale, 1, true));
        }
        if (centre > 0) {
            vectors.add(new Vector(BETA, centre, 0, false));
        }
        return vectors;
    }

    @Override
    public int[] image() {
        return new int[] {height, width, channels};
    }

    @Override
    public void forward(float[] image, Map<String, float[]> parameters) {
        standardise(image);
        float[] gamma = parameters.get(GAMMA);
        float[] beta = parameters.get(BETA);
        for (int at = 0; scale > 0 && at < image.length; at += scale) {
            for (int i = 0; i < scale; i++) {
                image[at + i] *= gamma[i];
            }
        }
        for (int at = 0; centre > 0 && at < image.length; at += centre) {
            for (int i = 0; i < centre; i++) {
                image[at + i] += beta[i];
            }
        }
    }

    @Override
    public void backward(
            float[] x,
            float[] dy,
            Map<String, float[]> parameters,
            Map<String, double[]> gradients) {
        float[] rates = standardise(x);
        if (centre > 0) {
            double[] shift = gradients.get(BETA);
            for (int at = 0; at < dy.length; at += centre) {
                for (int i = 0; i < centre; i++) {
                    shift[i] += dy[at + i];
                }
            }
        }
        if (scale > 0) {
            double[] sum = gradients.get(GAMMA);
            float[] gamma = parameters.get(GAMMA);
            for (int at = 0; at < dy.length; at += scale) {
                for (int i = 0; i < scale; i++) {
                    sum[i] += dy[at + i] * x[at + i];
                    dy[at + i] *= gamma[i];
                }
            }
        }
        for (int part = 0; part < parts.count(); part++) {
            back(part, x, dy, rates[part]);
        }
    }

    /** dx = rate (dz - mean(dz) - z mean(dz z)) of a part, with z its standardised values. */
    private void back(int part, float[] z, float[] dz, float rate) {
        double mean = 0;
        double along = 0;
        for (int repeat = 0; repeat < parts.repeats(); repeat++) {
            int from = from(part, repeat);
            for (int i = from; i < from + parts.length(); i++) {
                mean += dz[i];
                along += dz[i] * z[i];
            }
        }
        float values = parts.length() * parts.repeats();
        float shift = (float) (mean / values);
        float slope = (float) (along / values);
        for (int repeat = 0; repeat < parts.repeats(); repeat++) {
            int from = from(part, repeat);
            for (int i = from; i < from + parts.length(); i++) {
                dz[i] = rate * (dz[i] - shift - z[i] * slope);
            }
        }
    }

    /** Standardises an image in place; 1 / sqrt(variance + epsilon) of each part. */
    private float[] standardise(float[] x) {
        float[] rates = new float[parts.count()];
        int values = parts.length() * parts.repeats();
        for (int part = 0; part < rates.length; part++) {
            double sum = 0;
            for (int repeat = 0; repeat < parts.repeats(); repeat++) {
                int from = from(part, repeat);
                for (int i = from; i < from + parts.length(); i++) {
                    sum += x[i];
                }
            }
            float mean = (float) (sum / values);
            double squares = 0;
            for (int repeat = 0; repeat < parts.repeats(); repeat++) {
                int from = from(part, repeat);
                for (int i = from; i < from + parts.length(); i++) {
                    x[i] -= mean;
                    squares += (double) x[i] * x[i];
                }
            }
            rates[part] = (float) (1 / Math.sqrt(squares / values + epsilon));
            for (int repeat = 0; repeat < parts.repeats(); repeat++) {
                int from = from(part, repeat);
                for (int i = from; i < from + parts.length(); i++) {
                    x[i] *= rates[part];
                }
            }
        }
        return rates;
    }

    private int from(int part, int repeat) {
        return part * parts.length() + repeat * parts.distance();
    }
}
