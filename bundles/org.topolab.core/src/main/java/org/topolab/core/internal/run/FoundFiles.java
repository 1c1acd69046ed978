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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.topolab.core.internal.run.ResultReader.Entry;
import org.topolab.format.json.Json;

/**
 * The files of one metric on one sheet. Of many epochs one file alone is read to find them; the
 * rest is known by their names.
 *
 * @param metric name of the metric
 * @param sheet sheet, followed by {@code @ID} where it was measured on other data
 * @param files by epoch
 */
record FoundFiles(String metric, String sheet, SortedMap<Integer, Path> files) {

    private static final Pattern NAME = Pattern.compile("(.+)-epoch-(\\d+)(@.*)?\\.json");

    private static final Set<String> DRAWN = Set.of("numbers", "categories", "pictures");

    /** Those of a run, by name. */
    static List<FoundFiles> of(RunFolder folder) throws IOException {
        Map<String, SortedMap<Integer, Path>> byKey = new LinkedHashMap<>();
        for (Path file : ResultReader.indices(folder)) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (name.matches()) {
                String key = name.group(1) + (name.group(3) == null ? "" : name.group(3));
                byKey.computeIfAbsent(key, k -> new TreeMap<>())
                        .put(Integer.parseInt(name.group(2)), file);
            }
        }
        List<FoundFiles> found = new ArrayList<>();
        for (SortedMap<Integer, Path> files : byKey.values()) {
            Path last = files.get(files.lastKey());
            if (!(Json.read(last) instanceof Map<?, ?> index)) {
                throw new IOException("%s holds no map; the run is damaged".formatted(last));
            }
            found.add(
                    new FoundFiles(
                            PlainResults.text(index, "metric"), ResultReader.sheet(index), files));
        }
        return found;
    }

    /** Names of the maps and pictures there are at the last epoch. */
    List<String> maps() throws IOException {
        List<String> names = new ArrayList<>();
        Map<?, ?> index = (Map<?, ?>) Json.read(files.get(files.lastKey()));
        for (Object each : (List<?>) index.get("results")) {
            Map<?, ?> result = (Map<?, ?>) each;
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
