package org.topolab.metric.clustering;

import org.topolab.api.model.Layout;
import org.topolab.api.stat.Criterion;
import org.topolab.api.stat.Discriminability;
import org.topolab.api.stat.RandomStream;
import org.topolab.api.stat.UnitShuffle;

/** Null models of maps that are given as such. */
final class Nulls {

    /** Shuffles of every null model in these tests. */
    static final int SHUFFLES = 400;

    private static final RandomStream STREAM = RandomStream.of(11);

    private Nulls() {}

    static NullModel global(int[][] units, Layout.Grid grid, Settings settings) {
        return of(units, grid, UnitShuffle.global(grid, STREAM), settings);
    }

    static NullModel within(int[][] units, Layout.Grid grid, Settings settings) {
        return of(units, grid, UnitShuffle.within(grid, STREAM), settings);
    }

    static NullModel of(int[][] units, Layout.Grid grid, UnitShuffle shuffle, Settings settings) {
        Components components = new Components(grid, settings.connectivity());
        return NullModel.of(units, components, shuffle, settings);
    }

    static Settings settings(int connectivity) {
        return new Settings(false, false, connectivity, Aggregate.MEAN, SHUFFLES);
    }

    static Criterion criterion(double threshold) {
        return new Criterion(Discriminability.published(), threshold);
    }
}
