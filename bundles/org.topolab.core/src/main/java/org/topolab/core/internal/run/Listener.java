package org.topolab.core.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.api.data.Targets.Classes;
import org.topolab.api.metric.Result.Chance;
import org.topolab.core.unit.UnitAnswer.ClassMean;
import org.topolab.core.unit.UnitAnswer.Shown;

/** Listens to one unit during a pass: what drives it most and least, and its mean by class. */
final class Listener {

    private final Optional<Classes> classes;
    private final Ranking best;
    private final Ranking least;
    private final Moments all = new Moments();
    private final List<Moments> byClass = new ArrayList<>();
    private int undefined;

    /** Count, mean and sum of squared deviations, updated one by one (Welford 1962). */
    private static final class Moments {
        private int count;
        private double mean;
        private double squares;

        void add(double value) {
            double before = value - mean;
            mean += before / ++count;
            squares += before * (value - mean);
        }

        double mean() {
            return count == 0 ? Double.NaN : mean;
        }

        /** Sample variance. */
        double variance() {
            return count < 2 ? Double.NaN : squares / (count - 1);
        }
    }

    /**
     * @param classes of the images, where they have some
     * @param count how many images are kept at either end
     */
    Listener(Optional<Classes> classes, int count) {
        this.classes = classes;
        best = new Ranking(count);
        least = new Ranking(count);
        classes.ifPresent(known -> known.names().forEach(name -> byClass.add(new Moments())));
    }

    /** Hears the answer to an image. */
    void hear(int image, float response) {
        if (!Float.isFinite(response)) {
            undefined++;
            return;
        }
        best.add(image, response);
        least.add(image, -response);
        all.add(response);
        classes.ifPresent(known -> byClass.get(known.label(image)).add(response));
    }

    int undefined() {
        return undefined;
    }

    double mean() {
        return all.mean();
    }

    List<Shown> best() {
        return best.ranked().stream().map(r -> shown(r.index(), r.value())).toList();
    }

    List<Shown> least() {
        return least.ranked().stream().map(r -> shown(r.index(), 0f - r.value())).toList();
    }

    private Shown shown(int image, float response) {
        return new Shown(
                image, classes.map(c -> c.names().get(c.label(image))).orElse(""), response);
    }

    List<ClassMean> classes() {
        List<ClassMean> means = new ArrayList<>();
        for (int c = 0; c < byClass.size(); c++) {
            Moments one = byClass.get(c);
            means.add(
                    new ClassMean(
                            classes.orElseThrow().names().get(c),
                            one.count,
                            one.mean(),
                            Math.sqrt(one.variance() / one.count),
                            chance(one.count)));
        }
        return means;
    }

    /** Of the mean of so many images drawn without replacement from all. */
    private Chance chance(int images) {
        double drawn = (double) images / all.count;
        return new Chance(all.mean(), Math.sqrt(all.variance() / images * (1 - drawn)), 0);
    }
}
