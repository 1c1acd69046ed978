package org.topolab.metric.locality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.ClassMoments;
import org.topolab.api.stat.RandomStream;

/** Class sums, the numbers of single images, and sums of products of pairs of units. */
final class LocalityAccumulator implements Accumulator {

    private static final List<String> COLUMNS = List.of("variance", "moran");

    private final Layout.Grid grid;
    private final Settings settings;
    private final Placements placements;
    private final Optional<ClassMoments> classes;
    private final Set<Integer> leftOut;
    private final MapStatistics images;
    private final ResponseCorrelation correlation;

    /**
     * @param classes class of each image, if there are classes
     */
    LocalityAccumulator(
            Layout.Grid grid,
            Settings settings,
            Optional<Targets.Classes> classes,
            RandomStream stream) {
        this.grid = grid;
        this.settings = settings;
        this.placements = new Placements(grid, settings.shuffles(), stream);
        this.classes = classes.map(some -> new ClassMoments(some, grid.units()));
        this.leftOut = settings.leftOut(classes);
        this.images = new MapStatistics(placements);
        this.correlation =
                new ResponseCorrelation(
                        grid, settings.correlationUnits(), stream.split("correlation"));
    }

    @Override
    public void add(ActivationBatch batch) {
        int units = grid.units();
        if (batch.units() != units) {
            throw new IllegalArgumentException(
                    "locality: found activations of %d units, expected %d"
                            .formatted(batch.units(), units));
        }
        double[] map = new double[units];
        for (int image = 0; image < batch.images(); image++) {
            int index = batch.index(image);
            if (index >= settings.images() || isLeftOut(index)) {
                continue;
            }
            batch.copyImage(image, map, 0);
            ActivationBatch one = new ActivationBatch(index, 1, units, floats(map));
            classes.ifPresent(moments -> moments.add(one));
            correlation.add(map);
            if (index < settings.items()) {
                images.add(index, map);
            }
        }
    }

    private boolean isLeftOut(int index) {
        return !leftOut.isEmpty() && leftOut.contains(classes.orElseThrow().targets().label(index));
    }

    private static float[] floats(double[] map) {
        float[] values = new float[map.length];
        for (int unit = 0; unit < values.length; unit++) {
            values[unit] = (float) map[unit];
        }
        return values;
    }

    @Override
    public void merge(Accumulator other) {
        if (!(other instanceof LocalityAccumulator part)
                || !part.grid.equals(grid)
                || !part.settings.equals(settings)
                || part.classes.isPresent() != classes.isPresent()) {
            throw new IllegalArgumentException(
                    "locality: cannot merge with %s; merge parts of the same measurement only"
                            .formatted(other.getClass().getName()));
        }
        classes.ifPresent(moments -> moments.merge(part.classes.orElseThrow()));
        images.merge(part.images);
        correlation.merge(part.correlation);
    }

    @Override
    public Results finish() {
        List<Result> found = new ArrayList<>();
        classes.map(ClassMaps::new)
                .filter(maps -> !maps.isEmpty())
                .ifPresent(maps -> found.addAll(ofClasses(maps)));
        if (!images.maps().isEmpty()) {
            found.addAll(images.numbers("image-"));
            found.add(items());
        }
        correlation.series().ifPresent(found::add);
        return new Results(found);
    }

    private List<Result> ofClasses(ClassMaps maps) {
        MapStatistics statistics = maps.measure(new MapStatistics(placements));
        List<Result> found = new ArrayList<>(statistics.numbers("class-"));
        found.add(maps.average(grid));
        found.add(maps.centred(grid));
        found.add(maps.table(statistics.maps()));
        return found;
    }

    private Result.Table items() {
        Map<Integer, MapNumbers> maps = images.maps();
        return new Result.Table(
                "items",
                COLUMNS,
                maps.keySet().stream().map(String::valueOf).toList(),
                maps.values().stream()
                        .map(numbers -> List.of(numbers.variance(), numbers.moran()))
                        .toList());
    }
}
