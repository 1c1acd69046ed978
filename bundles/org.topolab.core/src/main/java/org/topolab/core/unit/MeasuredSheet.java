package org.topolab.core.unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;

/** Everything that was measured of the units of one sheet at one epoch. Never changes. */
public final class MeasuredSheet {

    private final String sheet;
    private final int epoch;
    private final Layout layout;
    private final Map<String, Results> found;

    /**
     * @param sheet as in the archive
     * @param layout where the units lie
     * @param found results by metric
     */
    public MeasuredSheet(String sheet, int epoch, Layout layout, Map<String, Results> found) {
        this.sheet = sheet;
        this.epoch = epoch;
        this.layout = layout;
        this.found = new LinkedHashMap<>(found);
    }

    /** Its name, followed by {@code @ID} if it was measured on other data than the run's own. */
    public String sheet() {
        return sheet;
    }

    /** Epoch at which it was measured. */
    public int epoch() {
        return epoch;
    }

    /** Where the units lie. */
    public Layout layout() {
        return layout;
    }

    /**
     * One of its units. Takes time in proportion to units times maps, a few milliseconds for large
     * sheets.
     *
     * @throws IndexOutOfBoundsException if the sheet has no such unit
     */
    public UnitPortrait portrait(int unit) {
        if (unit < 0 || unit >= layout.units()) {
            throw new IndexOutOfBoundsException(
                    "sheet '%s' has units 0 to %d, found %d"
                            .formatted(sheet, layout.units() - 1, unit));
        }
        List<UnitPortrait.Value> values = new ArrayList<>();
        List<UnitPortrait.Profile> profiles = new ArrayList<>();
        List<UnitPortrait.Field> fields = new ArrayList<>();
        found.forEach(
                (metric, results) -> {
                    Sitter sitter = new Sitter(metric, results, layout, unit);
                    for (Result result : results.items()) {
                        values.addAll(sitter.values(result));
                        sitter.profile(result).ifPresent(profiles::add);
                        sitter.field(result).ifPresent(fields::add);
                    }
                });
        return new UnitPortrait(
                sheet, unit, epoch, Place.of(layout, unit), values, profiles, fields);
    }
}
