package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.topolab.core.internal.run.ResultReader.Entry;
import org.topolab.format.json.Json;

/**
 * What the names of the JSON files in {@code maps/} say. A name does not tell where the metric ends
 * and the sheet begins, so the beginning of one file of each metric and sheet is read; a thousand
 * epochs cost no more than one.
 */
final class IndexNames {

    private static final Pattern NAME = Pattern.compile("(.+)-epoch-(\\d{4,})(@.+)?\\.json");

    private IndexNames() {}

    /** A file and the epoch in its name. */
    private record Named(Path file, int epoch) {}

    /** By metric and sheet in the order of names, then by epoch. */
    static List<Entry> entries(RunFolder folder) throws IOException {
        Map<String, List<Named>> groups = new LinkedHashMap<>();
        for (Path file : ResultReader.indices(folder)) {
            Matcher matcher = NAME.matcher(file.getFileName().toString());
            if (matcher.matches() && matcher.group(2).length() < 10) { // more are no epoch
                String at = matcher.group(3) == null ? "" : matcher.group(3);
                groups.computeIfAbsent(matcher.group(1) + at, key -> new ArrayList<>())
                        .add(new Named(file, Integer.parseInt(matcher.group(2))));
            }
        }
        List<Entry> entries = new ArrayList<>();
        for (List<Named> group : groups.values()) {
            group.sort(Comparator.comparingInt(Named::epoch));
            first(group).ifPresent(said -> group.forEach(one -> entries.add(entry(said, one))));
        }
        return entries;
    }

    private static Entry entry(Entry said, Named one) {
        return new Entry(said.metric(), said.sheet(), one.epoch(), one.file());
    }

    /** What the first file that can be read says; the others are told when they are looked at. */
    private static Optional<Entry> first(List<Named> group) {
        return group.stream().map(IndexNames::said).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Entry> said(Named one) {
        try {
            return Optional.of(ResultReader.entry(one.file(), Json.head(one.file(), "results")));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
