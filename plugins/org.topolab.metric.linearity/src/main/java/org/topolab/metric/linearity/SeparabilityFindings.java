package org.topolab.metric.linearity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Results;
import org.topolab.api.stat.BootstrapInterval;
import org.topolab.api.stat.NullSamples;
import org.topolab.api.stat.RandomStream;

/** What is told of a layer and of the raw images. */
final class SeparabilityFindings {

    private final Contest contest;
    private final SeparabilitySettings settings;
    private final RandomStream stream;
    private final int[] labels;

    /**
     * @param labels of the images that were seen, in the order of the contest
     */
    SeparabilityFindings(
            Contest contest, SeparabilitySettings settings, RandomStream stream, int[] labels) {
        this.contest = contest;
        this.settings = settings;
        this.stream = stream;
        this.labels = labels.clone();
    }

    /**
     * The findings.
     *
     * @param units activations, [images, units], finite
     * @param left how many units were left out since they are not finite
     * @param pixels of the same images, [images, pixels]
     */
    Results of(float[][] units, int left, float[][] pixels) {
        Standard standard = standard(units);
        Separation layer = separation(units, standard);
        RandomStream order = stream.split("order");
        List<Separation.Outcome> outcomes = layer.outcomes(contest.pairs(), labels, order);
        List<Separation.Outcome> images =
                separation(pixels, standard(pixels)).outcomes(contest.pairs(), labels, order);
        double undefined = outcomes.stream().filter(one -> Double.isNaN(one.accuracy())).count();
        double unconverged = outcomes.stream().filter(one -> !one.converged()).count();
        List<Result> found = new ArrayList<>();
        found.add(index("index", outcomes, chance(layer)));
        found.add(index("image", images, new Chance(0, 0, 0)));
        found.add(count("undefined", undefined, "pairs"));
        found.add(count("unconverged", unconverged, "pairs"));
        found.add(count("constant", (double) left + standard.constant(), "units"));
        found.add(table(outcomes, images));
        return new Results(found);
    }

    private Standard standard(float[][] features) {
        int[] fit =
                contest.pairs().stream()
                        .flatMapToInt(pair -> pair.halves(labels, settings.faithful()).fit())
                        .distinct()
                        .toArray();
        return Standard.of(features, width(features), fit);
    }

    private Separation separation(float[][] features, Standard standard) {
        Rows rows = Rows.of(features, width(features));
        return new Separation(
                settings.standardised() ? standard.of(rows) : rows,
                settings.faithful(),
                SquaredHinge.Limits.published());
    }

    private static int width(float[][] features) {
        return features.length == 0 ? 0 : features[0].length;
    }

    private Result index(String name, List<Separation.Outcome> outcomes, Chance chance) {
        RandomStream draws = stream.split("bootstrap");
        double[] values = new double[settings.bootstrap()];
        for (int r = 0; r < values.length; r++) {
            int[] counts = new int[labels.length];
            for (int i = 0; i < counts.length; i++) {
                counts[(int) (draws.split(r).uniform(i) * counts.length)]++;
            }
            values[r] = Separation.index(outcomes, counts);
        }
        double index = Separation.index(outcomes);
        return new Scalar(
                name, index, Optional.of(chance), BootstrapInterval.around(index, values), "");
    }

    /** The index with the classes of all images exchanged. */
    private Chance chance(Separation layer) {
        int shuffles = settings.shuffles();
        if (shuffles == 0) {
            return new Chance(0, 0, 0);
        }
        double[] samples = new double[shuffles];
        for (int r = 0; r < shuffles; r++) {
            RandomStream one = stream.split("labels").split(r);
            int[] changed =
                    Arrays.stream(one.permutation(labels.length)).map(i -> labels[i]).toArray();
            samples[r] =
                    Separation.index(layer.outcomes(contest.pairs(), changed, one.split("order")));
        }
        return new NullSamples(samples).chance();
    }

    private static Result count(String name, double number, String unit) {
        return new Scalar(name, number, Optional.empty(), unit);
    }

    private Result table(List<Separation.Outcome> outcomes, List<Separation.Outcome> images) {
        return new Result.Table(
                "pairs",
                List.of("accuracy", "image-accuracy", "passes"),
                contest.pairs().stream().map(contest::name).toList(),
                IntStream.range(0, outcomes.size())
                        .mapToObj(
                                at ->
                                        List.of(
                                                outcomes.get(at).accuracy(),
                                                images.get(at).accuracy(),
                                                (double) outcomes.get(at).passes()))
                        .toList());
    }
}
