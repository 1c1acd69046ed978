package org.topolab.desktop.internal.unit;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.core.catalog.UnknownIdException;
import org.topolab.core.run.RunMonitor;
import org.topolab.core.unit.MeasuredSheet;
import org.topolab.core.unit.UnitAnswer;
import org.topolab.core.unit.UnitAnswer.ClassMean;
import org.topolab.core.unit.UnitAnswer.Tuned;
import org.topolab.core.unit.UnitFiles;
import org.topolab.core.unit.UnitPortrait;
import org.topolab.core.unit.UnitQuestion;
import org.topolab.core.unit.Units;

/** Made-up units, and files with answers about one of them. */
final class Made {

    static final Layout GRID = new Layout.Grid(2, 3);

    private Made() {}

    /** Unit u has d' u for cats and -u for dogs; sheet {@code gone} is not there. */
    static final class FakeUnits implements Units {

        final List<String> read = new ArrayList<>();

        @Override
        public List<String> sheets(Path run) {
            return List.of("grid");
        }

        @Override
        public Layout layout(Path run, String sheet) {
            return GRID;
        }

        @Override
        public MeasuredSheet read(Path run, String sheet, OptionalInt epoch) {
            read.add(sheet + epoch);
            if (sheet.equals("gone")) {
                throw new UnknownIdException("this run has no sheet 'gone'; it has grid");
            }
            CategoryMap preference =
                    new CategoryMap(
                            "preference",
                            GRID,
                            List.of("cat", "dog"),
                            new int[] {-1, 0, 0, 0, 0, 1});
            NumberMap dprime =
                    new NumberMap(
                            "dprime",
                            GRID,
                            List.of("cat", "dog"),
                            new float[] {0, 1, 2, 3, 4, 5, 0, -1, -2, -3, -4, -5});
            NumberMap energy =
                    new NumberMap(
                            "energy", GRID, List.of("energy"), new float[] {0, 1, 2, 3, 4, 5});
            Scalar chance = new Scalar("best-dprime", 1, Optional.of(new Chance(0.5, 0.1, 20)), "");
            return new MeasuredSheet(
                    sheet,
                    epoch.orElse(9),
                    GRID,
                    Map.of("m", Results.of(preference, dprime, energy, chance)));
        }

        @Override
        public List<UnitAnswer> ask(Path run, UnitQuestion question, RunMonitor monitor) {
            throw new IllegalStateException("the window asks with a verb");
        }
    }

    /** Answers of unit 4 at epoch 9. */
    static final class FakeFiles implements UnitFiles {
        @Override
        public List<Path> write(Path out, UnitPortrait portrait, Optional<UnitAnswer> answer) {
            throw new IllegalStateException("the window writes with a verb");
        }

        @Override
        public Optional<Stored> read(Path folder, String sheet, int unit) {
            if (unit != 4 || !folder.endsWith("figures/units")) {
                return Optional.empty();
            }
            return Optional.of(
                    new Stored(
                            9,
                            List.of(mean("cat", 2), mean("dog", 1)),
                            List.of(new Tuned(0, 1, 6), new Tuned(90, 3, 6)),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()));
        }

        private static ClassMean mean(String name, double value) {
            return new ClassMean(name, 10, value, 0.25, new Chance(1.5, 0.125, 0));
        }
    }

    /** The part of a component that has a name. */
    static <T> T part(Container from, String name, Class<T> type) {
        return find(from, name)
                .map(type::cast)
                .orElseThrow(() -> new AssertionError("no component '%s'".formatted(name)));
    }

    private static Optional<Component> find(Component from, String name) {
        if (name.equals(from.getName())) {
            return Optional.of(from);
        }
        if (from instanceof Container container) {
            for (Component child : container.getComponents()) {
                Optional<Component> found = find(child, name);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
