package org.topolab.metric.clustering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.stat.Categories;
import org.topolab.api.stat.ClassMoments;
import org.topolab.api.stat.PreferenceMap;

/**
 * Which units are selective for each category of which there are images.
 *
 * @param categories classes or groups of them
 * @param settings threshold, and whether a unit counts for all it is selective for or for the one
 *     it prefers
 */
record Selection(Categories categories, Settings settings) {

    /** Names of the categories of which there are images. */
    List<String> names(ClassMoments moments) {
        return seen(moments).mapToObj(categories.names()::get).toList();
    }

    /** Selective units of each such category, in order. */
    int[][] units(ClassMoments moments) {
        if (settings.preference()) {
            int[] labels = PreferenceMap.of(moments, categories, settings.criterion()).labels();
            return seen(moments).mapToObj(at -> units(labels, at)).toArray(int[][]::new);
        }
        List<int[]> selected = new ArrayList<>();
        categories.each(
                settings.criterion().dprime(),
                moments,
                (category, dprime) -> {
                    if (categories.images(moments, category) > 0) {
                        selected.add(settings.criterion().above(dprime));
                    }
                });
        return selected.toArray(int[][]::new);
    }

    private IntStream seen(ClassMoments moments) {
        return IntStream.range(0, categories.size())
                .filter(category -> categories.images(moments, category) > 0);
    }

    private static int[] units(int[] labels, int label) {
        return IntStream.range(0, labels.length).filter(unit -> labels[unit] == label).toArray();
    }
}
