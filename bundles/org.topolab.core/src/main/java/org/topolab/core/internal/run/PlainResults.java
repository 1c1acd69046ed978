package org.topolab.core.internal.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Interval;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.model.Layout;

/** Layouts, chance levels, scalars and series as plain maps for JSON, there and back. */
final class PlainResults {

    private PlainResults() {}

    static Map<String, Object> layout(Layout layout) {
        Map<String, Object> plain = new LinkedHashMap<>();
        if (layout instanceof Layout.Grid grid) {
            plain.put("kind", "grid");
            plain.put("rows", (long) grid.rows());
            plain.put("columns", (long) grid.columns());
            plain.put("block-rows", (long) grid.blockRows());
            plain.put("block-columns", (long) grid.blockColumns());
        } else if (layout instanceof Layout.Positions positions) {
            List<Object> x = new ArrayList<>();
            List<Object> y = new ArrayList<>();
            for (int unit = 0; unit < positions.units(); unit++) {
                x.add(positions.xMm(unit));
                y.add(positions.yMm(unit));
            }
            plain.put("kind", "positions");
            plain.put("x-mm", x);
            plain.put("y-mm", y);
        } else if (layout instanceof Layout.Pixels pixels) {
            plain.put("kind", "pixels");
            plain.put("channels", (long) pixels.channels());
            plain.put("height", (long) pixels.height());
            plain.put("width", (long) pixels.width());
        } else if (layout instanceof Layout.FeatureMap map) {
            plain.put("kind", "feature-map");
            plain.put("rows", (long) map.rows());
            plain.put("columns", (long) map.columns());
            plain.put("channels", (long) map.channels());
        }
        return plain;
    }

    static Layout layout(Map<?, ?> plain) {
        if ("grid".equals(plain.get("kind"))) {
            return new Layout.Grid(
                    whole(plain, "rows"),
                    whole(plain, "columns"),
                    whole(plain, "block-rows"),
                    whole(plain, "block-columns"));
        }
        if ("pixels".equals(plain.get("kind"))) {
            return new Layout.Pixels(
                    whole(plain, "channels"), whole(plain, "height"), whole(plain, "width"));
        }
        if ("feature-map".equals(plain.get("kind"))) {
            return new Layout.FeatureMap(
                    whole(plain, "rows"), whole(plain, "columns"), whole(plain, "channels"));
        }
        return new Layout.Positions(numbers(plain, "x-mm"), numbers(plain, "y-mm"));
    }

    static Map<String, Object> scalar(Scalar scalar) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("name", scalar.name());
        plain.put("kind", "scalar");
        plain.put("value", scalar.value());
        scalar.chance().ifPresent(chance -> plain.put("chance", chance(chance)));
        scalar.interval().ifPresent(interval -> plain.put("interval", interval(interval)));
        plain.put("unit", scalar.unit());
        return plain;
    }

    static Scalar scalar(Map<?, ?> plain) {
        return new Scalar(
                text(plain, "name"),
                number(plain.get("value")),
                chance(plain),
                interval(plain),
                text(plain, "unit"));
    }

    private static Map<String, Object> interval(Interval interval) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("low", interval.low());
        plain.put("high", interval.high());
        plain.put("level", interval.level());
        return plain;
    }

    private static Optional<Interval> interval(Map<?, ?> plain) {
        return Optional.ofNullable((Map<?, ?>) plain.get("interval"))
                .map(
                        interval ->
                                new Interval(
                                        number(interval.get("low")),
                                        number(interval.get("high")),
                                        number(interval.get("level"))));
    }

    static Map<String, Object> series(Series series) {
        List<Object> points = new ArrayList<>();
        for (Series.Point point : series.points()) {
            Map<String, Object> plain = new LinkedHashMap<>();
            plain.put("x", point.x());
            plain.put("y", point.y());
            point.chance().ifPresent(chance -> plain.put("chance", chance(chance)));
            point.interval().ifPresent(interval -> plain.put("interval", interval(interval)));
            points.add(plain);
        }
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("name", series.name());
        plain.put("kind", "series");
        plain.put("x-name", series.xName());
        plain.put("y-name", series.yName());
        plain.put("points", points);
        return plain;
    }

    static Series series(Map<?, ?> plain) {
        List<Series.Point> points = new ArrayList<>();
        for (Object each : (List<?>) plain.get("points")) {
            Map<?, ?> point = (Map<?, ?>) each;
            points.add(
                    new Series.Point(
                            number(point.get("x")),
                            number(point.get("y")),
                            chance(point),
                            interval(point)));
        }
        return new Series(
                text(plain, "name"), text(plain, "x-name"), text(plain, "y-name"), points);
    }

    private static Map<String, Object> chance(Chance chance) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("mean", chance.mean());
        plain.put("sd", chance.sd());
        plain.put("samples", (long) chance.samples());
        return plain;
    }

    private static Optional<Chance> chance(Map<?, ?> plain) {
        return Optional.ofNullable((Map<?, ?>) plain.get("chance"))
                .map(
                        chance ->
                                new Chance(
                                        number(chance.get("mean")),
                                        number(chance.get("sd")),
                                        whole(chance, "samples")));
    }

    static String text(Map<?, ?> plain, String key) {
        return (String) plain.get(key);
    }

    static int whole(Map<?, ?> plain, String key) {
        return Math.toIntExact((Long) plain.get(key));
    }

    static List<String> texts(Map<?, ?> plain, String key) {
        return ((List<?>) plain.get(key)).stream().map(String.class::cast).toList();
    }

    /** A number; those that are not finite are texts in JSON. */
    static double number(Object plain) {
        return plain instanceof String text
                ? Double.parseDouble(text)
                : ((Number) plain).doubleValue();
    }

    private static double[] numbers(Map<?, ?> plain, String key) {
        return ((List<?>) plain.get(key)).stream().mapToDouble(PlainResults::number).toArray();
    }
}
