package org.topolab.api.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the files of a data set are looked for.
 *
 * @param places folders, or archives where a data set reads such; absolute, each once, in order
 */
public record SearchPath(List<Path> places) {

    public SearchPath {
        places = List.copyOf(places);
    }

    /**
     * The subfolders that have the data set's name, then folders that have its name themselves,
     * then the others: of what the {@link FolderOption} names, or else of the request's folders.
     *
     * @param id name of the data set
     */
    public static SearchPath of(DataRequest request, String id) {
        List<Path> folders =
                request.options().text(FolderOption.NAME).isEmpty()
                        ? request.folders()
                        : request.options().path(FolderOption.NAME).stream().toList();
        return new SearchPath(
                Stream.of(
                                folders.stream().map(folder -> folder.resolve(id)),
                                folders.stream().filter(folder -> named(folder, id)),
                                folders.stream())
                        .flatMap(places -> places)
                        .map(place -> place.toAbsolutePath().normalize())
                        .distinct()
                        .toList());
    }

    private static boolean named(Path folder, String id) {
        return Optional.ofNullable(folder.toAbsolutePath().normalize().getFileName())
                .filter(name -> name.toString().equals(id))
                .isPresent();
    }

    /** What was found if the files are in none of the places, for messages. */
    public String nothing() {
        return places.isEmpty()
                ? "no folder to look in"
                : "no such file in "
                        + places.stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}
