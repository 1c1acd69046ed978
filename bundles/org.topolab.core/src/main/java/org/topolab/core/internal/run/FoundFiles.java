package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.topolab.core.internal.run.ResultReader.Entry;

/**
 * The files of one metric on one sheet.
 *
 * @param metric name of the metric
 * @param sheet sheet, followed by {@code @ID} where it was measured on other data
 * @param files by epoch
 */
record FoundFiles(String metric, String sheet, SortedMap<Integer, Path> files) {

    private static final Set<String> DRAWN = Set.of("numbers", "categories", "pictures");

    /** Those of a run, by name. */
    static List<FoundFiles> of(ResultReader reader) throws IOException {
        Map<String, FoundFiles> found = new LinkedHashMap<>();
        for (Entry entry : reader.named()) {
            found.computeIfAbsent(
                            entry.key(),
                            key -> new FoundFiles(entry.metric(), entry.sheet(), new TreeMap<>()))
                    .files
                    .put(entry.epoch(), entry.file());
        }
        return List.copyOf(found.values());
    }

    /** Names of the maps and pictures there are at the last epoch. */
    List<String> maps(ResultReader reader) throws IOException {
        List<String> names = new ArrayList<>();
        for (Map<?, ?> result : reader.listed(entry(files.lastKey()))) {
            if (DRAWN.contains(PlainResults.text(result, "kind"))) {
                names.add(PlainResults.text(result, "name"));
            }
        }
        return names;
    }

    /** One epoch of them. */
    Entry entry(int epoch) {
        return new Entry(metric, sheet, epoch, files.get(epoch));
    }
}
