package org.topolab.core.internal.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.topolab.core.compare.Group;
import org.topolab.core.internal.run.KeptRun;
import org.topolab.core.run.Row;

/**
 * Runs in groups that differ in nothing but their seed.
 *
 * @param entries recipe entries in which the groups differ
 * @param groups in the order in which their first runs were given
 * @param runs the runs of each group, by seed
 * @param notes sentences worth telling
 */
record RunSet(
        List<String> entries, List<Group> groups, List<List<KeptRun>> runs, List<String> notes) {

    static RunSet read(List<Path> folders) throws IOException {
        List<String> notes = new ArrayList<>();
        Map<Map<String, String>, List<KeptRun>> byRecipe = new LinkedHashMap<>();
        for (Path folder : folders) {
            KeptRun run = KeptRun.read(folder);
            if (run.rows().isEmpty()) {
                notes.add("%s has no measurements".formatted(folder));
            }
            List<KeptRun> group =
                    byRecipe.computeIfAbsent(RecipeEntries.of(run), e -> new ArrayList<>());
            if (group.stream()
                    .anyMatch(other -> other.seed() == run.seed() && !run.recipe().isEmpty())) {
                notes.add(
                        "%s has the recipe and the seed of another run and is left out"
                                .formatted(folder));
            } else {
                group.add(run);
            }
        }
        List<String> entries = RecipeEntries.different(List.copyOf(byRecipe.keySet()));
        List<Map<String, String>> values = new ArrayList<>();
        for (Map<String, String> recipe : byRecipe.keySet()) {
            Map<String, String> kept = new LinkedHashMap<>(recipe);
            kept.keySet().retainAll(entries);
            values.add(kept);
        }
        List<String> labels = Labels.of(values);
        List<List<KeptRun>> runs = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        for (List<KeptRun> found : byRecipe.values()) {
            List<KeptRun> members = new ArrayList<>(found);
            members.sort(Comparator.comparingLong(KeptRun::seed));
            int at = groups.size();
            KeptRun first = members.get(0);
            boolean named = labels.get(at).isEmpty() || first.recipe().isEmpty();
            String label = named ? first.name() : labels.get(at);
            groups.add(
                    new Group(
                            label,
                            values.get(at),
                            members.stream()
                                    .map(run -> new Group.Member(run.folder(), run.seed()))
                                    .toList()));
            runs.add(List.copyOf(members));
        }
        return new RunSet(entries, groups, runs, notes);
    }

    /** All runs. */
    List<KeptRun> all() {
        return runs.stream().flatMap(List::stream).toList();
    }

    /** The last epoch at which every run that was measured at all was measured. */
    OptionalInt lastCommonEpoch() {
        List<TreeSet<Integer>> measured =
                all().stream().map(RunSet::epochs).filter(epochs -> !epochs.isEmpty()).toList();
        return measured.stream()
                .flatMap(Set::stream)
                .mapToInt(epoch -> epoch)
                .filter(epoch -> measured.stream().allMatch(epochs -> epochs.contains(epoch)))
                .max();
    }

    /** Epochs at which a run was measured on test images. */
    static TreeSet<Integer> epochs(KeptRun run) {
        TreeSet<Integer> epochs = new TreeSet<>();
        run.rows().stream()
                .filter(row -> row.split().equals("test"))
                .map(Row::epoch)
                .forEach(epochs::add);
        return epochs;
    }
}
