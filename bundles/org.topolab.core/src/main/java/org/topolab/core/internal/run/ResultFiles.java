package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.topolab.api.data.ImageShape;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Result.Pictures;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Result.Table;
import org.topolab.api.model.Layout;
import org.topolab.core.internal.run.Measurement.Found;
import org.topolab.format.csv.Csv;
import org.topolab.format.file.AtomicFile;
import org.topolab.format.json.Json;
import org.topolab.format.npy.Npy;

/**
 * What metrics found, as files: maps as NPY, tables as CSV, and for each metric, sheet and epoch
 * one JSON in {@code maps/} that names them with their layers, categories and layout, so that
 * everything can be read back without model or metric.
 */
final class ResultFiles {

    private final RunFolder folder;
    private final String at;

    ResultFiles(RunFolder folder) {
        this(folder, "");
    }

    /**
     * @param at ends the names of what is written, {@code @ID} of data that are not the run's own
     */
    ResultFiles(RunFolder folder, String at) {
        this.folder = folder;
        this.at = at;
    }

    void write(Found found, int epoch) throws IOException {
        List<Object> items = new ArrayList<>();
        for (Result result : found.results().items()) {
            String name =
                    String.join(
                            "-",
                            found.metric(),
                            result.name(),
                            found.sheet(),
                            RunFolder.epoch(epoch) + at);
            items.add(write(result, name));
        }
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("metric", found.metric());
        index.put("sheet", found.sheet());
        index.put("epoch", (long) epoch);
        if (!at.isEmpty()) {
            index.put("data", at.substring(1));
        }
        index.put("results", items);
        RunFolder.json(index(folder, found.metric(), found.sheet(), epoch, at), index);
    }

    /**
     * The file that names what a metric found.
     *
     * @param at {@code @ID} of data that are not the run's own, else empty
     */
    static Path index(RunFolder folder, String metric, String sheet, int epoch, String at) {
        return folder.maps()
                .resolve(String.join("-", metric, sheet, RunFolder.epoch(epoch)) + at + ".json");
    }

    private Map<String, Object> write(Result result, String name) throws IOException {
        if (result instanceof Scalar scalar) {
            return PlainResults.scalar(scalar);
        }
        if (result instanceof Series series) {
            return PlainResults.series(series);
        }
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("name", result.name());
        if (result instanceof NumberMap map) {
            Path file = folder.maps().resolve(name + ".npy");
            Npy.write(file, shape(map.layout(), map.layers().size()), map.toArray());
            plain.put("kind", "numbers");
            plain.put("file", "maps/" + name + ".npy");
            plain.put("layers", map.layers());
            map.period().ifPresent(period -> plain.put("period", period));
            plain.put("layout", PlainResults.layout(map.layout()));
        } else if (result instanceof CategoryMap map) {
            Path file = folder.maps().resolve(name + ".npy");
            Npy.write(file, shape(map.layout(), 1), map.toArray());
            plain.put("kind", "categories");
            plain.put("file", "maps/" + name + ".npy");
            plain.put("categories", map.categories());
            plain.put("none", (long) CategoryMap.NONE);
            plain.put("layout", PlainResults.layout(map.layout()));
        } else if (result instanceof Pictures pictures) {
            Path file = folder.maps().resolve(name + ".npy");
            Npy.write(file, shape(pictures), pictures.toArray());
            plain.put("kind", "pictures");
            plain.put("file", "maps/" + name + ".npy");
            plain.put("rows", pictures.rows());
            plain.put("columns", pictures.columns());
        } else if (result instanceof Table table) {
            AtomicFile.text(folder.tables().resolve(name + ".csv"), csv(table));
            plain.put("kind", "table");
            plain.put("file", "tables/" + name + ".csv");
        }
        return plain;
    }

    /**
     * [rows, columns] on a grid, [rows, columns, channels] of a feature map, else [units]; with
     * [layers, ...] before it if there are several.
     */
    private static int[] shape(Layout layout, int layers) {
        int[] place = new int[] {layout.units()};
        if (layout instanceof Layout.Grid grid) {
            place = new int[] {grid.rows(), grid.columns()};
        } else if (layout instanceof Layout.FeatureMap map) {
            place = new int[] {map.rows(), map.columns(), map.channels()};
        }
        if (layers == 1) {
            return place;
        }
        int[] shape = new int[place.length + 1];
        shape[0] = layers;
        System.arraycopy(place, 0, shape, 1, place.length);
        return shape;
    }

    private static int[] shape(Pictures pictures) {
        ImageShape image = pictures.shape();
        return new int[] {
            pictures.rows().size(),
            pictures.columns().size(),
            image.channels(),
            image.height(),
            image.width()
        };
    }

    private static String csv(Table table) {
        List<Object> header = new ArrayList<>(List.of("row"));
        header.addAll(table.columns());
        StringBuilder text = new StringBuilder(Csv.line(header));
        for (int row = 0; row < table.rows().size(); row++) {
            List<Object> cells = new ArrayList<>(List.of(table.rows().get(row)));
            cells.addAll(table.cells().get(row));
            text.append(Csv.line(cells));
        }
        return text.toString();
    }

    /** Takes away what was found after an epoch, when a run goes on from an older checkpoint. */
    void removeAfter(int epoch) throws IOException {
        for (Path file : ResultReader.indices(folder)) {
            Map<?, ?> index = (Map<?, ?>) Json.read(file);
            if (PlainResults.whole(index, "epoch") > epoch) {
                Files.delete(file);
                for (Object item : (List<?>) index.get("results")) {
                    Object named = ((Map<?, ?>) item).get("file");
                    if (named != null) {
                        Files.deleteIfExists(folder.path().resolve(named.toString()));
                    }
                }
            }
        }
    }
}
