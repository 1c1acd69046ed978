package org.topolab.metric.category;

import org.topolab.api.stat.ClassMoments;

/** Count, mean and sum of squared deviations of one unit for some images. */
final class Side {
    private double count;
    private double mean;
    private double squares;

    void clear() {
        count = 0;
        mean = 0;
        squares = 0;
    }

    void take(ClassMoments moments, int group, int unit) {
        clear();
        if (moments.count(group) > 0) {
            count = moments.count(group);
            mean = moments.mean(group, unit);
            squares = moments.variance(group, unit) * count;
        }
    }

    void copy(Side other) {
        count = other.count;
        mean = other.mean;
        squares = other.squares;
    }

    void merge(Side other) {
        if (other.count == 0) {
            return;
        }
        double sum = count + other.count;
        double off = other.mean - mean;
        squares += other.squares + off * off * count * other.count / sum;
        mean += off * (other.count / sum);
        count = sum;
    }

    /** Number of images. */
    double count() {
        return count;
    }

    /** Mean; 0 if there is no image. */
    double mean() {
        return mean;
    }

    /** Population variance; NaN if there is no image. */
    double variance() {
        return squares / count;
    }
}
