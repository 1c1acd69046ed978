package org.topolab.core.unit;

import java.util.List;
import java.util.Optional;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Pictures;

/**
 * What a run's files say of one unit at an epoch.
 *
 * @param sheet its sheet as in the archive
 * @param unit number in the sheet
 * @param epoch measured epoch
 * @param place where it lies
 * @param values of maps with one layer, of categories, and of tables with a row for the unit
 * @param profiles of maps with several layers
 * @param fields pictures of the unit, such as receptive fields
 */
public record UnitPortrait(
        String sheet,
        int unit,
        int epoch,
        Place place,
        List<Value> values,
        List<Profile> profiles,
        List<Field> fields) {

    public UnitPortrait {
        values = List.copyOf(values);
        profiles = List.copyOf(profiles);
        fields = List.copyOf(fields);
    }

    /**
     * One number, or one category.
     *
     * @param metric name of the metric
     * @param result name of the map, or of the table and its column with a slash between
     * @param value the number; of a category its index, -1 for none
     * @param category name of the category, {@code none} if the unit has none; empty for numbers
     * @param share of the sheet's units with a defined number, those with a lower one; of a
     *     category, all that have the same; NaN where it does not apply
     * @param chance chance level, where the metric has a number of the map's name with one
     */
    public record Value(
            String metric,
            String result,
            double value,
            String category,
            double share,
            Optional<Chance> chance) {

        /** Metric and result, as they are typed. */
        public String name() {
            return metric + "." + result;
        }
    }

    /** What the layers of a profile are. */
    public enum Kind {
        /** Classes or other things without order. */
        CLASSES,
        /** Angles in degrees. */
        ANGLES
    }

    /**
     * Values of a unit over the layers of a map.
     *
     * @param metric name of the metric
     * @param result name of the map
     * @param kind what the layers are
     * @param bars one for each layer, in order
     * @param chance chance level of the largest of them, where the metric has a number {@code
     *     best-NAME} or {@code NAME} with one
     */
    public record Profile(
            String metric, String result, Kind kind, List<Bar> bars, Optional<Chance> chance) {
        public Profile {
            bars = List.copyOf(bars);
        }

        /** Metric and result, as they are typed. */
        public String name() {
            return metric + "." + result;
        }
    }

    /** One layer of a profile: its name, and the unit's value. */
    public record Bar(String name, double value) {}

    /**
     * A picture of the unit.
     *
     * @param metric name of the metric
     * @param picture one row, one column
     */
    public record Field(String metric, Pictures picture) {}
}
