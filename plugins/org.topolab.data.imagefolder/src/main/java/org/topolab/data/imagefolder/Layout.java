package org.topolab.data.imagefolder;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.topolab.api.data.Split;
import org.topolab.format.file.FormatException;

/**
 * Which folders hold the classes.
 *
 * @param where name for messages
 * @param tree what is there
 * @param train folder of the training images' classes
 * @param test folder of the test images' classes; empty if there are none
 * @param parted whether there are folders for training and test; if not, both are the same one
 */
record Layout(String where, Tree tree, String train, Optional<String> test, boolean parted) {

    private static final String TRAIN = "train";

    /** Where test images are looked for; ImageNet's {@code test} has no classes. */
    private static final List<String> TESTS = List.of("test", "val");

    private static final String REMEDY =
            "set data.folder to a folder with train/CLASS and test/CLASS or val/CLASS, or with"
                    + " CLASS only";

    /**
     * Finds the classes. A folder that is alone and holds no images is gone into.
     *
     * @param tree what is there
     * @param where name for messages
     * @throws FormatException if there is no folder
     */
    static Layout of(Tree tree, String where) throws IOException {
        String root = "";
        List<String> names = tree.folders(root);
        while (names.size() == 1
                && !names.contains(TRAIN)
                && tree.images(Tree.join(root, names.get(0))).isEmpty()
                && !tree.folders(Tree.join(root, names.get(0))).isEmpty()) {
            root = Tree.join(root, names.get(0));
            names = tree.folders(root);
        }
        if (names.isEmpty()) {
            throw new FormatException(where, "no folder inside", "one for each class", REMEDY);
        }
        if (names.contains(TRAIN)) {
            return new Layout(where, tree, Tree.join(root, TRAIN), test(tree, root), true);
        }
        if (names.stream().anyMatch(TESTS::contains)) {
            throw new FormatException(
                    where, "folders " + String.join(", ", names), "also train", REMEDY);
        }
        return new Layout(where, tree, root, Optional.of(root), false);
    }

    private static Optional<String> test(Tree tree, String root) throws IOException {
        for (String name : TESTS) {
            String path = Tree.join(root, name);
            if (!tree.folders(path).isEmpty()) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    /**
     * Folder of a split's classes.
     *
     * @throws FormatException if there is none
     */
    String folder(Split split) throws FormatException {
        if (split == Split.TRAIN) {
            return train;
        }
        return test.orElseThrow(
                () ->
                        new FormatException(
                                where,
                                "no test or val folder with folders of classes beside train",
                                "one of them",
                                "add it, or set data.folder to the folder train itself, whose"
                                        + " images are then parted by data.test-share"));
    }

    /**
     * Names of the training images' classes, which are those of all.
     *
     * @param limit how many, from the first on; 0 for all
     * @throws FormatException if there are fewer
     */
    List<String> classes(int limit) throws IOException {
        List<String> all = tree.folders(train);
        if (all.isEmpty() || limit > all.size()) {
            throw new FormatException(
                    where,
                    "%d folders of classes in '%s'".formatted(all.size(), train),
                    "at least %d".formatted(Math.max(1, limit)),
                    "set data.classes to what is there, or to 0 for all");
        }
        return List.copyOf(all.subList(0, limit == 0 ? all.size() : limit));
    }

    /**
     * Path of the first training image: the first of the first class.
     *
     * @throws FormatException if that class has none
     */
    String firstImage() throws IOException {
        String folder = Tree.join(train, classes(1).get(0));
        List<Tree.Item> images = tree.images(folder);
        if (images.isEmpty()) {
            throw noImage(folder);
        }
        return Tree.join(folder, images.get(0).name());
    }

    /** What is said of a class without images. */
    FormatException noImage(String folder) {
        return new FormatException(
                where,
                "no image in the folder " + folder,
                ".jpg, .jpeg or .png files",
                "add some, or take the folder away");
    }
}
