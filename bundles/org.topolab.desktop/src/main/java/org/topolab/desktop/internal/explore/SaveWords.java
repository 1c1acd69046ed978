package org.topolab.desktop.internal.explore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The verb that saves what the map view shows.
 *
 * @param run run folder
 * @param metric name of the metric
 * @param sheet sheet
 * @param result name of the result
 * @param layer name of the layer; empty for a map that has one
 * @param outline whether borders of blocks are drawn
 */
record SaveWords(
        Path run,
        String metric,
        String sheet,
        String result,
        Optional<String> layer,
        boolean outline) {

    /** Endings of the files that can be written. */
    static final List<String> ENDINGS = List.of("png", "svg", "mp4", "csv");

    /** A name for a file, without ending. */
    String name(int epoch) {
        String map = String.join("-", metric, result, sheet);
        String of = layer.map(name -> map + "-" + name).orElse(map);
        return "%s-epoch-%04d".formatted(of.replaceAll("[^A-Za-z0-9@.-]+", "_"), epoch);
    }

    /** Whether a file's name ends with one of the endings. */
    static boolean ends(Path file) {
        return ENDINGS.contains(ending(file));
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * The words; a movie is of all epochs.
     *
     * @param directory the working directory
     */
    List<String> words(Path directory, int epoch, Path file) {
        List<String> words =
                new ArrayList<>(
                        List.of("map", below(directory, run), metric + "." + result, sheet));
        if (!ending(file).equals("mp4")) {
            words.addAll(List.of("--epoch", String.valueOf(epoch)));
        }
        layer.ifPresent(name -> words.addAll(List.of("--layer", name)));
        if (outline && !ending(file).equals("csv")) {
            words.add("--outline");
        }
        words.addAll(List.of("--out", below(directory, file)));
        return words;
    }

    /** A path as it is typed. */
    private static String below(Path directory, Path path) {
        Path whole = directory.resolve(path).normalize();
        return (whole.startsWith(directory) ? directory.relativize(whole) : whole).toString();
    }
}
