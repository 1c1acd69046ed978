package org.topolab.desktop.internal.unit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.swing.JComponent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.core.catalog.UnknownIdException;
import org.topolab.core.unit.MeasuredSheet;
import org.topolab.core.unit.UnitFiles;
import org.topolab.core.unit.Units;
import org.topolab.desktop.view.Job;
import org.topolab.desktop.view.Perspective;
import org.topolab.desktop.view.Region;
import org.topolab.desktop.view.Selection;
import org.topolab.desktop.view.ViewFacts;
import org.topolab.desktop.view.Workbench;
import org.topolab.desktop.view.WorkbenchView;

/** The unit that is selected: what a run knows of it, and what its network answers. */
@Component(service = WorkbenchView.class)
public final class UnitView implements WorkbenchView {

    private static final String BEST = "9";

    private final Units units;
    private final UnitFiles files;
    private final PinnedUnits pins;
    private Optional<Open> open = Optional.empty();

    @Activate
    public UnitView(
            @Reference Units units, @Reference UnitFiles files, @Reference PinnedUnits pins) {
        this.units = units;
        this.files = files;
        this.pins = pins;
    }

    @Override
    public ViewFacts facts() {
        return new ViewFacts(
                "unit",
                "Unit",
                "A unit's place, values, profile over classes, tuning, receptive field and best"
                        + " images.",
                Perspective.EXPLORE,
                Region.RIGHT,
                1);
    }

    @Override
    public JComponent open(Workbench workbench) {
        close();
        Open opened = new Open(workbench, units, files, pins);
        open = Optional.of(opened);
        return opened.panel.component();
    }

    @Override
    public void close() {
        open.ifPresent(Open::close);
        open = Optional.empty();
    }

    /** What was found of a unit, or a sentence on why nothing was. */
    private record Sight(Optional<Known> known, String sentence) {}

    /** The view of one window. */
    private static final class Open {

        private final Workbench workbench;
        private final UnitFiles files;
        private final PinnedUnits pins;
        private final SheetCache cache;
        private final UnitPanel panel = new UnitPanel(this::pin, this::ask);
        private final AtomicLong newest = new AtomicLong();
        private final List<Runnable> ends = new ArrayList<>();
        private Optional<Known> shown = Optional.empty();

        Open(Workbench workbench, Units units, UnitFiles files, PinnedUnits pins) {
            this.workbench = workbench;
            this.files = files;
            this.pins = pins;
            this.cache = new SheetCache(units);
            ends.add(workbench.onSelection(this::follow));
            ends.add(workbench.onJobs(this::heard));
            follow(workbench.selection());
        }

        void close() {
            ends.forEach(Runnable::run);
            newest.incrementAndGet();
        }

        /** Files may be others once a verb has ended. */
        private void heard(Job job) {
            if (job.state() == Job.State.ENDED) {
                cache.clear();
                follow(workbench.selection());
            }
        }

        private void follow(Selection selection) {
            long request = newest.incrementAndGet();
            if (selection.run().isEmpty() || selection.unit().isEmpty()) {
                show(new Sight(Optional.empty(), "Point at a unit of a map."));
                return;
            }
            workbench.work(
                    "reading unit",
                    () -> newest.get() == request ? Optional.of(look(selection)) : none(),
                    sight -> {
                        if (newest.get() == request && sight.isPresent()) {
                            show(sight.get());
                            sight.get().known().ifPresent(known -> answers(known, request));
                        }
                    });
        }

        /** Pictures take longer to read, so they come afterwards. */
        private void answers(Known known, long request) {
            workbench.work(
                    "reading answers",
                    () -> newest.get() == request ? known.answered(files) : Optional.<Known>empty(),
                    found -> {
                        if (newest.get() == request && found.isPresent()) {
                            show(new Sight(found, ""));
                        }
                    });
        }

        private static Optional<Sight> none() {
            return Optional.empty();
        }

        private Sight look(Selection selection) throws java.io.IOException {
            Path run = selection.run().orElseThrow();
            try {
                MeasuredSheet sheet = cache.sheet(run, selection.sheet(), selection.epoch());
                return new Sight(
                        Optional.of(
                                Known.measured(
                                        run, sheet.portrait(selection.unit().orElseThrow()))),
                        "");
            } catch (UnknownIdException | IndexOutOfBoundsException e) {
                return new Sight(Optional.empty(), e.getMessage());
            }
        }

        private void show(Sight sight) {
            shown = sight.known();
            sight.known().ifPresentOrElse(panel::show, () -> panel.nothing(sight.sentence()));
        }

        private void pin() {
            shown.ifPresent(
                    known -> {
                        pins.add(
                                new Pin(
                                        known.run(),
                                        known.portrait().sheet(),
                                        known.portrait().unit(),
                                        known.portrait().epoch()));
                        workbench.show("pins");
                    });
        }

        private void ask() {
            shown.ifPresent(known -> workbench.run(words(known)));
        }

        private List<String> words(Known known) {
            List<String> words =
                    new ArrayList<>(
                            List.of(
                                    "unit",
                                    Typed.path(workbench, known.run()),
                                    known.portrait().sheet(),
                                    Integer.toString(known.portrait().unit())));
            if (known.measured()) {
                words.addAll(List.of("--epoch", Integer.toString(known.portrait().epoch())));
            }
            words.addAll(List.of("--best", BEST, "--field", "--tuning", "--out"));
            words.add(Typed.path(workbench, Known.folder(known.run())));
            return words;
        }
    }
}
