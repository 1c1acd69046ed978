package org.topolab.metric.smoothness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.stat.RandomStream;
import org.topolab.api.stat.Sample;

/** Similarity of units against their distance on the sheet, from some pairs of every distance. */
final class DistanceSimilarity {

    private final UnitVectors vectors;
    private final Offsets offsets;
    private final RandomStream stream;

    DistanceSimilarity(UnitVectors vectors, Offsets offsets, RandomStream stream) {
        this.vectors = vectors;
        this.offsets = offsets;
        this.stream = stream;
    }

    /**
     * A point for each whole distance, at the mean distance of its pairs, with their mean
     * similarity and its 95 % interval.
     *
     * @param pairs of each distance, drawn with replacement
     * @param chance similarity of any two units
     */
    Series series(int pairs, double chance) {
        List<Series.Point> points = new ArrayList<>();
        double[] one = new double[vectors.length()];
        double[] other = new double[vectors.length()];
        for (int bin = 1; bin < offsets.bins(); bin++) {
            if (offsets.count(bin) == 0) {
                continue;
            }
            RandomStream own = stream.split(bin);
            double[] similarities = new double[pairs];
            double distance = 0;
            for (int pair = 0; pair < pairs; pair++) {
                Offsets.Pair drawn = offsets.draw(bin, own.split(pair));
                vectors.read(drawn.one(), one, 0);
                vectors.read(drawn.other(), other, 0);
                similarities[pair] = vectors.similarity(one, 0, other, 0);
                distance += drawn.distance() / pairs;
            }
            Sample sample = Sample.of(similarities);
            points.add(
                    new Series.Point(
                            distance,
                            sample.mean(),
                            Optional.of(new Chance(chance, 0, 0)),
                            sample.interval().filter(i -> Double.isFinite(i.low()))));
        }
        return new Series("similarity-distance", "distance", "similarity", points);
    }
}
