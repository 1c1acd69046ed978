package org.topolab.data.imagefolder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import org.topolab.format.file.FormatException;

/** Folders and images of a zip file, gathered from the paths of its entries. */
final class ZipTree implements Tree {

    private final String where;
    private final Map<String, NavigableSet<String>> folders = new HashMap<>();
    private final Map<String, List<Item>> images = new HashMap<>();

    /**
     * @param where name for messages
     */
    ZipTree(String where) {
        this.where = where;
    }

    /**
     * Takes in one entry.
     *
     * @throws FormatException if its path leads out of the zip file
     */
    void add(ZipEntry entry) throws FormatException {
        String path = entry.getName();
        if (leadsOut(path)) {
            throw new FormatException(
                    where,
                    "an entry with the path '%s'".formatted(path),
                    "paths inside the zip file",
                    "pack the images again");
        }
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 ? "" : path.substring(0, slash);
        addFolder(folder);
        String name = path.substring(slash + 1);
        if (Tree.image(name)) {
            images.computeIfAbsent(folder, f -> new ArrayList<>())
                    .add(new Item(name, entry.getSize(), entry.getCrc()));
        }
    }

    private static boolean leadsOut(String path) {
        return path.startsWith("/")
                || path.indexOf('\\') >= 0
                || path.matches("[A-Za-z]:.*")
                || List.of(path.split("/", -1)).contains("..");
    }

    private void addFolder(String folder) {
        if (folder.isEmpty()) {
            return;
        }
        int slash = folder.lastIndexOf('/');
        String parent = slash < 0 ? "" : folder.substring(0, slash);
        String name = folder.substring(slash + 1);
        if (Tree.seen(name) && folders.computeIfAbsent(parent, f -> new TreeSet<>()).add(name)) {
            addFolder(parent);
        }
    }

    @Override
    public List<String> folders(String path) {
        return List.copyOf(folders.getOrDefault(path, new TreeSet<>()));
    }

    /** {@inheritDoc} Of two with the same name only one can be read, so they count as one. */
    @Override
    public List<Item> images(String path) {
        SortedMap<String, Item> sorted = new TreeMap<>();
        for (Item item : images.getOrDefault(path, List.of())) {
            sorted.putIfAbsent(item.name(), item);
        }
        return List.copyOf(sorted.values());
    }
}
