package org.topolab.data.idx;

import java.util.ArrayList;
import java.util.List;
import org.topolab.api.data.FolderOption;
import org.topolab.api.data.ImageLimit;
import org.topolab.api.data.Scaling;
import org.topolab.api.data.Split;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.Options;

/**
 * What of a split is read, and how.
 *
 * @param limit how many images, from the first on
 * @param scaling what becomes of a pixel
 */
record Reading(ImageLimit limit, Scaling scaling) {

    static final FolderOption FOLDER =
            new FolderOption(
                    "Folder of the IDX files, plain or .gz",
                    "a folder",
                    "the folder of the IDX files",
                    false);
    static final String CHECKSUM = "checksum";

    /**
     * In -0.4242..2.8215: mean and standard deviation of the MNIST training images. The networks
     * published for either data set were trained with these two.
     */
    private static final Scaling PUBLISHED = Scaling.standard(List.of(0.1307f), List.of(0.3081f));

    static Reading of(Options options, Split split) {
        return new Reading(ImageLimit.of(options, split), Scaling.of(options, PUBLISHED));
    }

    /** What can be set for images that lie in the bundle. */
    static List<OptionSpec> embedded() {
        return List.of(
                ImageLimit.spec(Split.TRAIN, "from the first on"),
                ImageLimit.spec(Split.TEST, "from the first on"),
                Scaling.option("(p / 255 - 0.1307) / 0.3081"));
    }

    /** What can be set for images in a folder. */
    static List<OptionSpec> inFolder() {
        List<OptionSpec> specs = new ArrayList<>();
        specs.add(FOLDER.spec());
        specs.addAll(embedded());
        specs.add(
                new FlagOption(
                        CHECKSUM,
                        "Whether the files must be exactly the published ones; false for files of"
                                + " your own.",
                        true));
        return List.copyOf(specs);
    }
}
