package org.topolab.desktop.internal.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Results;
import org.topolab.core.archive.Archive;
import org.topolab.core.archive.Archive.Found;
import org.topolab.core.run.Glimpse;

/** The newest map of each kind that a run has: a glimpse, or that of its last measured epoch. */
final class LiveMaps {

    private LiveMaps() {}

    /**
     * Where maps come from.
     *
     * @param metric name in the recipe
     * @param sheet as in the archive
     */
    record Source(String metric, String sheet) {
        @Override
        public String toString() {
            return "%s of %s".formatted(metric, sheet);
        }
    }

    /**
     * A map, or a layer of one.
     *
     * @param name of the result
     * @param layer its index; 0 if there are no layers
     * @param layerName empty if there is one layer alone
     */
    record Shown(String name, int layer, String layerName) {
        @Override
        public String toString() {
            return layerName.isEmpty() ? name : "%s: %s".formatted(name, layerName);
        }
    }

    /** What a metric found, and when. */
    record Newest(Results results, String caption) {}

    /** Everything that may have maps; glimpses first. */
    static List<Source> sources(List<Glimpse> glimpses, List<Found> found) {
        Map<Source, Boolean> all = new LinkedHashMap<>();
        glimpses.forEach(glimpse -> all.put(new Source(glimpse.metric(), glimpse.sheet()), true));
        found.forEach(f -> all.put(new Source(f.metric(), f.sheet()), true));
        return List.copyOf(all.keySet());
    }

    static Newest of(Glimpse glimpse) {
        return new Newest(
                glimpse.results(),
                String.format(
                        Locale.ROOT,
                        "epoch %.1f, %d images (a glimpse)",
                        glimpse.position(),
                        glimpse.images()));
    }

    /** Reads that of the last measured epoch. */
    static Newest read(Archive archive, Archive.Kept run, Found found) throws IOException {
        int epoch = found.epochs().get(found.epochs().size() - 1);
        return new Newest(archive.read(run.folder(), found, epoch), "epoch %d".formatted(epoch));
    }

    /** The maps among results, layer by layer. */
    static List<Shown> maps(Results results) {
        List<Shown> maps = new ArrayList<>();
        for (Result item : results.items()) {
            if (item instanceof CategoryMap) {
                maps.add(new Shown(item.name(), 0, ""));
            } else if (item instanceof NumberMap map) {
                for (int layer = 0; layer < map.layers().size(); layer++) {
                    String name = map.layers().size() == 1 ? "" : map.layers().get(layer);
                    maps.add(new Shown(map.name(), layer, name));
                }
            }
        }
        return maps;
    }

    /** One of them. */
    static Result map(Results results, Shown shown) {
        return results.get(shown.name(), Result.class);
    }
}
