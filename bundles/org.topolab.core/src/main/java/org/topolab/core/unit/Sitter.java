package org.topolab.core.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Result.Pictures;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Result.Table;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.core.unit.UnitPortrait.Bar;
import org.topolab.core.unit.UnitPortrait.Field;
import org.topolab.core.unit.UnitPortrait.Kind;
import org.topolab.core.unit.UnitPortrait.Profile;
import org.topolab.core.unit.UnitPortrait.Value;

/** A unit before the results of one metric: which of them are about it. */
record Sitter(String metric, Results results, Layout layout, int unit) {

    /** An angle as the name of a layer: {@code 22.5}, {@code 22.5 degrees}, {@code 22.5°}. */
    private static final String ANGLE = "-?\\d+(\\.\\d+)?( ?(degrees|°))?";

    /** What ends the label of a picture of a unit that answers to nothing. */
    private static final String DEAD = " (dead)";

    /** Numbers and categories of the unit. */
    List<Value> values(Result result) {
        if (result instanceof CategoryMap map && fits(map.layout())) {
            return List.of(category(map));
        }
        if (result instanceof NumberMap map && map.layers().size() == 1 && fits(map.layout())) {
            float value = map.value(0, unit);
            return List.of(number(map.name(), value, below(map, value), chance(map.name())));
        }
        return result instanceof Table table ? row(table) : List.of();
    }

    private Value category(CategoryMap map) {
        int value = map.value(unit);
        int units = map.layout().units();
        long same = IntStream.range(0, units).filter(other -> map.value(other) == value).count();
        String name = value == CategoryMap.NONE ? "none" : map.categories().get(value);
        return new Value(metric, map.name(), value, name, (double) same / units, Optional.empty());
    }

    private Value number(String name, double value, double share, Optional<Chance> chance) {
        return new Value(metric, name, value, "", share, chance);
    }

    /** Share of units with a lower value among those with a defined one. */
    private static double below(NumberMap map, float value) {
        int defined = 0;
        int lower = 0;
        for (int other = 0; other < map.layout().units(); other++) {
            float theirs = map.value(0, other);
            defined += Float.isNaN(theirs) ? 0 : 1;
            lower += theirs < value ? 1 : 0;
        }
        return Float.isNaN(value) || map.period().isPresent()
                ? Double.NaN
                : (double) lower / defined;
    }

    private List<Value> row(Table table) {
        List<Value> values = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            if (isAbout(table.rows().get(row))) {
                for (int column = 0; column < table.columns().size(); column++) {
                    String name = table.name() + "/" + table.columns().get(column);
                    double cell = table.cells().get(row).get(column);
                    values.add(number(name, cell, Double.NaN, Optional.empty()));
                }
            }
        }
        return values;
    }

    /** The unit over the layers of a map. */
    Optional<Profile> profile(Result result) {
        if (!(result instanceof NumberMap map) || map.layers().size() < 2 || !fits(map.layout())) {
            return Optional.empty();
        }
        List<Bar> bars =
                IntStream.range(0, map.layers().size())
                        .mapToObj(l -> new Bar(map.layers().get(l), map.value(l, unit)))
                        .toList();
        boolean angles =
                map.layers().stream().allMatch(layer -> layer.matches(ANGLE))
                        && !counted(map.layers(), 0)
                        && !counted(map.layers(), 1);
        return Optional.of(
                new Profile(
                        metric,
                        map.name(),
                        angles ? Kind.ANGLES : Kind.CLASSES,
                        bars,
                        chance("best-" + map.name()).or(() -> chance(map.name()))));
    }

    /** Whether names count up: classes, such as digits. */
    private static boolean counted(List<String> names, int first) {
        return IntStream.range(0, names.size())
                .allMatch(at -> names.get(at).equals(Integer.toString(first + at)));
    }

    private Optional<Chance> chance(String name) {
        return results.all(Scalar.class)
                .filter(scalar -> scalar.name().equals(name))
                .findFirst()
                .flatMap(Scalar::chance);
    }

    /** A picture of the unit. */
    Optional<Field> field(Result result) {
        if (result instanceof Pictures pictures) {
            for (int column = 0; column < pictures.columns().size(); column++) {
                if (isAbout(pictures.columns().get(column))) {
                    return Optional.of(new Field(metric, cut(pictures, column)));
                }
            }
        }
        return Optional.empty();
    }

    private static Pictures cut(Pictures pictures, int column) {
        int size = pictures.shape().values();
        int rows = pictures.rows().size();
        float[] values = new float[rows * size];
        for (int at = 0; at < values.length; at++) {
            values[at] = pictures.value(at / size, column, at % size);
        }
        return new Pictures(
                pictures.name(),
                pictures.shape(),
                pictures.rows(),
                List.of(pictures.columns().get(column)),
                values);
    }

    /** Whether a label, as metrics that look at single units write them, means this one. */
    private boolean isAbout(String label) {
        String plain =
                label.endsWith(DEAD) ? label.substring(0, label.length() - DEAD.length()) : label;
        if (layout instanceof Layout.FeatureMap map) {
            int channel = unit % map.channels();
            boolean middle = unit == map.unit(map.rows() / 2, map.columns() / 2, channel);
            return middle && plain.equals("channel " + channel);
        }
        return plain.equals("unit " + unit);
    }

    private boolean fits(Layout other) {
        return other.units() == layout.units();
    }
}
