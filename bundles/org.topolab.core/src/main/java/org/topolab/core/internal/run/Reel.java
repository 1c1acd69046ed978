package org.topolab.core.internal.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Result.Pictures;

/**
 * One result of one metric and sheet at all epochs it was measured at, and what all of them span.
 */
final class Reel {

    private final String result;
    private final String layer;
    private final List<ResultReader.Entry> entries = new ArrayList<>();
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private boolean numbers;

    Reel(String result) {
        this(result, "");
    }

    /**
     * @param layer name of the layer of maps of numbers that is shown; empty for all
     */
    Reel(String result, String layer) {
        this.result = result;
        this.layer = layer;
    }

    /** The part of a result that is shown. */
    Result shown(Result found) {
        return found instanceof NumberMap map && !layer.isEmpty() ? layer(map) : found;
    }

    private NumberMap layer(NumberMap map) {
        int units = map.layout().units();
        int from = map.layers().indexOf(layer) * units;
        float[] values = Arrays.copyOfRange(map.toArray(), from, from + units);
        NumberMap one = new NumberMap(map.name(), map.layout(), List.of(layer), values);
        return map.period().isPresent() ? one.goingRound(map.period().getAsDouble()) : one;
    }

    /** Whether pictures of such a result at several epochs can be laid over each other. */
    static boolean filmable(Result result) {
        return result instanceof Result.CategoryMap
                || result instanceof NumberMap
                || result instanceof Pictures;
    }

    /** Takes in the result at a later epoch. */
    void add(ResultReader.Entry entry, Result found) {
        entries.add(entry);
        if (shown(found) instanceof NumberMap map) {
            numbers = true;
            float[] values = map.toArray();
            IntStream.range(0, values.length)
                    .mapToDouble(i -> values[i])
                    .filter(Double::isFinite)
                    .forEach(this::widen);
        }
    }

    private void widen(double value) {
        low = Math.min(low, value);
        high = Math.max(high, value);
    }

    /** Name of the result. */
    String result() {
        return result;
    }

    /** By epoch. */
    List<ResultReader.Entry> entries() {
        return List.copyOf(entries);
    }

    /** Whether it holds maps of numbers, which need one scale of colours for all epochs. */
    boolean numbers() {
        return numbers;
    }

    /** Lowest and highest finite number of all epochs; empty if there is none. */
    List<Double> range() {
        return low <= high ? List.of(low, high) : List.of();
    }
}
