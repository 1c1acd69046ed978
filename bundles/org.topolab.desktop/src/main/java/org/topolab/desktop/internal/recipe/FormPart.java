package org.topolab.desktop.internal.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.swing.JComponent;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.GroupOption;
import org.topolab.core.recipe.Problem;

/** Rows made from options, groups folded, kept in step with the text. */
final class FormPart {

    private final EditorMaker edits;
    private final Editing editing;
    private final Map<String, OptionRow> rows = new LinkedHashMap<>();
    private Map<String, Object> values = Map.of();
    private List<Problem> problems = List.of();

    FormPart(EditorMaker edits, Editing editing) {
        this.edits = edits;
        this.editing = editing;
    }

    /**
     * Adds a row for each option.
     *
     * @param path of the map they are in; empty for the recipe itself
     * @param used entries of the text: groups that have some are unfolded
     * @param without names that are left out
     */
    void fill(
            Fold into,
            List<OptionSpec> specs,
            String path,
            Map<String, Object> used,
            Set<String> without) {
        for (OptionSpec spec : specs) {
            String at = path.isEmpty() ? spec.name() : path + "." + spec.name();
            if (without.contains(spec.name())) {
                continue;
            }
            if (spec instanceof GroupOption group) {
                boolean open = Values.at(used, at).isPresent();
                Fold part =
                        new Fold(
                                spec.name(),
                                "recipe-group-" + at,
                                open,
                                fold -> fill(fold, group.members(), at, used, Set.of()));
                part.tip(spec.help());
                into.put(part);
            } else {
                into.put(row(spec, at));
            }
        }
    }

    /** A row of its own. */
    JComponent row(OptionSpec spec, String path) {
        return row(spec, path, edits);
    }

    /** A row with an editor of its own. */
    JComponent row(OptionSpec spec, String path, EditorMaker by) {
        OptionRow row = new OptionRow(spec, path, by, editing);
        rows.put(path, row);
        row.show(Values.at(values, path));
        row.problem(message(path, problems));
        return row;
    }

    /** Shows the entries of a text, and what is wrong beside what it is about. */
    void show(Map<String, Object> values, List<Problem> problems) {
        this.values = values;
        this.problems = problems;
        rows.forEach(
                (path, row) -> {
                    row.show(Values.at(values, path));
                    row.problem(message(path, problems));
                });
    }

    private static String message(String path, List<Problem> problems) {
        List<String> messages = new ArrayList<>();
        for (Problem problem : problems) {
            if (problem.path().equals(path) || problem.path().startsWith(path + "[")) {
                messages.add(problem.message());
            }
        }
        return String.join("; ", messages);
    }

    /** The row of a path. */
    Optional<OptionRow> row(String path) {
        return Optional.ofNullable(rows.get(path));
    }

    /** Paths of all rows, in their order. */
    List<String> paths() {
        return List.copyOf(rows.keySet());
    }

    void clear() {
        rows.clear();
    }
}
