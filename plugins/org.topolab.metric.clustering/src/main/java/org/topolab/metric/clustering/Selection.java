package org.topolab.metric.clustering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.stat.Categories;
import org.topolab.api.stat.ClassMeasurement;
import org.topolab.api.stat.ClassMoments;
import org.topolab.api.stat.Criterion;

/**
 * Which units are selective for each category of which there are images.
 *
 * @param measurement which units are selective for what
 * @param preference whether a unit counts only for the category it prefers
 */
record Selection(ClassMeasurement measurement, boolean preference) {

    /** Names of the categories of which there are images. */
    List<String> names(ClassMoments moments) {
        return seen(moments).mapToObj(measurement.categories().names()::get).toList();
    }

    /** Selective units of each such category, in order. */
    int[][] units(ClassMoments moments) {
        if (preference) {
            int[] labels = measurement.preferred(moments);
            return seen(moments).mapToObj(at -> units(labels, at)).toArray(int[][]::new);
        }
        Criterion criterion = measurement.criterion();
        Categories categories = measurement.categories();
        List<int[]> selected = new ArrayList<>();
        categories.each(
                criterion.dprime(),
                moments,
                (category, dprime) -> {
                    if (categories.images(moments, category) > 0) {
                        selected.add(criterion.above(dprime));
                    }
                });
        return selected.toArray(int[][]::new);
    }

    private IntStream seen(ClassMoments moments) {
        Categories categories = measurement.categories();
        return IntStream.range(0, categories.size())
                .filter(category -> categories.images(moments, category) > 0);
    }

    private static int[] units(int[] labels, int label) {
        return IntStream.range(0, labels.length).filter(unit -> labels[unit] == label).toArray();
    }
}
