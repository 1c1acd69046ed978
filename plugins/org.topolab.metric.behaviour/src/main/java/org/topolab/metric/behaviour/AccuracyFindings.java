package org.topolab.metric.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.api.metric.Result;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.PercentileInterval;

/**
 * Accuracy at each position.
 *
 * @param question what the network was asked
 * @param canvas where
 */
record AccuracyFindings(Question question, Canvas canvas) {

    static final String CLASSES = "class-accuracy";
    static final String OVERALL = "overall";
    static final String ECCENTRICITY = "accuracy-eccentricity";

    /**
     * Maps of each category and of all, their mean, and a curve against distance from the centre.
     *
     * @param again maps of all categories together in each draw of images
     */
    List<Result> of(AccuracyMaps maps, List<double[]> again) {
        Optional<Result.Chance> chance = Optional.of(new Result.Chance(question.chance(), 0, 0));
        List<Result> found = new ArrayList<>(maps("", maps));
        found.add(
                new Result.Scalar(
                        "accuracy",
                        Numbers.mean(maps.overall()),
                        chance,
                        PercentileInterval.of(again.stream().mapToDouble(Numbers::mean).toArray()),
                        ""));
        found.add(new Rings(canvas.grid()).series(ECCENTRICITY, maps.overall(), again, chance));
        return found;
    }

    /**
     * The maps alone.
     *
     * @param suffix put behind their names
     */
    List<Result> maps(String suffix, AccuracyMaps maps) {
        Layout.Grid grid = new Layout.Grid(canvas.grid(), canvas.grid());
        return List.of(
                new Result.NumberMap(CLASSES + suffix, grid, question.names(), maps.toArray()),
                new Result.NumberMap(OVERALL + suffix, grid, List.of("accuracy"), maps.overall()));
    }
}
