package org.topolab.core.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.model.Layout;
import org.topolab.core.unit.Place;
import org.topolab.format.csv.Csv;

/**
 * A map as comma-separated text, a line for each unit: its number, its place, then its value in
 * each layer; of categories the number of its category, -1 for none, and its name.
 */
final class MapTable {

    private MapTable() {}

    /** The text of a map of numbers or categories. */
    static String of(Result map) {
        Layout layout = map instanceof NumberMap n ? n.layout() : ((CategoryMap) map).layout();
        List<Object> header = new ArrayList<>(List.of("unit"));
        header.addAll(Place.names(layout));
        header.addAll(columns(map));
        StringBuilder text = new StringBuilder(Csv.line(header));
        for (int unit = 0; unit < layout.units(); unit++) {
            List<Object> cells = new ArrayList<>(List.of(unit));
            for (Map.Entry<String, Double> each : Place.of(layout, unit).coordinates().entrySet()) {
                cells.add(Place.exact(each.getKey(), each.getValue()));
            }
            values(map, unit, cells);
            text.append(Csv.line(cells));
        }
        return text.toString();
    }

    private static List<String> columns(Result map) {
        if (map instanceof NumberMap numbers) {
            return numbers.layers().size() == 1 ? List.of("value") : numbers.layers();
        }
        return List.of("value", "category");
    }

    private static void values(Result map, int unit, List<Object> cells) {
        if (map instanceof NumberMap numbers) {
            for (int layer = 0; layer < numbers.layers().size(); layer++) {
                cells.add(numbers.value(layer, unit));
            }
        } else if (map instanceof CategoryMap categories) {
            int value = categories.value(unit);
            cells.add(value);
            cells.add(value == CategoryMap.NONE ? "" : categories.categories().get(value));
        }
    }
}
