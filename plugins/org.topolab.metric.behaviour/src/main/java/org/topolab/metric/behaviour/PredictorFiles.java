package org.topolab.metric.behaviour;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.topolab.format.array.NumberArray;

/** The predictors that the user names. */
final class PredictorFiles {

    static final String OPTION = "predictors";

    private PredictorFiles() {}

    /**
     * Reads predictors.
     *
     * @param names names of published ones, files and folders
     * @param faithful published ones as they were published
     * @param size number of categories
     * @throws IllegalArgumentException if one does not fit
     */
    static List<Predictor> read(List<String> names, boolean faithful, int size) {
        List<Predictor> read = new ArrayList<>();
        for (String predictor : names) {
            if (Predictor.known(predictor)) {
                read.add(Predictor.published(predictor, faithful, size));
            } else {
                files(Path.of(predictor)).forEach(file -> read.add(read(file, size)));
            }
        }
        return read;
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(path, "*.npy")) {
            found.forEach(files::add);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "%s: %s: cannot list the folder %s: %s; correct it"
                            .formatted(PositionAccuracyMetric.ID, OPTION, path, e.getMessage()),
                    e);
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s: %s: found no .npy file in the folder %s, expected at least one"
                            .formatted(PositionAccuracyMetric.ID, OPTION, path));
        }
        return files.stream().sorted().toList();
    }

    private static Predictor read(Path path, int size) {
        ArrayFile file = new ArrayFile(OPTION, path);
        NumberArray array =
                file.read("[%d, %d], categories by categories".formatted(size, size), size, size);
        double[] matrix = new double[array.size()];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = array.number(i);
        }
        return Predictor.of(file.name(), size, matrix)
                .orElseThrow(
                        () ->
                                file.refuse(
                                        "a matrix that is not symmetric, or not finite beside its"
                                                + " diagonal",
                                        "a difference for each pair of categories, the same both"
                                                + " ways"));
    }
}
