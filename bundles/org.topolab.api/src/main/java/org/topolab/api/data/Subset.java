package org.topolab.api.data;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.Options;
import org.topolab.api.stat.RandomStream;

/**
 * A part of the images or of the neurons of a recording, drawn by a seed. Of one seed, a smaller
 * part lies in a larger one, and what one leaves out with its skip is disjoint from it, so that
 * learning curves and transfer to other neurons compare like with like.
 *
 * @param option what is drawn and the name of the option that says how many: {@code neurons}
 * @param count how many; 0 for all that are not skipped
 * @param seed of the order they are drawn in
 * @param skip how many of that order are left out first
 */
public record Subset(String option, int count, long seed, int skip) {

    private static final String IMAGES = "images";
    private static final String NEURONS = "neurons";
    private static final String SEED = "-seed";
    private static final String SKIP = "-skip";

    /** The options {@code images}, {@code neurons} and what goes with them. */
    public static List<OptionSpec> specs() {
        return List.of(
                number(IMAGES, "How many training images of each recording are used; 0 for all."),
                seed(IMAGES, "Seed of which training images are used; fewer lie in more."),
                number(NEURONS, "How many neurons of each recording are used; 0 for all."),
                seed(NEURONS, "Seed of which neurons are used; fewer lie in more."),
                number(
                        NEURONS + SKIP,
                        "How many neurons of the seed's order are left out first; the number that"
                                + " another run used gives neurons that it did not see."));
    }

    private static OptionSpec number(String name, String help) {
        return new IntOption(name, help, 0, 0, Integer.MAX_VALUE);
    }

    private static OptionSpec seed(String name, String help) {
        return new IntOption(name + SEED, help, 1, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** The training images that options ask for. */
    public static Subset images(Options options) {
        return new Subset(IMAGES, options.integer(IMAGES), options.whole(IMAGES + SEED), 0);
    }

    /** The neurons that options ask for. */
    public static Subset neurons(Options options) {
        return new Subset(
                NEURONS,
                options.integer(NEURONS),
                options.whole(NEURONS + SEED),
                options.integer(NEURONS + SKIP));
    }

    /** Whether nothing is left out. */
    public boolean everything() {
        return count == 0 && skip == 0;
    }

    /**
     * The chosen ones, ascending.
     *
     * @param where the data set and the recording, for the message
     * @param recording index of the recording, each with an order of its own
     * @param found how many there are, numbered from 0
     * @throws IOException if there are not so many; the message is for the user, as that of {@link
     *     DatasetProvider#open}
     */
    public int[] of(String where, int recording, int found) throws IOException {
        int wanted = Math.max(1, count);
        if (wanted > found - skip) {
            throw new IOException(
                    "%s: found %d %s, expected at least %d; %s"
                            .formatted(where, found, option, (long) skip + wanted, remedy(found)));
        }
        RandomStream random = RandomStream.of(seed).split(option).split(recording);
        int end = count == 0 ? found : skip + count;
        int[] chosen = Arrays.copyOfRange(random.permutation(found), skip, end);
        Arrays.sort(chosen);
        return chosen;
    }

    private String remedy(int found) {
        return skip < found
                ? "set data.%s to %d or less, or to 0 for all".formatted(option, found - skip)
                : skip == 0
                        ? "choose data that have some"
                        : "set data.%s%s below %d".formatted(option, SKIP, found);
    }
}
