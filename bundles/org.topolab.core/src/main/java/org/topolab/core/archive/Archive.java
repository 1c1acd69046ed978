package org.topolab.core.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.core.run.Row;

/** Reads what runs have found. Safe for several threads; keeps no file open. */
@ProviderType
public interface Archive {

    /**
     * What a run's folder holds at this moment, without reading the maps themselves.
     *
     * @throws IOException if the folder is no run or cannot be read
     */
    Kept open(Path folder) throws IOException;

    /**
     * What a metric found on a sheet at an epoch.
     *
     * @throws IOException if there is no such result, or its files cannot be read
     */
    Results read(Path folder, Found found, int epoch) throws IOException;

    /**
     * One of these findings; the others are not read.
     *
     * @throws IOException if there is no such result, or its files cannot be read
     */
    default Result read(Path folder, Found found, int epoch, String name) throws IOException {
        return read(folder, found, epoch).items().stream()
                .filter(result -> result.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IOException(
                                        "%s has no result '%s' of sheet '%s' at epoch %d"
                                                .formatted(
                                                        found.metric(),
                                                        name,
                                                        found.sheet(),
                                                        epoch)));
    }

    /**
     * What a metric found on a sheet at an epoch, in its order; no map, picture or table is read.
     *
     * @throws IOException if there is no such result, or its files cannot be read
     */
    default List<Item> items(Path folder, Found found, int epoch) throws IOException {
        return read(folder, found, epoch).items().stream().map(Item::of).toList();
    }

    /**
     * A run.
     *
     * @param folder absolute
     * @param name of the run
     * @param status as in {@code run.json}
     * @param seed 0 if the run does not say
     * @param recipe its frozen recipe as YAML; empty if it has none
     * @param rows its {@code metrics.csv}
     * @param found what was found, by metric and sheet
     */
    record Kept(
            Path folder,
            String name,
            String status,
            long seed,
            String recipe,
            List<Row> rows,
            List<Found> found) {
        public Kept {
            rows = List.copyOf(rows);
            found = List.copyOf(found);
        }
    }

    /**
     * Results of one metric on one sheet.
     *
     * @param metric name of the metric in the recipe
     * @param sheet sheet, followed by {@code @ID} where it was measured on other data than the
     *     run's own
     * @param epochs at which it was measured, ascending
     */
    record Found(String metric, String sheet, List<Integer> epochs) {
        public Found {
            epochs = List.copyOf(epochs);
        }
    }

    /** A kind of finding. */
    enum Kind {
        NUMBERS,
        CATEGORIES,
        PICTURES,
        TABLE,
        SERIES,
        SCALAR;

        /** Whether every unit of a sheet has a value. */
        public boolean map() {
            return this == NUMBERS || this == CATEGORIES;
        }
    }

    /**
     * A finding that is not read yet.
     *
     * @param layers names of its layers if it is a map of numbers; else none
     */
    record Item(String name, Kind kind, List<String> layers) {
        public Item {
            layers = List.copyOf(layers);
        }

        /** What is said of a finding. */
        public static Item of(Result result) {
            if (result instanceof Result.NumberMap map) {
                return new Item(map.name(), Kind.NUMBERS, map.layers());
            }
            Kind kind =
                    result instanceof Result.CategoryMap
                            ? Kind.CATEGORIES
                            : result instanceof Result.Pictures
                                    ? Kind.PICTURES
                                    : result instanceof Result.Table
                                            ? Kind.TABLE
                                            : result instanceof Result.Series
                                                    ? Kind.SERIES
                                                    : Kind.SCALAR;
            return new Item(result.name(), kind, List.of());
        }
    }
}
