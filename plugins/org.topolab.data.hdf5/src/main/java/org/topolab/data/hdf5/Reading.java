package org.topolab.data.hdf5;

import java.util.List;
import java.util.Optional;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.FolderOption;
import org.topolab.api.data.ImageLimit;
import org.topolab.api.data.Split;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.TextOption;
import org.topolab.api.option.Options;

/**
 * What of a file is read.
 *
 * @param limit how many images of the split
 * @param group path of the group that holds the splits; empty for the file itself
 * @param test which group holds the test images; empty for {@code test}, or {@code val} if there is
 *     no such
 * @param names path of a text file with the names of the classes; empty if there is none
 */
record Reading(ImageLimit limit, String group, Optional<String> test, String names) {

    static final FolderOption FOLDER =
            new FolderOption(
                    "HDF5 file, or a folder with one",
                    "an HDF5 file or a folder",
                    "an HDF5 file, or a folder with one",
                    true);

    private static final String GROUP = "group";
    private static final String TEST = "test-from";
    private static final String NAMES = "names";
    private static final String AUTO = "auto";

    static final List<OptionSpec> OPTIONS =
            List.of(
                    FOLDER.spec(),
                    new TextOption(
                            GROUP,
                            "Group that holds the groups train, val and test, such as faces in a"
                                    + " file of subsets; empty for the file itself.",
                            "",
                            "names of groups parted by slashes, or nothing"),
                    new ChoiceOption(
                            TEST,
                            "Group of the test images; auto takes val where there is no test.",
                            AUTO,
                            List.of(AUTO, "test", "val")),
                    new TextOption(
                            NAMES,
                            "Text file with the name of a class in each line, in the order of the"
                                    + " labels; looked for here, then beside the HDF5 file. Empty"
                                    + " for the attribute 'classes' of the file, or else numbers.",
                            "",
                            "a text file, or nothing"),
                    ImageLimit.spec(Split.TRAIN, "taken evenly over the split"),
                    ImageLimit.spec(Split.TEST, "taken evenly over the split"));

    static Reading of(DataRequest request) {
        Options options = request.options();
        return new Reading(
                ImageLimit.of(options, request.split()),
                options.text(GROUP).replaceAll("^/+|/+$", ""),
                Optional.of(options.text(TEST)).filter(choice -> !choice.equals(AUTO)),
                options.text(NAMES));
    }

    /** Path of something inside a split's group. */
    String path(String splitGroup, String name) {
        String inside = splitGroup + (name.isEmpty() ? "" : "/" + name);
        return group.isEmpty() ? inside : group + "/" + inside;
    }
}
