package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.api.metric.Result.Pictures;
import org.topolab.api.metric.Results;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;
import org.topolab.api.view.FigureWriter;
import org.topolab.api.view.Visualizer;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.internal.view.Writers;
import org.topolab.core.unit.UnitAnswer;
import org.topolab.core.unit.UnitFiles;
import org.topolab.core.unit.UnitPortrait;
import org.topolab.format.csv.Csv;
import org.topolab.format.csv.CsvTable;
import org.topolab.format.file.AtomicFile;

/** Files of units; pictures are drawn by a view that draws pictures. */
@Component(service = UnitFiles.class)
public final class FolderUnitFiles implements UnitFiles {

    private static final String BEST = "-best.png";
    private static final String LEAST = "-least.png";
    private static final String FIELD = "-field.png";

    private final Catalog catalog;
    private final Writers writers;

    @Activate
    public FolderUnitFiles(@Reference Catalog catalog, @Reference Writers writers) {
        this.catalog = catalog;
        this.writers = writers;
    }

    private static String name(String sheet, int unit) {
        return "unit-%s-%d".formatted(sheet, unit);
    }

    @Override
    public List<Path> write(Path folder, UnitPortrait portrait, Optional<UnitAnswer> answer)
            throws IOException {
        Files.createDirectories(folder);
        String name = name(portrait.sheet(), portrait.unit());
        Path table = folder.resolve(name + ".csv");
        for (String ending : List.of(BEST, LEAST, FIELD)) {
            Files.deleteIfExists(folder.resolve(name + ending));
        }
        List<Path> written = new ArrayList<>(List.of(table));
        if (answer.isPresent()) {
            String about =
                    "unit %d of sheet '%s', epoch %d"
                            .formatted(portrait.unit(), portrait.sheet(), answer.get().epoch());
            draw(answer.get().bestImages(), about, folder.resolve(name + BEST), written);
            draw(answer.get().leastImages(), about, folder.resolve(name + LEAST), written);
            draw(answer.get().field(), about, folder.resolve(name + FIELD), written);
        }
        AtomicFile.text(table, UnitTable.of(portrait, answer));
        return written;
    }

    private void draw(Optional<Pictures> pictures, String about, Path file, List<Path> written)
            throws IOException {
        if (pictures.isEmpty()) {
            return;
        }
        FigureWriter writer =
                writers.figures()
                        .orElseThrow(
                                () ->
                                        new IOException(
                                                "no bundle that writes figures is installed"));
        Results results = Results.of(pictures.get()).about(about);
        for (Entry<Visualizer> view : catalog.entries(Kind.VIEWS)) {
            if (view.contribution().accepts(results)) {
                Options plain = Options.of(view.contribution().info().options(), Map.of());
                for (Figure figure : view.contribution().draw(results, plain)) {
                    written.add(
                            OneFile.write(
                                    file, "png", (in, name) -> writer.write(figure, in, name)));
                    return;
                }
            }
        }
        throw new IOException("none of the installed views draws pictures");
    }

    @Override
    public Optional<Stored> read(Path folder, String sheet, int unit) throws IOException {
        String name = name(sheet, unit);
        Path file = folder.resolve(name + ".csv");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        CsvTable table = Csv.read(file);
        return UnitTable.epoch(table)
                .map(
                        epoch ->
                                new Stored(
                                        epoch,
                                        UnitTable.classes(table),
                                        UnitTable.tuning(table),
                                        there(folder.resolve(name + BEST)),
                                        there(folder.resolve(name + LEAST)),
                                        there(folder.resolve(name + FIELD))));
    }

    private static Optional<Path> there(Path file) {
        return Optional.of(file).filter(Files::isRegularFile);
    }
}
