package org.topolab.core.internal.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.core.archive.Archive;
import org.topolab.core.internal.run.KeptRun;
import org.topolab.core.internal.run.Layouts;
import org.topolab.core.internal.run.ResultReader;
import org.topolab.core.internal.run.ResultReader.Entry;

/** Reads runs from their folders. */
@Component
public final class FolderArchive implements Archive {

    private static final int LAYOUTS = 64 << 20; // bytes of text: sheets of several large networks

    private final Layouts layouts = new Layouts(LAYOUTS);

    @Activate
    public FolderArchive() {}

    @Override
    public Kept open(Path folder) throws IOException {
        KeptRun run = KeptRun.read(folder);
        Map<String, List<Entry>> groups = new LinkedHashMap<>();
        for (Entry entry : reader(run.folder()).named()) {
            groups.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(entry);
        }
        List<Found> found =
                groups.values().stream()
                        .map(
                                group ->
                                        new Found(
                                                group.get(0).metric(),
                                                group.get(0).sheet(),
                                                group.stream().map(Entry::epoch).toList()))
                        .toList();
        return new Kept(
                run.folder(),
                run.name(),
                run.status(),
                run.seed(),
                run.hasRecipe() ? Files.readString(run.recipeFile()) : "",
                run.rows(),
                found);
    }

    @Override
    public Results read(Path folder, Found found, int epoch) throws IOException {
        return load(folder, found, epoch, name -> true);
    }

    @Override
    public Result read(Path folder, Found found, int epoch, String name) throws IOException {
        Results one = load(folder, found, epoch, name::equals);
        if (one.items().isEmpty()) {
            throw new IOException(
                    "%s found no '%s' on sheet '%s' at epoch %d; choose another result or epoch"
                            .formatted(found.metric(), name, found.sheet(), epoch));
        }
        return one.items().get(0);
    }

    @Override
    public List<Item> items(Path folder, Found found, int epoch) throws IOException {
        ResultReader reader = reader(folder);
        Entry entry = reader.named(found.metric(), found.sheet(), epoch);
        return reading(
                entry, () -> reader.listed(entry).stream().map(FolderArchive::item).toList());
    }

    private static Item item(Map<?, ?> plain) {
        List<String> layers = new ArrayList<>();
        if (plain.get("layers") instanceof List<?> named) {
            named.forEach(layer -> layers.add((String) layer));
        }
        String kind = (String) plain.get("kind");
        return new Item(
                (String) plain.get("name"), Kind.valueOf(kind.toUpperCase(Locale.ROOT)), layers);
    }

    private Results load(Path folder, Found found, int epoch, Predicate<String> wanted)
            throws IOException {
        ResultReader reader = reader(folder);
        Entry entry = reader.named(found.metric(), found.sheet(), epoch);
        String about = "%s, epoch %d".formatted(entry.words(), epoch);
        return reading(entry, () -> reader.load(entry, wanted).about(about));
    }

    private ResultReader reader(Path folder) {
        return ResultReader.of(folder.toAbsolutePath().normalize(), layouts);
    }

    /** What goes wrong is said in a sentence with the file's name. */
    private static <T> T reading(Entry entry, Callable<T> work) throws IOException {
        try {
            return work.call();
        } catch (NoSuchFileException e) {
            throw new IOException(
                    "%s at epoch %d: there is no %s"
                            .formatted(entry.words(), entry.epoch(), e.getFile()),
                    e);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(
                    "%s is damaged: %s; measure the run again"
                            .formatted(entry.file(), e.getMessage()),
                    e);
        }
    }
}
