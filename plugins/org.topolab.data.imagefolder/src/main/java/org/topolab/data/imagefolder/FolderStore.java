package org.topolab.data.imagefolder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.topolab.format.file.FormatException;

/**
 * Images in a folder.
 *
 * @param root the folder
 */
record FolderStore(Path root) implements Store {

    @Override
    public Tree tree() {
        return new Tree() {
            @Override
            public List<String> folders(String path) throws IOException {
                if (!Files.isDirectory(root.resolve(path))) {
                    return List.of();
                }
                List<String> names = new ArrayList<>();
                try (DirectoryStream<Path> inside =
                        Files.newDirectoryStream(root.resolve(path), Files::isDirectory)) {
                    for (Path folder : inside) {
                        String name = folder.getFileName().toString();
                        if (Tree.seen(name)) {
                            names.add(name);
                        }
                    }
                }
                names.sort(Comparator.naturalOrder());
                return names;
            }

            @Override
            public List<Item> images(String path) throws IOException {
                if (!Files.isDirectory(root.resolve(path))) {
                    return List.of();
                }
                List<Item> items = new ArrayList<>();
                try (DirectoryStream<Path> inside =
                        Files.newDirectoryStream(
                                root.resolve(path),
                                file -> Tree.image(file.getFileName().toString()))) {
                    for (Path file : inside) {
                        BasicFileAttributes facts =
                                Files.readAttributes(file, BasicFileAttributes.class);
                        if (facts.isRegularFile()) {
                            items.add(new Item(file.getFileName().toString(), facts.size(), -1));
                        }
                    }
                }
                items.sort(Comparator.comparing(Item::name));
                return items;
            }
        };
    }

    @Override
    public byte[] bytes(String path) throws IOException {
        Path file = root.resolve(path);
        if (!Files.isRegularFile(file)) {
            throw new FormatException(
                    where(path),
                    "nothing, though it was there at the start",
                    "an image",
                    "put it back, or start again");
        }
        long size = Files.size(file);
        if (size > MOST_BYTES) {
            throw new FormatException(
                    where(path), size + " bytes", "at most " + MOST_BYTES, "leave this file out");
        }
        return Files.readAllBytes(file);
    }

    @Override
    public String where(String path) {
        return root.resolve(path).toString();
    }

    @Override
    public void close() {}
}
