package org.topolab.metric.orientation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.api.metric.Result;

/** What measures say of maps whose units have exchanged their preferences. Filled map by map. */
final class RandomMaps {

    private final Profiles eccentricity;
    private final double[][] means;
    private final double[] slopes;
    private final List<List<double[]>> profiles = new ArrayList<>();

    /**
     * @param measures how many
     * @param maps how many
     */
    RandomMaps(Profiles eccentricity, int measures, int maps) {
        this.eccentricity = eccentricity;
        this.means = new double[measures][maps];
        this.slopes = new double[maps];
        for (int measure = 0; measure < measures; measure++) {
            profiles.add(new ArrayList<>());
        }
    }

    /**
     * Takes in one map.
     *
     * @param n number of the map
     * @param slope of its spectrum
     */
    void add(int n, Chart chart, List<Measure> measures, double slope) {
        for (int measure = 0; measure < means.length; measure++) {
            double[] map = measures.get(measure).of(chart);
            means[measure][n] = Tiles.mean(map);
            if (measures.get(measure).perUnit()) {
                profiles.get(measure).add(eccentricity.means(map));
            }
        }
        slopes[n] = slope;
    }

    Optional<Result.Chance> chance(int measure) {
        return Findings.chance(means[measure]);
    }

    Optional<Result.Chance> slope() {
        return Findings.chance(slopes);
    }

    /** Means at each eccentricity of each map; none of a measure with several layers. */
    List<double[]> profiles(int measure) {
        return profiles.get(measure);
    }
}
