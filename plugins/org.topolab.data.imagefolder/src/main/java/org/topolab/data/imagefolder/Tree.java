package org.topolab.data.imagefolder;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Names in folders, as a file system or a zip file has them. Paths are parted by slashes. */
interface Tree {

    /**
     * An image file.
     *
     * @param name its name without the folder's
     * @param size bytes
     * @param crc CRC-32 of the content where it is known without reading it, else -1
     */
    record Item(String name, long size, long crc) {}

    /**
     * Names of the folders inside a folder, sorted; none if it is not there.
     *
     * @param path the folder; empty for the uppermost
     */
    List<String> folders(String path) throws IOException;

    /** The images directly inside a folder, sorted by name; none if it is not there. */
    List<Item> images(String path) throws IOException;

    /** Whether a file is taken for an image: JPEG or PNG by its name, not hidden. */
    static boolean image(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return seen(name)
                && (lower.endsWith(".jpg") || lower.endsWith(".jpeg") || lower.endsWith(".png"));
    }

    /** Whether a file or folder is looked at; hidden ones and what macOS puts beside are not. */
    static boolean seen(String name) {
        return !name.startsWith(".") && !name.equals("__MACOSX");
    }

    /** A path inside another. */
    static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }
}
