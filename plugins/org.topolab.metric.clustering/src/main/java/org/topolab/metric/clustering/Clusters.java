package org.topolab.metric.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.BootstrapInterval;
import org.topolab.api.stat.NullSamples;
import org.topolab.api.stat.RandomStream;
import org.topolab.api.stat.ReplicatedMoments;
import org.topolab.api.stat.UnitShuffle;

/** Sizes of the clusters of selective units on a grid, and what they would be by chance. */
final class Clusters {

    private static final String UNITS = "units";

    private final Layout.Grid grid;
    private final Settings settings;
    private final RandomStream stream;
    private final Components components;
    private final int[] unmoved;

    Clusters(Layout.Grid grid, Settings settings, RandomStream stream) {
        this.grid = grid;
        this.settings = settings;
        this.stream = stream;
        this.components = new Components(grid, settings.connectivity());
        this.unmoved = UnitShuffle.none(grid);
    }

    Results measure(ReplicatedMoments moments, Selection selection) {
        int[][] selected = selection.units(moments.observed());
        List<int[][]> resampled = moments.resampled().stream().map(selection::units).toList();
        UnitShuffle across = UnitShuffle.global(grid, stream);
        NullModel global = shuffled(selected, across, settings);
        List<NullModel> models = new ArrayList<>(List.of(global));
        List<Result> found = new ArrayList<>();
        double size = size(selected);
        double[] sizes = resampled.stream().mapToDouble(this::size).toArray();
        found.add(
                new Result.Scalar(
                        "size",
                        size,
                        Optional.of(global.aggregates().chance()),
                        BootstrapInterval.around(size, sizes),
                        UNITS));
        found.addAll(against(global, size, indices(resampled, sizes, across), ""));
        if (grid.divided()) {
            UnitShuffle inside = UnitShuffle.within(grid, stream);
            NullModel within = shuffled(selected, inside, settings);
            found.addAll(against(within, size, indices(resampled, sizes, inside), "-within"));
            models.add(within);
        }
        if (!moments.shuffled().isEmpty()) {
            double[] labels =
                    moments.shuffled().stream()
                            .mapToDouble(shuffled -> size(selection.units(shuffled)))
                            .toArray();
            found.addAll(new NullSamples(labels).against(size, UNITS, new double[0], "-labels"));
        }
        found.add(table(selection.names(moments.observed()), selected, models));
        return new Results(found);
    }

    private double size(int[][] selected) {
        return settings.aggregate()
                .of(
                        Arrays.stream(selected)
                                .mapToDouble(units -> components.meanSize(units, unmoved))
                                .toArray());
    }

    private NullModel shuffled(int[][] selected, UnitShuffle shuffle, Settings settings) {
        return NullModel.of(selected, components, shuffle, settings);
    }

    /** Index of each repetition, from the same few shuffles in all. */
    private double[] indices(List<int[][]> resampled, double[] sizes, UnitShuffle shuffle) {
        double[] indices = new double[sizes.length];
        Arrays.setAll(
                indices,
                r -> sizes[r] - shuffled(resampled.get(r), shuffle, settings.fewer()).level());
        return indices;
    }

    private static List<Result> against(
            NullModel model, double size, double[] indices, String suffix) {
        double index = size - model.level();
        List<Result> found = new ArrayList<>();
        found.add(
                new Result.Scalar(
                        "index" + suffix,
                        index,
                        Optional.of(model.aggregates().chanceLess(model.level())),
                        BootstrapInterval.around(index, indices),
                        UNITS));
        found.addAll(model.aggregates().tests(size, suffix));
        return found;
    }

    private Result table(List<String> names, int[][] selected, List<NullModel> models) {
        List<String> columns = new ArrayList<>(List.of(UNITS, "components", "size", "largest"));
        columns.addAll(List.of("chance", "chance-sd"));
        if (models.size() > 1) {
            columns.addAll(List.of("chance-within", "chance-within-sd"));
        }
        List<List<Double>> rows = new ArrayList<>();
        for (int at = 0; at < selected.length; at++) {
            int[] units = selected[at];
            List<Double> row = new ArrayList<>();
            row.add((double) units.length);
            row.add((double) components.count(units, unmoved));
            row.add(components.meanSize(units, unmoved));
            row.add((double) components.largest(units, unmoved));
            for (NullModel model : models) {
                row.add(model.chance(at).mean());
                row.add(model.chance(at).sd());
            }
            rows.add(row);
        }
        return new Result.Table("classes", columns, names, rows);
    }
}
