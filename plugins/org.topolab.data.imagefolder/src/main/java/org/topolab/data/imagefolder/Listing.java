package org.topolab.data.imagefolder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.topolab.api.data.ImageLimit;
import org.topolab.api.data.Split;
import org.topolab.api.task.Monitor;
import org.topolab.format.file.FormatException;
import org.topolab.format.file.Sha256;

/** The images of a split: their names, not their pixels; by class, then by name. */
final class Listing {

    private final List<String> classes;
    private final List<String[]> names = new ArrayList<>();
    private final String folder;
    private final MessageDigest digest = Sha256.digest();

    private Listing(List<String> classes, String folder) {
        this.classes = classes;
        this.folder = folder;
    }

    /**
     * Lists a split.
     *
     * @param layout where the classes are
     * @param classes names of the classes, in label order
     * @throws FormatException if a class has no image, test images have a class that training
     *     images lack, or there are fewer than asked for
     */
    static Listing of(Layout layout, List<String> classes, Reading reading, Monitor monitor)
            throws IOException {
        Split split = reading.limit().split();
        String folder = layout.folder(split);
        Listing listing = new Listing(classes, folder);
        if (layout.parted() && split == Split.TEST) {
            checkKnown(layout, folder);
        }
        for (int label = 0; label < classes.size(); label++) {
            String path = Tree.join(folder, classes.get(label));
            monitor.progress((double) label / classes.size(), "listing " + path);
            List<Tree.Item> items = layout.tree().images(path);
            if (items.isEmpty() && split == Split.TRAIN) {
                throw layout.noImage(path);
            }
            double share = layout.parted() ? -1 : reading.testShare();
            listing.add(classes.get(label), items, share, split);
        }
        listing.limit(reading.limit(), layout.where());
        return listing;
    }

    private static void checkKnown(Layout layout, String folder) throws IOException {
        Set<String> known = Set.copyOf(layout.classes(0));
        for (String name : layout.tree().folders(folder)) {
            if (!known.contains(name)) {
                throw new FormatException(
                        layout.where(),
                        "class '%s' in %s alone".formatted(name, folder),
                        "only classes that %s has too".formatted(layout.train()),
                        "add training images, or take the folder away");
            }
        }
    }

    /**
     * @param share share of the images that are for test; below 0 if folders part them
     */
    private void add(String className, List<Tree.Item> items, double share, Split split) {
        List<String> chosen = new ArrayList<>(items.size());
        for (Tree.Item item : items) {
            boolean test = hash(className + "/" + item.name()) < share;
            if (share < 0 || test == (split == Split.TEST)) {
                chosen.add(item.name());
                String line =
                        className
                                + "/"
                                + item.name()
                                + "\t"
                                + item.size()
                                + "\t"
                                + item.crc()
                                + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        names.add(chosen.toArray(String[]::new));
    }

    /** A number in [0, 1) that depends on the text alone: the first 52 bits of its SHA-256. */
    private static double hash(String text) {
        byte[] bytes = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return (ByteBuffer.wrap(bytes).getLong() >>> 12) * 0x1p-52;
    }

    /** Takes one image of each class in turn, until there are enough. */
    private void limit(ImageLimit limit, String where) throws FormatException {
        int found = size();
        int wanted = Math.max(1, limit.wanted(found));
        if (wanted > found) {
            throw new FormatException(
                    where,
                    "%d %s images".formatted(found, limit.split().word()),
                    "at least %d".formatted(wanted),
                    "set data.%s or data.test-share to what is there"
                            .formatted(ImageLimit.option(limit.split())));
        }
        if (wanted == found) {
            return;
        }
        int[] taken = new int[names.size()];
        for (int left = wanted; left > 0; ) {
            for (int label = 0; label < taken.length && left > 0; label++) {
                if (taken[label] < names.get(label).length) {
                    taken[label]++;
                    left--;
                }
            }
        }
        for (int label = 0; label < taken.length; label++) {
            names.set(label, Arrays.copyOf(names.get(label), taken[label]));
        }
    }

    int size() {
        return names.stream().mapToInt(n -> n.length).sum();
    }

    /** Names of the classes, in label order. */
    List<String> classes() {
        return classes;
    }

    /** Class of each image. */
    int[] labels() {
        int[] labels = new int[size()];
        int next = 0;
        for (int label = 0; label < names.size(); label++) {
            Arrays.fill(labels, next, next + names.get(label).length, label);
            next += names.get(label).length;
        }
        return labels;
    }

    /** Paths of the images' names, in order. */
    String[] names() {
        return names.stream().flatMap(Arrays::stream).toArray(String[]::new);
    }

    /** Path of an image. */
    String path(int label, String name) {
        return Tree.join(Tree.join(folder, classes.get(label)), name);
    }

    /** Fingerprint of what is listed; may be asked for once. */
    String sha256() {
        return Sha256.hex(digest);
    }
}
