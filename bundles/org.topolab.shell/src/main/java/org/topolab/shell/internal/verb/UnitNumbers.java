package org.topolab.shell.internal.verb;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.topolab.api.model.Layout;
import org.topolab.core.unit.Place;
import org.topolab.shell.UsageException;

/** Units as they are typed: {@code 417}, or {@code 3,17} for row and column. */
final class UnitNumbers {

    private UnitNumbers() {}

    /**
     * The numbers in the sheet, each once.
     *
     * @throws UsageException if a word is none of both, or the sheet has no such unit
     */
    static List<Integer> of(String sheet, Layout layout, List<String> words) throws UsageException {
        if (words.isEmpty()) {
            throw new UsageException(
                    "no unit is given; sheet '%s' has units 0 to %d"
                            .formatted(sheet, layout.units() - 1));
        }
        Set<Integer> units = new LinkedHashSet<>();
        for (String word : words) {
            units.add(unit(sheet, layout, word));
        }
        return new ArrayList<>(units);
    }

    private static int unit(String sheet, Layout layout, String word) throws UsageException {
        OptionalInt unit = OptionalInt.empty();
        if (word.matches("\\d{1,9}")) {
            unit = OptionalInt.of(Integer.parseInt(word));
        } else if (word.matches("\\d{1,9},\\d{1,9}")) {
            String[] both = word.split(",");
            unit = Place.unit(layout, Integer.parseInt(both[0]), Integer.parseInt(both[1]));
        }
        if (unit.isEmpty() || unit.getAsInt() >= layout.units()) {
            throw new UsageException(
                    "found '%s', expected a unit of sheet '%s': 0 to %d%s"
                            .formatted(word, sheet, layout.units() - 1, orPlace(layout)));
        }
        return unit.getAsInt();
    }

    private static String orPlace(Layout layout) {
        if (!Place.names(layout).contains("row")) {
            return "";
        }
        int last = layout.units() - 1;
        return ", or ROW,COLUMN up to %.0f,%.0f"
                .formatted(
                        Place.of(layout, last).coordinates().get("row"),
                        Place.of(layout, last).coordinates().get("column"));
    }
}
