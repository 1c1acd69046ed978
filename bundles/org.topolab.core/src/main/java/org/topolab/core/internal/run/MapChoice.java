package org.topolab.core.internal.run;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.option.Nearest;
import org.topolab.core.archive.MapFiles.Wanted;
import org.topolab.core.catalog.UnknownIdException;

/**
 * A map that was asked for by name, found among a run's files.
 *
 * @param files of its metric and sheet
 * @param epoch the epoch that was asked for
 * @param map the map itself at that epoch
 */
record MapChoice(FoundFiles files, int epoch, Result map) {

    /**
     * Finds it.
     *
     * @throws UnknownIdException if there is none; the message says which there are
     */
    static MapChoice of(ResultReader reader, Wanted wanted) throws IOException {
        int dot = wanted.map().lastIndexOf('.');
        if (dot < 1) {
            throw new UnknownIdException(
                    "'%s' is no map, expected METRIC.RESULT such as selectivity.dprime"
                            .formatted(wanted.map()));
        }
        List<FoundFiles> all = FoundFiles.of(reader);
        String metric = wanted.map().substring(0, dot);
        known("metric", metric, all.stream().map(FoundFiles::metric).distinct().toList());
        FoundFiles files =
                sheet(wanted, all.stream().filter(f -> f.metric().equals(metric)).toList());
        int epoch = wanted.epoch().orElse(files.files().lastKey());
        if (!files.files().containsKey(epoch)) {
            throw new UnknownIdException(
                    "%s was not measured on sheet '%s' at epoch %d; it was at %s"
                            .formatted(
                                    metric, files.sheet(), epoch, numbers(files.files().keySet())));
        }
        List<Result> maps =
                reader.load(files.entry(epoch)).items().stream().filter(Reel::filmable).toList();
        String result = wanted.map().substring(dot + 1);
        known("map", result, maps.stream().map(Result::name).toList());
        Result map = maps.stream().filter(m -> m.name().equals(result)).findFirst().orElseThrow();
        if (!wanted.layer().isEmpty()) {
            known("layer", wanted.layer(), layers(map));
        }
        return new MapChoice(files, epoch, map);
    }

    private static FoundFiles sheet(Wanted wanted, List<FoundFiles> some) {
        List<String> sheets = some.stream().map(FoundFiles::sheet).toList();
        if (!wanted.sheet().isEmpty()) {
            known("sheet", wanted.sheet(), sheets);
            return some.get(sheets.indexOf(wanted.sheet()));
        }
        if (some.size() > 1) {
            throw new UnknownIdException(
                    "%s is on %d sheets; name one of %s"
                            .formatted(wanted.map(), some.size(), String.join(", ", sheets)));
        }
        return some.get(0);
    }

    /** Layers that can be chosen; those of a map of categories cannot. */
    private static List<String> layers(Result map) {
        return map instanceof NumberMap numbers ? numbers.layers() : List.of();
    }

    /** Whether its numbers can be written as a table. */
    boolean hasNumbers() {
        return map instanceof NumberMap || map instanceof CategoryMap;
    }

    /** Refuses a word that is not known. */
    static void known(String kind, String word, List<String> known) {
        if (!known.contains(word)) {
            throw new UnknownIdException(
                    "this run has no %s '%s'%s%s"
                            .formatted(
                                    kind,
                                    word,
                                    known.isEmpty()
                                            ? ", and no other either"
                                            : "; it has " + String.join(", ", known),
                                    Nearest.to(word, known)
                                            .map("; did you mean '%s'?"::formatted)
                                            .orElse("")));
        }
    }

    /** Numbers as people write lists, shortened in the middle. */
    static String numbers(Iterable<Integer> numbers) {
        List<Integer> all = new java.util.ArrayList<>();
        numbers.forEach(all::add);
        String some = all.stream().limit(12).map(String::valueOf).collect(Collectors.joining(", "));
        return all.size() > 12 ? some + " ... " + all.get(all.size() - 1) : some;
    }
}
