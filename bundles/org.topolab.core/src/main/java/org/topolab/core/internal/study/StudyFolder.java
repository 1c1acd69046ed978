package org.topolab.core.internal.study;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.topolab.api.option.Options;
import org.topolab.api.study.Scale;
import org.topolab.api.study.Trial;
import org.topolab.api.study.Tried;
import org.topolab.core.internal.run.MetricsFile;
import org.topolab.core.run.Row;
import org.topolab.format.file.AtomicFile;
import org.topolab.format.json.Json;

/**
 * Where things lie in the folder of a reproduction.
 *
 * @param path the folder
 */
record StudyFolder(Path path) {

    private static final String KIND = "topolab-reproduction";
    private static final long FORMAT = 1;

    /**
     * Sees that the folder is new, or of the same reproduction.
     *
     * @throws FileAlreadyExistsException if it is something else
     */
    void check(String id, Scale scale, Options options) throws IOException {
        if (!Files.isRegularFile(record())) {
            if (Files.exists(path) && !empty()) {
                throw new FileAlreadyExistsException(
                        "%s is not empty and no reproduction; name another folder with --out"
                                .formatted(path));
            }
        } else if (!Json.write(Json.read(record())).equals(wanted(id, scale, options))) {
            throw new FileAlreadyExistsException(
                    ("%s holds a reproduction with other settings (reproduction.json); name another"
                                    + " folder with --out, or give the same settings to go on")
                            .formatted(path));
        }
    }

    /** Makes the folder. */
    void begin(String id, Scale scale, Options options) throws IOException {
        Files.createDirectories(path.resolve("recipes"));
        AtomicFile.text(record(), wanted(id, scale, options));
    }

    private Path record() {
        return path.resolve("reproduction.json");
    }

    private static String wanted(String id, Scale scale, Options options) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("kind", KIND);
        wanted.put("format", FORMAT);
        wanted.put("id", id);
        wanted.put("scale", scale.word());
        wanted.put("options", options.values());
        return Json.write(wanted);
    }

    private boolean empty() throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isEmpty();
        }
    }

    Path recipe(Trial trial) {
        return path.resolve("recipes").resolve(trial.name() + ".yaml");
    }

    /** The run of the trial of a name. */
    Path run(String trial) {
        return path.resolve("runs").resolve(trial);
    }

    Path figures() {
        return path.resolve("figures");
    }

    Path report(String ending) {
        return path.resolve("report." + ending);
    }

    /** Everything measured in a trial's run. */
    List<Tried.Value> values(Trial trial) throws IOException {
        return MetricsFile.open(run(trial.name()).resolve("metrics.csv")).rows().stream()
                .map(StudyFolder::value)
                .toList();
    }

    private static Tried.Value value(Row row) {
        return new Tried.Value(
                row.epoch(),
                row.split(),
                row.sheet(),
                row.metric(),
                row.value(),
                row.chance(),
                row.chanceSd());
    }
}
