package org.topolab.desktop.internal.explore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.core.archive.Archive;
import org.topolab.core.archive.Archive.Found;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.run.RunWatcher;
import org.topolab.desktop.internal.unit.Pin;
import org.topolab.desktop.internal.unit.PinnedUnits;
import org.topolab.desktop.view.Perspective;
import org.topolab.desktop.view.Region;
import org.topolab.desktop.view.Selection;
import org.topolab.desktop.view.ViewFacts;
import org.topolab.desktop.view.Workbench;
import org.topolab.desktop.view.WorkbenchView;

/** One result of a run at every measured epoch: a map, or what else a metric found. */
@Component(service = {WorkbenchView.class, RunWatcher.class})
public final class MapView implements WorkbenchView, RunWatcher {

    private final Archive archive;
    private final Catalog catalog;
    private final PinnedUnits pins;
    private volatile Optional<Open> open = Optional.empty();

    @Activate
    public MapView(
            @Reference Archive archive, @Reference Catalog catalog, @Reference PinnedUnits pins) {
        this.archive = archive;
        this.catalog = catalog;
        this.pins = pins;
    }

    @Override
    public ViewFacts facts() {
        return new ViewFacts(
                "map",
                "Map",
                "A sheet's map at any zoom and epoch, or what else a metric found.",
                Perspective.EXPLORE,
                Region.CENTRE,
                1);
    }

    @Override
    public JComponent open(Workbench workbench) {
        close();
        Open opened = new Open(workbench, archive, catalog, pins);
        open = Optional.of(opened);
        return opened.panel;
    }

    @Override
    public void close() {
        open.ifPresent(Open::close);
        open = Optional.empty();
    }

    @Override
    public void epochEnded(Path folder, int epoch) {
        open.ifPresent(view -> SwingUtilities.invokeLater(() -> view.measured(folder)));
    }

    /** The view of one window. */
    private static final class Open {

        private final Workbench workbench;
        private final Archive archive;
        private final PinnedUnits pins;
        private final MapModel model;
        private final MapPanel panel;
        private final List<ExecutorService> threads = new ArrayList<>();
        private final List<Runnable> ends = new ArrayList<>();
        private Selection shown = Selection.none();

        Open(Workbench workbench, Archive archive, Catalog catalog, PinnedUnits pins) {
            this.workbench = workbench;
            this.archive = archive;
            this.pins = pins;
            ExecutorService figures = thread("topolab-figures");
            this.model =
                    new MapModel(
                            archive,
                            thread("topolab-maps"),
                            thread("topolab-map-scale"),
                            SwingUtilities::invokeLater,
                            this::changed);
            this.panel =
                    new MapPanel(
                            workbench,
                            model,
                            new DrawnAs(catalog, figures, SwingUtilities::invokeLater));
            panel.setName("map");
            ends.add(workbench.onSelection(this::selected));
            ends.add(pins.onChange(this::marked));
            selected(workbench.selection());
        }

        private ExecutorService thread(String name) {
            ExecutorService made =
                    Executors.newSingleThreadExecutor(
                            work -> {
                                Thread thread = new Thread(work, name);
                                thread.setDaemon(true);
                                return thread;
                            });
            threads.add(made);
            return made;
        }

        private void changed() {
            panel.changed();
        }

        /** Marks pinned units of the sheet by their numbers in the list of pins. */
        private void marked() {
            List<MapCanvas.Mark> marks = new ArrayList<>();
            for (Pin pin : pins.pins()) {
                if (shown.run().equals(Optional.of(pin.run()))
                        && shown.sheet().equals(pin.sheet())) {
                    String number = String.valueOf(pins.pins().indexOf(pin) + 1);
                    marks.add(new MapCanvas.Mark(pin.unit(), number));
                }
            }
            panel.canvas.marks(marks);
        }

        private void selected(Selection next) {
            Selection before = shown;
            shown = next;
            panel.canvas.unit(next.unit());
            boolean same =
                    next.run().equals(before.run())
                            && next.metric().equals(before.metric())
                            && next.sheet().equals(before.sheet())
                            && next.result().equals(before.result());
            if (!same) {
                marked();
                read(next);
            } else if (!next.epoch().equals(before.epoch()) && model.source().isPresent()) {
                next.epoch().ifPresent(model::epoch);
            }
            if (next.layer() != model.look().layer()) {
                model.look(model.look().layer(next.layer()));
            }
        }

        /** Looks up which epochs there are, then shows the one that is selected. */
        private void read(Selection next) {
            if (next.run().isEmpty() || next.metric().isEmpty() || next.result().isEmpty()) {
                model.close();
                return;
            }
            workbench.work(
                    "reading which epochs there are",
                    () -> found(next),
                    found -> {
                        if (shown.equals(next) || shown.result().equals(next.result())) {
                            OptionalInt epoch = shown.epoch();
                            int last = found.epochs().get(found.epochs().size() - 1);
                            model.open(next.run().get(), found, next.result(), epoch.orElse(last));
                        }
                    });
        }

        private Found found(Selection of) throws IOException {
            return archive.open(of.run().orElseThrow()).found().stream()
                    .filter(found -> found.metric().equals(of.metric()))
                    .filter(found -> found.sheet().equals(of.sheet()))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new IOException(
                                            "%s has no results of %s on sheet '%s'; choose others"
                                                    .formatted(
                                                            of.run().get(),
                                                            of.metric(),
                                                            of.sheet())));
        }

        private void measured(Path folder) {
            if (shown.run().equals(Optional.of(folder.toAbsolutePath().normalize()))) {
                read(shown);
            }
        }

        void close() {
            ends.forEach(Runnable::run);
            panel.close();
            model.close();
            threads.forEach(ExecutorService::shutdownNow);
        }
    }
}
