package org.topolab.model.localityprior;

import java.util.Optional;
import org.topolab.api.metric.Result.Interval;
import org.topolab.api.study.Scale;
import org.topolab.api.study.Verdict;

/**
 * Verdicts by where a 95 % interval over networks lies. One that is missing, and all of the
 * miniature, leave a claim open.
 */
final class Judge {

    private final Scale scale;

    Judge(Scale scale) {
        this.scale = scale;
    }

    /**
     * Whether something is above a level.
     *
     * @param least how far above it would be worth speaking of; no if the whole interval is under
     *     that
     */
    Verdict above(Optional<Interval> found, double level, double least) {
        return Verdict.of(
                scale,
                found.map(i -> i.low() > level).orElse(false),
                found.map(i -> i.high() < level + least).orElse(false));
    }

    /** Whether something is below a level, as {@link #above}. */
    Verdict below(Optional<Interval> found, double level, double least) {
        return above(found.map(i -> new Interval(-i.high(), -i.low(), i.level())), -level, least);
    }

    /** Whether something is at a level: yes if the whole interval is within a margin around it. */
    Verdict near(Optional<Interval> found, double level, double margin) {
        return Verdict.of(
                scale,
                found.map(i -> i.low() > level - margin && i.high() < level + margin).orElse(false),
                found.map(i -> i.low() > level + margin || i.high() < level - margin)
                        .orElse(false));
    }
}
