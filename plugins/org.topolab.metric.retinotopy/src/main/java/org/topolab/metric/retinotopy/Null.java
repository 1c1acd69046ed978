package org.topolab.metric.retinotopy;

import org.topolab.api.stat.RandomStream;

/** How often and by which numbers neurons are exchanged and drawn. */
record Null(Settings settings, RandomStream exchanges, RandomStream draws) {

    static Null of(Settings settings, long seed) {
        RandomStream stream = RandomStream.of(seed).split(RetinotopyMetric.ID);
        return new Null(settings, stream.split("exchanges"), stream.split("draws"));
    }
}
