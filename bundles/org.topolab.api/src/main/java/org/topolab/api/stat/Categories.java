package org.topolab.api.stat;

import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.data.Targets;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;

/**
 * What units may prefer: each class against all others, or each group of classes against all
 * classes not in it.
 */
public final class Categories {

    private static final String OPTION = "categories";
    private static final String CLASSES = "classes";
    private static final String GROUPS = "groups";

    private final boolean single;
    private final List<Targets.Group> groups;

    private Categories(boolean single, List<Targets.Group> groups) {
        this.single = single;
        this.groups = groups;
    }

    /** Every class is a category of its own. */
    public static Categories classes(Targets.Classes classes) {
        List<String> names = classes.names();
        return new Categories(
                true,
                IntStream.range(0, names.size())
                        .mapToObj(label -> new Targets.Group(names.get(label), List.of(label)))
                        .toList());
    }

    /** Groups are the categories; classes in no group are among the others only. */
    public static Categories groups(Targets.Classes classes) {
        return new Categories(false, classes.groups());
    }

    /** The option of a metric that offers both. */
    public static OptionSpec spec() {
        return new OptionSpec.ChoiceOption(
                OPTION,
                "Each class against all others, or each group of classes that the data set names"
                        + " against all classes not in it.",
                CLASSES,
                List.of(CLASSES, GROUPS));
    }

    /**
     * What the option of {@link #spec} says.
     *
     * @param metric id of the metric, for messages
     * @throws IllegalArgumentException if it asks for groups and the data set has none
     */
    public static Categories of(String metric, Options options, Targets.Classes classes) {
        boolean asked = options.text(OPTION).equals(GROUPS);
        if (asked && classes.groups().isEmpty()) {
            throw new IllegalArgumentException(
                    ("%s: categories: found groups, but the data set names no groups of classes;"
                                    + " set categories: classes or choose a data set with groups")
                            .formatted(metric));
        }
        return asked ? groups(classes) : classes(classes);
    }

    /** Whether every class is a category of its own. */
    public boolean single() {
        return single;
    }

    /** Number of categories. */
    public int size() {
        return groups.size();
    }

    /** Names, in order. */
    public List<String> names() {
        return groups.stream().map(Targets.Group::name).toList();
    }

    /** Classes of a category. */
    public List<Integer> labels(int category) {
        return groups.get(category).labels();
    }

    /** Images seen of a category. */
    public long images(ClassMoments moments, int category) {
        return labels(category).stream().mapToLong(moments::count).sum();
    }

    /** Hands over d' of each category, in order; NaN for categories without images. */
    public void each(Discriminability dprime, ClassMoments moments, Discriminability.Sink sink) {
        if (single) {
            dprime.eachClass(moments, sink);
            return;
        }
        for (int category = 0; category < groups.size(); category++) {
            int[] labels = labels(category).stream().mapToInt(Integer::intValue).toArray();
            sink.map(category, dprime.ofSet(moments, labels));
        }
    }
}
