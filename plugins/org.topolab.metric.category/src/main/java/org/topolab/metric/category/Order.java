package org.topolab.metric.category;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.topolab.api.metric.Result;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.BootstrapInterval;
import org.topolab.api.stat.ClusterSize;
import org.topolab.api.stat.NullSamples;
import org.topolab.api.stat.RandomStream;
import org.topolab.api.stat.Replicated;
import org.topolab.api.stat.UnitShuffle;

/** Whether units of the same category lie together, against the same units at random places. */
final class Order {

    private static final String SIZE = "cluster-size";
    private static final String SMOOTHNESS = "smoothness";
    private static final String UNITS = "units";

    private final Layout.Grid grid;
    private final Settings settings;
    private final UnitShuffle shuffle;
    private final Eccentricity eccentricity;
    private final ClusterSize clusters;
    private final Smoothness smoothness;

    Order(Layout.Grid grid, Settings settings, RandomStream stream, Eccentricity eccentricity) {
        this.grid = grid;
        this.settings = settings;
        this.shuffle = UnitShuffle.global(grid, stream);
        this.eccentricity = eccentricity;
        this.clusters = new ClusterSize(grid, settings.torus());
        this.smoothness = new Smoothness(grid, settings.torus());
    }

    List<Result> measure(Contrasts contrasts, Replicated<Maps> maps) {
        int[] unmoved = UnitShuffle.none(grid);
        Maps observed = maps.observed();
        int groups = contrasts.groups();
        double[] radii = radii(observed, unmoved, groups);
        double[] sizes = new double[settings.shuffles()];
        double[] alike = new double[sizes.length];
        List<double[]> rings = new ArrayList<>();
        for (int n = 0; n < sizes.length; n++) {
            int[] order = shuffle.order(n);
            double[] moved = radii(observed, order, groups);
            sizes[n] = ClusterSize.mean(moved);
            rings.add(eccentricity.means(moved));
            alike[n] = smoothness.of(contrasts.dprimes(), order);
        }
        List<double[]> again =
                maps.resampled().stream().map(m -> radii(m, unmoved, groups)).toList();
        double[] alikeAgain = maps.resampled().stream().mapToDouble(Maps::smoothness).toArray();
        List<Result> found = new ArrayList<>();
        found.add(new Result.NumberMap("cluster-sizes", grid, List.of("radius"), radii));
        double size = ClusterSize.mean(radii);
        double[] sizeAgain = again.stream().mapToDouble(ClusterSize::mean).toArray();
        found.addAll(
                new NullSamples(sizes)
                        .tested(SIZE, size, BootstrapInterval.around(size, sizeAgain), UNITS));
        found.add(share("cluster-undefined", radii));
        double smooth = observed.smoothness();
        found.addAll(
                new NullSamples(alike)
                        .tested(
                                SMOOTHNESS,
                                smooth,
                                BootstrapInterval.around(smooth, alikeAgain),
                                ""));
        found.add(
                eccentricity.series(
                        "cluster-size-eccentricity",
                        "cluster size (units)",
                        eccentricity.means(radii),
                        rings,
                        again.stream().map(eccentricity::means).toList()));
        return found;
    }

    private double[] radii(Maps maps, int[] order, int groups) {
        int[] labels = new int[order.length];
        for (int unit = 0; unit < order.length; unit++) {
            labels[order[unit]] = maps.winners().labels()[unit];
        }
        double[] radii = clusters.radii(labels, groups);
        return settings.faithful() ? clusters.displaced(radii) : radii;
    }

    private static Result share(String name, double[] radii) {
        double missing = Arrays.stream(radii).filter(Double::isNaN).count();
        return new Result.Scalar(name, missing / radii.length, Optional.empty(), "");
    }
}
