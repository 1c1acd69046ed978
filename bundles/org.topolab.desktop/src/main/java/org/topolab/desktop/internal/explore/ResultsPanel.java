package org.topolab.desktop.internal.explore;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.HierarchyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JFileChooser;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.topolab.core.archive.Archive;
import org.topolab.core.archive.Archive.Found;
import org.topolab.core.archive.Archive.Item;
import org.topolab.core.archive.Archive.Kept;
import org.topolab.desktop.view.Job;
import org.topolab.desktop.view.Selection;
import org.topolab.desktop.view.Workbench;

/** Runs to choose from, and the tree of what one of them found. */
final class ResultsPanel extends JPanel {

    private static final long serialVersionUID = 1;
    private static final String PREFERRED = "prefer";

    private final JComboBox<Path> runs = new JComboBox<>();
    private final ResultsTree tree;
    private final transient Workbench workbench;
    private final transient Archive archive;
    private final transient Runnable ends;
    private final transient Runnable jobs;
    private final transient List<Path> recent = new ArrayList<>();
    private transient Optional<Path> shown = Optional.empty();
    private boolean filling;

    ResultsPanel(Workbench workbench, Archive archive) {
        super(new BorderLayout(0, 4));
        this.workbench = workbench;
        this.archive = archive;
        setName("results");
        setBorder(BorderFactory.createEmptyBorder(4, 4, 4, 4));
        this.tree = new ResultsTree(this::items, this::chosen);
        runs.setName("results-runs");
        runs.getAccessibleContext().setAccessibleName("Run");
        runs.setToolTipText("Run to look at: lately looked at, going on, or in runs/");
        runs.setRenderer(new RunCell());
        runs.setMaximumRowCount(20);
        runs.addActionListener(event -> runChosen());
        JButton other = new JButton("Open run folder...");
        other.setName("results-open");
        other.setMnemonic('R');
        other.setToolTipText("Look at a run that lies elsewhere (Alt+R)");
        other.addActionListener(event -> openFolder());
        JPanel top = new JPanel(new BorderLayout(0, 4));
        top.add(runs, BorderLayout.NORTH);
        top.add(other, BorderLayout.SOUTH);
        add(top, BorderLayout.NORTH);
        add(new JScrollPane(tree), BorderLayout.CENTER);
        ends = workbench.onSelection(this::selected);
        addHierarchyListener(
                event -> {
                    boolean shows = (event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0;
                    if (shows && isShowing()) {
                        find(true);
                    }
                });
        jobs =
                workbench.onJobs(
                        job -> {
                            if (job.state() == Job.State.ENDED) {
                                find(isShowing());
                            }
                        });
        find(false);
        selected(workbench.selection());
    }

    /** A run by its folder's name, and where it lies. */
    private static final class RunCell extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            Object text = value instanceof Path run ? run.getFileName() : "No run chosen";
            super.getListCellRendererComponent(list, text, index, selected, focused);
            setToolTipText(value == null ? null : value.toString());
            return this;
        }
    }

    /**
     * Looks for runs anew.
     *
     * @param choose whether the one at work, else the newest, is looked at if no other is
     */
    void find(boolean choose) {
        List<Path> lately = new ArrayList<>(recent);
        workbench.jobs().stream()
                .sorted(Comparator.comparing(job -> job.state() == Job.State.ENDED))
                .forEach(job -> job.run().map(this::whole).ifPresent(lately::add));
        Path directory = workbench.directory();
        workbench.work(
                "looking for runs",
                () -> RunFolders.find(lately, directory),
                all -> {
                    offer(all);
                    if (choose && shown.isEmpty() && !all.isEmpty()) {
                        workbench.select(workbench.selection().run(all.get(0)));
                    }
                });
    }

    private Path whole(Path run) {
        return workbench.directory().resolve(run).normalize();
    }

    private void offer(List<Path> all) {
        filling = true;
        runs.removeAllItems();
        shown.filter(run -> !all.contains(run)).ifPresent(runs::addItem);
        all.forEach(runs::addItem);
        runs.setSelectedItem(shown.orElse(null));
        filling = false;
    }

    private void runChosen() {
        if (!filling && runs.getSelectedItem() instanceof Path run) {
            workbench.select(workbench.selection().run(run));
        }
    }

    private void openFolder() {
        JFileChooser chooser = new JFileChooser(workbench.directory().toFile());
        chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        chooser.setDialogTitle("Open run folder");
        if (chooser.showOpenDialog(this) == JFileChooser.APPROVE_OPTION) {
            Path run = whole(chooser.getSelectedFile().toPath());
            workbench.work(
                    "opening a run",
                    () -> archive.open(run).folder(),
                    folder -> workbench.select(workbench.selection().run(folder)));
        }
    }

    private void selected(Selection next) {
        if (next.run().equals(shown)) {
            tree.look(next);
            return;
        }
        shown = next.run();
        next.run().ifPresent(this::remember);
        tree.clear();
        next.run().ifPresent(run -> read(run, true));
    }

    private void remember(Path run) {
        recent.remove(run);
        recent.add(0, run);
        filling = true;
        boolean there = false;
        for (int i = 0; i < runs.getItemCount(); i++) {
            there |= runs.getItemAt(i).equals(run);
        }
        if (!there) {
            runs.insertItemAt(run, 0);
        }
        runs.setSelectedItem(run);
        filling = false;
    }

    private void read(Path run, boolean anew) {
        workbench.work(
                "reading what was found",
                () -> archive.open(run),
                kept -> {
                    if (shown.equals(Optional.of(run))) {
                        tree.fill(kept.found());
                        if (anew || workbench.selection().result().isEmpty()) {
                            first(kept);
                        }
                    }
                });
    }

    /** Looks at a first map if nothing of the run is looked at. */
    private void first(Kept kept) {
        if (!workbench.selection().result().isEmpty()) {
            tree.look(workbench.selection());
            return;
        }
        workbench.work(
                "looking for a map",
                () -> firstMap(kept),
                node ->
                        node.filter(n -> shown.equals(Optional.of(kept.folder())))
                                .filter(n -> workbench.selection().result().isEmpty())
                                .ifPresent(n -> workbench.select(n.select(workbench.selection()))));
    }

    /** A map of what units prefer if there is one, as that is what most people look for. */
    private Optional<ResultNode> firstMap(Kept kept) {
        List<ResultNode> maps =
                kept.found().stream()
                        .flatMap(found -> maps(kept.folder(), found).stream())
                        .toList();
        return maps.stream()
                .filter(node -> node.item().name().contains(PREFERRED))
                .findFirst()
                .or(() -> maps.stream().findFirst());
    }

    /** A damaged one is passed over here and told when it is looked at. */
    private List<ResultNode> maps(Path run, Found found) {
        try {
            return archive.items(run, found, last(found)).stream()
                    .filter(item -> item.kind().map())
                    .map(item -> first(found, item))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static ResultNode first(Found found, Item item) {
        return item.layers().size() > 1
                ? ResultNode.layer(found, item, 0)
                : ResultNode.result(found, item);
    }

    private static int last(Found found) {
        return found.epochs().get(found.epochs().size() - 1);
    }

    private void items(Found found, Consumer<List<Item>> then) {
        shown.ifPresent(
                run ->
                        workbench.work(
                                "reading what was found",
                                () -> archive.items(run, found, last(found)),
                                items -> {
                                    then.accept(items);
                                    tree.look(workbench.selection());
                                }));
    }

    private void chosen(ResultNode node) {
        if (!node.is(workbench.selection())) {
            workbench.select(node.select(workbench.selection()));
        }
    }

    /** A run of this process began. */
    void began(Path folder) {
        Path run = whole(folder);
        if (!recent.contains(run)) {
            recent.add(run);
        }
        find(isShowing());
    }

    /** An epoch of a run was measured. */
    void measured(Path folder) {
        if (shown.equals(Optional.of(whole(folder)))) {
            read(shown.get(), false);
        }
    }

    void close() {
        ends.run();
        jobs.run();
    }
}
