package org.topolab.view.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.view.Figure;
import org.topolab.chart.ColorBar;
import org.topolab.chart.ColorMap;
import org.topolab.chart.ColorScale;
import org.topolab.chart.Named;
import org.topolab.chart.Panel;
import org.topolab.chart.PanelFigure;
import org.topolab.chart.PanelStyle;
import org.topolab.chart.Panels;

/**
 * Retinotopic maps: neurons at their places in cortex, in a colour for the column of the image they
 * look at and, beside it, one for the row. All recordings have the same colours.
 */
final class CortexFigure {

    static final String NAME = "retinotopic-map";

    private static final String COLUMN = "field-column";
    private static final String ROW = "field-row";
    private static final String COLUMNS = "column, px";
    private static final String ROWS = "row, px";
    private static final int MOST = 8; // recordings
    private static final int SIDE = 280;
    private static final int SMALL_SIDE = 200; // where there are more than two recordings
    private static final int BAR = 180;

    private final List<NumberMap> columns;
    private final List<NumberMap> rows;

    private CortexFigure(List<NumberMap> columns, List<NumberMap> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** The figure, if there are maps of both. */
    static Optional<Figure> of(Results results, Named name, ColorMap colors) {
        List<NumberMap> columns = new ArrayList<>();
        List<NumberMap> rows = new ArrayList<>();
        for (NumberMap map : results.all(NumberMap.class).toList()) {
            if (map.name().matches(COLUMN + "(-[0-9]+)?")) {
                String other = ROW + map.name().substring(COLUMN.length());
                results.all(NumberMap.class)
                        .filter(row -> row.name().equals(other))
                        .filter(row -> map.layout() instanceof Layout.Positions)
                        .filter(row -> row.layout().units() == map.layout().units())
                        .findFirst()
                        .ifPresent(
                                row -> {
                                    columns.add(map);
                                    rows.add(row);
                                });
            }
        }
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new CortexFigure(columns, rows).drawn(name, colors));
    }

    private static DoubleStream numbers(List<NumberMap> maps) {
        return maps.stream()
                .flatMapToDouble(
                        map ->
                                IntStream.range(0, map.layout().units())
                                        .mapToDouble(unit -> map.value(0, unit)));
    }

    private static ColorScale scale(List<NumberMap> maps, ColorMap colors) {
        // a few places that the model lost would pale all others; below 0 is no sign here
        Numbers all = Numbers.of(numbers(maps).toArray());
        double low = all.quantile(0.01);
        double high = all.quantile(0.99);
        return new ColorScale(low, high, all.beyond(low, high), all.size() > 0, colors);
    }

    private Figure drawn(Named name, ColorMap colors) {
        int shown = Math.min(MOST, columns.size());
        int side = columns.size() > 2 ? SMALL_SIDE : SIDE;
        ColorScale across = scale(columns, colors);
        ColorScale down = scale(rows, colors);
        List<Panel> panels = new ArrayList<>();
        for (int at = 0; at < shown; at++) {
            String suffix =
                    columns.get(at).name().substring(COLUMN.length()).replace("-", ", recording ");
            panels.add(new Cortex(columns.get(at), across, side).panel(COLUMNS + suffix));
            panels.add(new Cortex(rows.get(at), down, side).panel(ROWS + suffix));
        }
        String some =
                "%d neurons of %d %s"
                                .formatted(
                                        numbers(columns).count(),
                                        columns.size(),
                                        columns.size() == 1 ? "recording" : "recordings")
                        + (shown < columns.size() ? ", the first %d".formatted(shown) : "");
        return new PanelFigure(
                name.file(),
                "%s: column and row of the image that neurons look at, at their places in cortex; %s."
                        .formatted(name.sentence(), some),
                name.heading(some + "; where in the image each looks"),
                new Panels(panels, PanelStyle.ROOMY),
                new BarsKey(
                        List.of(COLUMNS, ROWS),
                        List.of(
                                ColorBar.of(across, BAR, numbers(columns)).unstruck(),
                                ColorBar.of(down, BAR, numbers(rows)).unstruck())));
    }
}
