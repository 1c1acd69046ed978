package org.topolab.api.study;

import java.util.Optional;
import org.topolab.api.metric.Result.Interval;

/**
 * Verdicts by where a 95 % interval over networks lies. One that is missing, and all of the
 * miniature, leave a claim open.
 */
public final class Judge {

    private final Scale scale;

    /**
     * @param scale scale of the runs
     */
    public Judge(Scale scale) {
        this.scale = scale;
    }

    /**
     * Whether something is above a level.
     *
     * @param least how far above it would be worth speaking of; no if the whole interval is under
     *     that
     */
    public Verdict above(Optional<Interval> found, double level, double least) {
        return Verdict.of(
                scale,
                found.map(i -> i.low() > level).orElse(false),
                found.map(i -> i.high() < level + least).orElse(false));
    }

    /** Whether something is below a level, as {@link #above}. */
    public Verdict below(Optional<Interval> found, double level, double least) {
        return above(found.map(i -> new Interval(-i.high(), -i.low(), i.level())), -level, least);
    }

    /** Whether something is at a level: yes if the whole interval is within a margin around it. */
    public Verdict near(Optional<Interval> found, double level, double margin) {
        return Verdict.of(
                scale,
                found.map(i -> i.low() > level - margin && i.high() < level + margin).orElse(false),
                found.map(i -> i.low() > level + margin || i.high() < level - margin)
                        .orElse(false));
    }
}
