package org.topolab.metric.behaviour;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.topolab.api.stat.Correlation;

/**
 * How well maps agree: Pearson's correlation over positions for each category, and its mean; and
 * how well one can do, given how people agree with each other: lower is each person with the mean
 * of the others, upper with the mean of all.
 *
 * @see <a href="https://doi.org/10.1371/journal.pcbi.1003553">Nili et al. 2014, A toolbox for
 *     representational similarity analysis, PLoS Comput. Biol. 10:e1003553: noise ceiling</a>
 */
final class Agreement {

    private Agreement() {}

    /** Correlation for each category, [categories]; NaN where one map does not vary. */
    static double[] each(AccuracyMaps a, AccuracyMaps b) {
        return IntStream.range(0, a.categories())
                .mapToDouble(c -> Correlation.pearson(a.map(c), b.map(c)))
                .toArray();
    }

    /** Mean over the categories for which it is defined; NaN if for none. */
    static double mean(AccuracyMaps a, AccuracyMaps b) {
        return Numbers.mean(each(a, b));
    }

    /**
     * The lower ceiling of a number is the mean of this, [people]; empty for one person, who has
     * nobody to agree with.
     *
     * @param people each person's
     * @param number how well one person agrees with the others
     */
    static <T> double[] lower(T[] people, ToDoubleBiFunction<T, T[]> number) {
        return IntStream.range(0, people.length)
                .filter(p -> people.length > 1)
                .mapToDouble(p -> number.applyAsDouble(people[p], without(people, p)))
                .toArray();
    }

    /** The upper ceiling of a number is the mean of this, [people]; see {@link #lower}. */
    static <T> double[] upper(T[] people, ToDoubleBiFunction<T, T[]> number) {
        return Arrays.stream(people).mapToDouble(p -> number.applyAsDouble(p, people)).toArray();
    }

    /**
     * What was published as ceiling of the difference matrices: that of Spearman's correlation of
     * all values of the maps.
     */
    static double[] publishedLower(AccuracyMaps... people) {
        return lower(people, (one, others) -> flat(one, AccuracyMaps.average(others)));
    }

    /** As published: the mean of all with the mean of all but one; see {@link #publishedLower}. */
    static double[] publishedUpper(AccuracyMaps... people) {
        AccuracyMaps all = AccuracyMaps.average(people);
        return lower(people, (one, others) -> flat(all, AccuracyMaps.average(others)));
    }

    private static double flat(AccuracyMaps a, AccuracyMaps b) {
        return Correlation.spearman(a.toArray(), b.toArray());
    }

    private static <T> T[] without(T[] people, int person) {
        T[] others = Arrays.copyOf(people, people.length - 1);
        System.arraycopy(people, person + 1, others, person, others.length - person);
        return others;
    }
}
