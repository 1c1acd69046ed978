package org.topolab.metric.receptivefield;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.topolab.api.data.ImageShape;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.metric.Needs;
import org.topolab.api.model.InputGradient;
import org.topolab.api.model.InputGradient.Point;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;

/**
 * The units of a sheet that a metric probes, and their receptive fields.
 *
 * @param probe what answers
 * @param sheet where the units are
 * @param units those probed
 * @param context options, images and seed
 */
record Subject(Probe probe, Sheet sheet, List<Unit> units, MetricContext context) {

    static final Needs NEEDS =
            new Needs(Optional.empty(), Optional.empty(), Set.of(InputGradient.class));

    private static final double TINY = 1e-5;

    /**
     * @param metric who asks, for the message
     * @param point where units are read
     */
    static Subject of(String metric, Sheet sheet, MetricContext context, Point point) {
        InputGradient model =
                context.capability(InputGradient.class)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "%s: the model says nothing of gradients with"
                                                                .formatted(metric)
                                                        + " respect to images, expected one that"
                                                        + " does; leave this metric out"));
        Probe probe = new Probe(model, sheet.id(), point, context.images().shape());
        List<Unit> units = Unit.of(sheet, context.options().integer(Settings.UNITS));
        return new Subject(probe, sheet, units, context);
    }

    /** Numbers of the units in their sheet. */
    int[] indices() {
        return units.stream().mapToInt(Unit::index).toArray();
    }

    List<String> labels() {
        return units.stream().map(Unit::label).toList();
    }

    ImageShape shape() {
        return probe.shape();
    }

    /**
     * Gradients of the units at the start, the mean if there are several starts.
     *
     * @return one for each unit, [channels, height, width]
     */
    List<double[]> gradients() {
        List<float[]> starts = Starts.of(context.options(), context.images());
        return units.stream().map(unit -> mean(unit, starts)).toList();
    }

    private double[] mean(Unit unit, List<float[]> starts) {
        int[] same = new int[starts.size()];
        Arrays.fill(same, unit.index());
        double[] mean = new double[shape().values()];
        for (double[] gradient : probe.gradients(same, starts)) {
            for (int at = 0; at < mean.length; at++) {
                mean[at] += gradient[at] / same.length;
            }
        }
        return mean;
    }

    /** Receptive fields of the units, each averaged over the colour channels. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (double[] gradient : gradients()) {
            fields.add(Field.grey(shape(), step(gradient)));
        }
        return Collections.unmodifiableList(fields);
    }

    /** One normalised step: g / (sqrt(mean g^2) + 1e-5). */
    static double[] step(double[] gradient) {
        double divisor = strength(gradient) + TINY;
        return Arrays.stream(gradient).map(g -> g / divisor).toArray();
    }

    /** Root of the mean square. */
    static double strength(double[] gradient) {
        return Math.sqrt(Arrays.stream(gradient).map(g -> g * g).average().orElseThrow());
    }

    /**
     * The pixel a unit is about: the middle of the image for feature maps, whose units are those of
     * the middle, and the centre of the squared field for others, which have no place in the image.
     *
     * @return row and column
     */
    int[] middle(Field field) {
        if (sheet.layout() instanceof Layout.FeatureMap || field.dead()) {
            return new int[] {field.rows() / 2, field.columns() / 2};
        }
        double sum = 0;
        double down = 0;
        double across = 0;
        for (int r = 0; r < field.rows(); r++) {
            for (int c = 0; c < field.columns(); c++) {
                double weight = field.value(r, c) * field.value(r, c);
                sum += weight;
                down += weight * r;
                across += weight * c;
            }
        }
        return new int[] {(int) Math.rint(down / sum), (int) Math.rint(across / sum)};
    }
}
