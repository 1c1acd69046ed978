package org.topolab.metric.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.RandomStream;

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
        this.unmoved = Shuffle.none(grid);
    }

    /**
     * Measures.
     *
     * @param names names of the classes
     * @param selected selective units of each class
     */
    Results measure(List<String> names, int[][] selected) {
        double[] sizes =
                Arrays.stream(selected)
                        .mapToDouble(units -> components.meanSize(units, unmoved))
                        .toArray();
        double size = settings.aggregate().of(sizes);
        NullModel global = shuffled(selected, Shuffle.global(grid, stream));
        List<NullModel> models = new ArrayList<>(List.of(global));
        List<Result> found = new ArrayList<>();
        found.add(new Result.Scalar("size", size, Optional.of(global.chance()), UNITS));
        found.addAll(against(global, size, ""));
        if (grid.divided()) {
            NullModel within = shuffled(selected, Shuffle.within(grid, stream));
            found.addAll(against(within, size, "-within"));
            models.add(within);
        }
        found.add(table(names, selected, models));
        return new Results(found);
    }

    private NullModel shuffled(int[][] selected, Shuffle shuffle) {
        return NullModel.of(selected, components, shuffle, settings);
    }

    private List<Result> against(NullModel model, double size, String suffix) {
        Result.Chance chance = model.chance();
        double level = settings.publishedIndex() ? model.half() : chance.mean();
        Result.Chance left =
                new Result.Chance(chance.mean() - level, chance.sd(), chance.samples());
        return List.of(
                new Result.Scalar("index" + suffix, size - level, Optional.of(left), UNITS),
                new Result.Scalar("z" + suffix, model.z(size), Optional.empty(), ""),
                new Result.Scalar("p" + suffix, model.p(size), Optional.empty(), ""));
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
