package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.core.catalog.UnknownIdException;
import org.topolab.core.internal.lease.RunLease;
import org.topolab.core.internal.recipe.Repeats;
import org.topolab.core.internal.view.Writers;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.RunMonitor;
import org.topolab.core.unit.MeasuredSheet;
import org.topolab.core.unit.UnitAnswer;
import org.topolab.core.unit.UnitQuestion;
import org.topolab.core.unit.Units;

/** Units of runs in folders. */
@Component(service = Units.class)
public final class FolderUnits implements Units {

    private static final int LAYOUTS = 32 << 20; // bytes of text: all sheets of a large network

    private final Repeats recipes;
    private final Surroundings around;
    private final Layouts layouts = new Layouts(LAYOUTS);

    @Activate
    public FolderUnits(
            @Reference Repeats recipes,
            @Reference RunLease lease,
            @Reference Writers writers,
            BundleContext context) {
        this(recipes, Surroundings.of(context, lease, writers));
    }

    /** For use without a framework. */
    public FolderUnits(Repeats recipes, Surroundings around) {
        this.recipes = recipes;
        this.around = around;
    }

    @Override
    public List<String> sheets(Path run) throws IOException {
        RunFolder folder = RunFolder.open(run);
        ResultReader reader = reader(folder);
        Set<String> sheets = new LinkedHashSet<>(layouts(folder).keySet());
        FoundFiles.of(reader).stream()
                .map(FoundFiles::sheet)
                .filter(sheet -> !network(sheet))
                .forEach(sheets::add);
        if (outputs(folder).isPresent()) {
            sheets.add(Sheet.OUTPUT);
        }
        return List.copyOf(sheets);
    }

    private ResultReader reader(RunFolder folder) {
        return ResultReader.of(folder.path(), layouts);
    }

    /** Whether findings are over all sheets, not of units of one. */
    private static boolean network(String sheet) {
        return sheet.replaceFirst("@.*", "").equals(Passes.NETWORK);
    }

    /** Sheets that the run's network is said to have. */
    private static Map<String, Layout> layouts(RunFolder folder) throws IOException {
        Map<String, Layout> layouts = new LinkedHashMap<>();
        if (folder.record().get("model") instanceof Map<?, ?> model
                && model.get("sheets") instanceof List<?> sheets) {
            for (Object each : sheets) {
                Map<?, ?> sheet = (Map<?, ?>) each;
                layouts.put(
                        PlainResults.text(sheet, "id"),
                        PlainResults.layout((Map<?, ?>) sheet.get("layout")));
            }
        }
        return layouts;
    }

    private static OptionalInt outputs(RunFolder folder) throws IOException {
        return Fit.of(folder.record()).outputs();
    }

    @Override
    public Layout layout(Path run, String sheet) throws IOException {
        return read(run, sheet, OptionalInt.empty()).layout();
    }

    @Override
    public MeasuredSheet read(Path run, String sheet, OptionalInt epoch) throws IOException {
        RunFolder folder = RunFolder.open(run);
        ResultReader reader = reader(folder);
        MapChoice.known("sheet", sheet, sheets(run));
        List<FoundFiles> measured =
                FoundFiles.of(reader).stream().filter(f -> f.sheet().equals(sheet)).toList();
        Set<Integer> epochs = new TreeSet<>();
        measured.forEach(files -> epochs.addAll(files.files().keySet()));
        int at = epoch.orElseGet(() -> epochs.stream().reduce(0, Math::max));
        if (epoch.isPresent() && !epochs.contains(at)) {
            throw new UnknownIdException(
                    "sheet '%s' was not measured at epoch %d%s"
                            .formatted(
                                    sheet,
                                    at,
                                    epochs.isEmpty()
                                            ? ""
                                            : "; it was at " + MapChoice.numbers(epochs)));
        }
        Map<String, Results> found = new LinkedHashMap<>();
        for (FoundFiles files : measured) {
            if (files.files().containsKey(at)) {
                found.put(files.metric(), reader.load(files.entry(at)));
            }
        }
        return new MeasuredSheet(sheet, at, layout(folder, sheet, found), found);
    }

    /** That of the network's sheet; else that of a map of it. */
    private static Layout layout(RunFolder folder, String sheet, Map<String, Results> found)
            throws IOException {
        String id = sheet.replaceFirst("@.*", "");
        Layout known = layouts(folder).get(id);
        if (known != null) {
            return known;
        }
        List<Layout> mapped = new ArrayList<>();
        found.values()
                .forEach(results -> results.items().forEach(r -> of(r).ifPresent(mapped::add)));
        OptionalInt outputs = outputs(folder);
        boolean ends = id.equals(Sheet.OUTPUT) && outputs.isPresent();
        return mapped.stream()
                .filter(layout -> !ends || layout.units() == outputs.getAsInt())
                .findFirst()
                .or(
                        () ->
                                ends
                                        ? Optional.of(new Layout.Outputs(outputs.getAsInt()))
                                        : Optional.empty())
                .orElseThrow(
                        () ->
                                new IOException(
                                        "%s does not say where the units of sheet '%s' lie; measure it once"
                                                .formatted(folder.path(), sheet)));
    }

    private static Optional<Layout> of(Result result) {
        if (result instanceof Result.NumberMap map) {
            return Optional.of(map.layout());
        }
        return result instanceof Result.CategoryMap map
                ? Optional.of(map.layout())
                : Optional.empty();
    }

    /** Refuses a unit that a sheet does not have. */
    static void check(String sheet, Layout layout, int unit) {
        if (unit < 0 || unit >= layout.units()) {
            throw new IndexOutOfBoundsException(
                    "sheet '%s' has units 0 to %d, found %d"
                            .formatted(sheet, layout.units() - 1, unit));
        }
    }

    @Override
    public List<UnitAnswer> ask(Path run, UnitQuestion question, RunMonitor monitor)
            throws IOException, RecipeException {
        RunFolder folder = RunFolder.open(run);
        RunLease.Hold hold = around.lease().hold();
        try {
            return new Interview(recipes, around, folder, monitor).ask(question);
        } finally {
            hold.close();
        }
    }
}
