package org.topolab.metric.linearity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.data.Targets;
import org.topolab.api.stat.RandomStream;

/**
 * Which classes are told apart, and by which images.
 *
 * @param pairs of classes
 * @param images indices in the data set, in the order in which they are halved
 * @param classes the class of each image
 */
record Contest(List<Pair> pairs, List<Integer> images, Targets.Classes classes) {

    /**
     * Random pairs of the fewest classes that have so many, and random images of each class in
     * random order.
     *
     * @param most pairs at most
     * @param each images of a class at most
     */
    static Contest shuffled(Targets.Classes classes, int most, int each, RandomStream stream) {
        return of(classes, most, each, stream, stream.split("images").permutation(classes.size()));
    }

    /** As published: all images of each class, in their order. */
    static Contest published(Targets.Classes classes, int most, RandomStream stream) {
        int all = classes.size();
        return of(classes, most, all, stream, IntStream.range(0, all).toArray());
    }

    private static Contest of(
            Targets.Classes classes, int most, int each, RandomStream stream, int[] order) {
        int[] present = IntStream.range(0, classes.size()).map(classes::label).distinct().toArray();
        List<Pair> pairs = pairs(Arrays.stream(present).sorted().toArray(), most, stream);
        int[] left = new int[classes.names().size()];
        for (Pair pair : pairs) {
            left[pair.a()] = each;
            left[pair.b()] = each;
        }
        List<Integer> images = new ArrayList<>();
        for (int image : order) {
            if (left[classes.label(image)] > 0) {
                left[classes.label(image)]--;
                images.add(image);
            }
        }
        return new Contest(pairs, List.copyOf(images), classes);
    }

    private static List<Pair> pairs(int[] present, int most, RandomStream stream) {
        int some = 2;
        while (some < present.length && some * (some - 1L) / 2 < most) {
            some++;
        }
        int[] order = stream.split("classes").permutation(present.length);
        int[] chosen = Arrays.stream(order).limit(some).map(at -> present[at]).sorted().toArray();
        List<Pair> all = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            for (int j = i + 1; j < chosen.length; j++) {
                all.add(new Pair(chosen[i], chosen[j]));
            }
        }
        return Arrays.stream(stream.split("pairs").permutation(all.size()))
                .limit(most)
                .sorted()
                .mapToObj(all::get)
                .toList();
    }

    /** Indices of all images; a copy. */
    int[] indices() {
        return images.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Two names with a hyphen. */
    String name(Pair pair) {
        return classes.names().get(pair.a()) + " - " + classes.names().get(pair.b());
    }
}
