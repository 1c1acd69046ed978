package org.topolab.desktop.internal.unit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.core.catalog.UnknownIdException;
import org.topolab.core.unit.UnitFiles;
import org.topolab.core.unit.Units;
import org.topolab.desktop.internal.unit.PinTable.Row;
import org.topolab.desktop.view.Job;
import org.topolab.desktop.view.Perspective;
import org.topolab.desktop.view.Region;
import org.topolab.desktop.view.Selection;
import org.topolab.desktop.view.ViewFacts;
import org.topolab.desktop.view.Workbench;
import org.topolab.desktop.view.WorkbenchView;

/** Pinned units of one or several runs side by side. */
@Component(service = WorkbenchView.class)
public final class PinsView implements WorkbenchView {

    private final Units units;
    private final UnitFiles files;
    private final PinnedUnits pins;
    private Optional<Open> open = Optional.empty();

    @Activate
    public PinsView(
            @Reference Units units, @Reference UnitFiles files, @Reference PinnedUnits pins) {
        this.units = units;
        this.files = files;
        this.pins = pins;
    }

    @Override
    public ViewFacts facts() {
        return new ViewFacts(
                "pins",
                "Pins",
                "Pinned units side by side: profiles in one chart, values in a table.",
                Perspective.EXPLORE,
                Region.RIGHT,
                2);
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

    /** The view of one window. */
    static final class Open {

        private final Workbench workbench;
        private final Units units;
        private final UnitFiles files;
        private final PinnedUnits pins;
        private final PinsPanel panel;
        private final List<Runnable> ends = new ArrayList<>();
        private long newest;

        Open(Workbench workbench, Units units, UnitFiles files, PinnedUnits pins) {
            this.workbench = workbench;
            this.units = units;
            this.files = files;
            this.pins = pins;
            this.panel =
                    new PinsPanel(
                            new PinsPanel.Actions(
                                    this::goTo, pins::remove, some -> export(some, this::folder)));
            ends.add(pins.onChange(this::read));
            ends.add(workbench.onJobs(this::heard));
            read();
        }

        void close() {
            ends.forEach(Runnable::run);
            newest++;
        }

        private void heard(Job job) {
            if (job.state() == Job.State.ENDED && !pins.pins().isEmpty()) {
                read();
            }
        }

        private void read() {
            List<Pin> all = pins.pins();
            long request = ++newest;
            workbench.work(
                    "reading pins",
                    () -> rows(all),
                    rows -> {
                        if (request == newest) {
                            panel.show(rows);
                        }
                    });
        }

        private List<Row> rows(List<Pin> all) {
            SheetCache cache = new SheetCache(units);
            return all.stream().map(pin -> new Row(pin, known(cache, pin))).toList();
        }

        /** Empty if the run, or what was measured, is gone; the table says so. */
        private Optional<Known> known(SheetCache cache, Pin pin) {
            try {
                Known measured =
                        Known.measured(
                                pin.run(),
                                cache.sheet(pin.run(), pin.sheet(), OptionalInt.of(pin.epoch()))
                                        .portrait(pin.unit()));
                return Optional.of(measured.answered(files).orElse(measured));
            } catch (IOException | UnknownIdException | IndexOutOfBoundsException e) {
                return Optional.empty();
            }
        }

        private void goTo(Pin pin) {
            Selection now = workbench.selection();
            boolean same =
                    now.run().equals(Optional.of(pin.run())) && now.sheet().equals(pin.sheet());
            Selection base =
                    same
                            ? now.map(
                                    now.metric(),
                                    now.sheet(),
                                    now.result(),
                                    now.layer(),
                                    pin.epoch())
                            : now.run(pin.run()).map("", pin.sheet(), "", 0, pin.epoch());
            workbench.select(base.unit(pin.unit()));
            workbench.show("unit");
        }

        private Optional<Path> folder() {
            JFileChooser chooser = new JFileChooser(workbench.directory().toFile());
            chooser.setDialogTitle("Folder for the CSV files of pins");
            chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
            return chooser.showDialog(panel.component(), "Export") == JFileChooser.APPROVE_OPTION
                    ? Optional.of(chooser.getSelectedFile().toPath())
                    : Optional.empty();
        }

        /** Has them written by the verb, once for each run, sheet and epoch. */
        void export(List<Pin> some, Supplier<Optional<Path>> where) {
            if (some.isEmpty()) {
                workbench.tell("No unit is pinned.");
                return;
            }
            Optional<Path> folder = where.get();
            if (folder.isEmpty()) {
                return;
            }
            Map<List<String>, List<String>> numbers = new LinkedHashMap<>();
            for (Pin pin : some) {
                numbers.computeIfAbsent(
                                List.of(
                                        Typed.path(workbench, pin.run()),
                                        pin.sheet(),
                                        Integer.toString(pin.epoch())),
                                key -> new ArrayList<>())
                        .add(Integer.toString(pin.unit()));
            }
            numbers.forEach(
                    (key, group) -> {
                        List<String> words = new ArrayList<>(List.of("unit"));
                        words.addAll(key.subList(0, 2));
                        words.addAll(group);
                        words.addAll(List.of("--epoch", key.get(2), "--out"));
                        words.add(Typed.path(workbench, folder(folder.get(), key)));
                        workbench.run(words);
                    });
        }

        /** Files of several runs or epochs would have the same names. */
        private static Path folder(Path folder, List<String> key) {
            return folder.resolve(
                    "%s-epoch-%s".formatted(Path.of(key.get(0)).getFileName(), key.get(2)));
        }
    }
}
