package org.topolab.data.neural;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.FolderOption;
import org.topolab.api.data.SearchPath;
import org.topolab.format.file.FormatException;

/** Finds the folders and zip files of recordings. */
final class Places {

    private static final String A_RECORDING =
            "the folder of a recording, which has data and "
                    + Store.TIERS
                    + ", or a zip file of it";

    private Places() {}

    /** Those that the options name, in their order, or the one that is found. */
    static List<Path> of(DataRequest request) throws IOException {
        List<String> named = Reading.recordings(request.options());
        if (named.isEmpty()) {
            return List.of(found(request));
        }
        List<Path> paths = new ArrayList<>();
        for (String name : named) {
            paths.add(only(named(request, name)));
        }
        return paths;
    }

    private static Path named(DataRequest request, String name) throws FormatException {
        boolean anywhere = request.options().text(FolderOption.NAME).isEmpty();
        List<Path> bases =
                Stream.concat(
                                anywhere ? Stream.of(Path.of("")) : Stream.empty(),
                                SearchPath.of(request, NeuralProvider.ID).places().stream())
                        .toList();
        List<Path> tried =
                bases.stream()
                        .map(base -> base.resolve(name).toAbsolutePath().normalize())
                        .distinct()
                        .toList();
        return tried.stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(
                        () ->
                                new FormatException(
                                        NeuralProvider.ID,
                                        "nothing at " + Places.list(tried),
                                        A_RECORDING,
                                        "correct data.recordings"));
    }

    private static Path found(DataRequest request) throws IOException {
        SearchPath search = SearchPath.of(request, NeuralProvider.ID);
        for (Path place : search.places()) {
            if (Files.exists(place) && !inside(place).isEmpty()) {
                return only(place);
            }
        }
        throw new FormatException(
                NeuralProvider.ID, search.nothing(), A_RECORDING, "set data.folder");
    }

    /** The one recording at a place. */
    private static Path only(Path place) throws IOException {
        List<Path> inside = inside(place);
        if (inside.size() == 1) {
            return inside.get(0);
        }
        throw new FormatException(
                NeuralProvider.ID + ": " + place,
                inside.isEmpty() ? "no " + Store.TIERS : "several recordings: " + list(inside),
                A_RECORDING,
                inside.isEmpty()
                        ? "choose another folder"
                        : "name those to be read in data.recordings");
    }

    /** What is or may be a recording: the place itself, or what lies directly inside. */
    private static List<Path> inside(Path place) throws IOException {
        if (!Files.isDirectory(place) || recording(place)) {
            return List.of(place);
        }
        List<Path> inside = new ArrayList<>();
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(place, path -> recording(path) || zip(path))) {
            all.forEach(inside::add);
        }
        return inside.stream().sorted().toList();
    }

    private static boolean recording(Path path) {
        return new FolderStore(path).has(Store.TIERS);
    }

    private static boolean zip(Path path) {
        return Optional.ofNullable(path.getFileName())
                        .filter(n -> n.toString().toLowerCase(Locale.ROOT).endsWith(".zip"))
                        .isPresent()
                && Files.isRegularFile(path);
    }

    private static String list(List<Path> paths) {
        return String.join(", ", paths.stream().map(Path::toString).toList());
    }
}
