package org.topolab.desktop.internal.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.swing.table.AbstractTableModel;
import org.topolab.core.archive.RunIndex.RunSummary;
import org.topolab.core.compare.Comparison;
import org.topolab.core.compare.Group;

/** Entries of recipes, a column for each group of runs. */
final class RecipeTable extends AbstractTableModel {

    private static final long serialVersionUID = 1L;
    private static final String NOTHING = "-";

    private transient List<Group> groups = List.of();
    private transient List<Map<String, String>> entries = List.of();
    private transient List<String> paths = List.of();
    private transient List<String> differing = List.of();
    private boolean all;

    /**
     * Shows groups of runs.
     *
     * @param runs the same runs, for those entries that are the same in all groups
     */
    void show(Comparison comparison, List<RunSummary> runs) {
        Map<Path, RunSummary> byFolder = new HashMap<>();
        runs.forEach(run -> byFolder.put(run.folder(), run));
        groups = comparison.groups();
        differing = comparison.entries();
        List<Map<String, String>> found = new ArrayList<>();
        for (Group group : groups) {
            RunSummary run = byFolder.get(group.members().get(0).folder());
            Map<String, String> one = new HashMap<>(run == null ? Map.of() : run.entries());
            one.putAll(group.entries());
            found.add(one);
        }
        entries = found;
        arrange();
    }

    /** Whether entries that are the same in all groups are shown, too. */
    void all(boolean wanted) {
        all = wanted;
        arrange();
    }

    private void arrange() {
        List<String> rows = new ArrayList<>(differing);
        if (all) {
            TreeSet<String> rest = new TreeSet<>();
            entries.forEach(one -> rest.addAll(one.keySet()));
            differing.forEach(rest::remove);
            rows.addAll(rest);
        }
        paths = List.copyOf(rows);
        fireTableStructureChanged();
    }

    List<Group> groups() {
        return groups;
    }

    @Override
    public int getRowCount() {
        return paths.size();
    }

    @Override
    public int getColumnCount() {
        return groups.size() + 1;
    }

    @Override
    public String getColumnName(int column) {
        return column == 0 ? "entry" : groups.get(column - 1).label();
    }

    @Override
    public String getValueAt(int row, int column) {
        String path = paths.get(row);
        return column == 0 ? path : entries.get(column - 1).getOrDefault(path, NOTHING);
    }
}
