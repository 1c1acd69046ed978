package org.topolab.model.retinavvs;

import java.util.List;
import org.topolab.api.stat.Sample;
import org.topolab.api.study.Evidence;
import org.topolab.api.study.Finding;
import org.topolab.api.study.Verdict;

/** What was claimed of filters: round ones before the bottleneck, oriented ones behind it. */
final class FilterClaims {

    private static final String OPPONENT = "spatial-opponency.opponent";
    private static final String OPPONENT_PUBLISHED = "spatial-opponency-published.opponent";
    private static final String ROTATIONAL = "centre-surround.rotational";
    private static final String CENTRE_SURROUND = "centre-surround";
    private static final String RATIO = "orientedness-published.ratio";
    private static final String SPREAD = "orientedness-published.spread";
    private static final String FOURIER = "orientedness.fourier";

    private final Judge judge;
    private final Effort effort;
    private final String narrow;
    private final String wide;

    FilterClaims(Judge judge) {
        this.judge = judge;
        this.effort = judge.effort();
        this.narrow = Judge.group(effort.narrow(), effort.deepest());
        this.wide = Judge.group(effort.wide(), effort.deepest());
    }

    List<Finding> all() {
        return List.of(opponent(), round(), retina(), cortex());
    }

    private Finding opponent() {
        Evidence retina = judge.retina();
        return new Finding(
                "The bottleneck makes units at the retina's output spatially opponent: more of them"
                        + " for n = %d than for n = %d (D = %d)"
                                .formatted(effort.narrow(), effort.wide(), effort.deepest()),
                "by others, mean of 10, shares for D = 0 to 4: n = 1: 1.0, 1.0, 1.0, 0.9, 1.0;"
                        + " n = 4: 0.63, 0.70, 0.55, 0.48, 0.50; n = 32: 0.17, 0.47, 0.20, 0.18,"
                        + " 0.18",
                judge.byN(n -> words(retina, n, OPPONENT_PUBLISHED)),
                judge.positive(retina.difference(narrow, wide, OPPONENT_PUBLISHED)),
                "against grey: " + judge.byN(n -> words(retina, n, OPPONENT)),
                judge.positive(retina.difference(narrow, wide, OPPONENT)));
    }

    private Finding round() {
        Evidence retina = judge.retina();
        return new Finding(
                "The bottleneck makes filters at the retina's output rounder, as centre and surround"
                        + " are: for n = %d than for n = %d (D = %d)"
                                .formatted(effort.narrow(), effort.wide(), effort.deepest()),
                "seen by eye; no measure was published",
                "not defined as published",
                Verdict.OPEN,
                "explained by distance from the centre (noise): %s; with centre and surround: %s"
                        .formatted(
                                judge.byEnds(n -> withChance(retina, n, ROTATIONAL)),
                                judge.byEnds(n -> words(retina, n, CENTRE_SURROUND))),
                judge.positive(
                        Evidence.difference(
                                retina.aboveChanceBySeed(narrow, ROTATIONAL),
                                retina.aboveChanceBySeed(wide, ROTATIONAL))));
    }

    private Finding retina() {
        Evidence retina = judge.retina();
        return new Finding(
                "Without the bottleneck filters are oriented already in the retina: more so for"
                        + " n = %d than for n = %d (D = %d)"
                                .formatted(effort.wide(), effort.narrow(), effort.deepest()),
                "measures 1, 2: n = 32: 2.49 ± 0.69, 0.190 ± 0.039 (13 units); n = 1: 1.91 ± 0.64,"
                        + " 0.169 ± 0.076 (2 units); noise 1.99 ± 0.12, 0.176 ± 0.007",
                judge.byEnds(n -> measures(retina, n)),
                Verdict.every(
                        List.of(
                                judge.positive(retina.difference(wide, narrow, RATIO)),
                                judge.positive(retina.difference(wide, narrow, SPREAD)))),
                "Fourier index (noise): " + judge.byEnds(n -> withChance(retina, n, FOURIER)),
                Verdict.every(
                        List.of(
                                judge.positive(retina.aboveChance(wide, FOURIER)),
                                judge.positive(
                                        Evidence.difference(
                                                retina.aboveChanceBySeed(wide, FOURIER),
                                                retina.aboveChanceBySeed(narrow, FOURIER))))));
    }

    private Finding cortex() {
        Evidence retina = judge.retina();
        Evidence cortex = judge.cortex();
        int n = effort.narrow();
        return new Finding(
                "With the bottleneck oriented filters come in the cortex: more so in vvs-1 than in"
                        + " retina-2 (n = %d, D = %d)".formatted(n, effort.deepest()),
                "measures 1, 2: vvs-1: 3.15 ± 0.57, 0.237 ± 0.018 (18 units); retina-2: 1.91 ± 0.64,"
                        + " 0.169 ± 0.076 (2 units); noise 1.99 ± 0.12, 0.176 ± 0.007",
                "vvs-1: %s; retina-2: %s".formatted(measures(cortex, n), measures(retina, n)),
                Verdict.every(
                        List.of(
                                judge.positive(more(cortex, retina, RATIO)),
                                judge.positive(more(cortex, retina, SPREAD)))),
                "Fourier index (noise): vvs-1: %s; retina-2: %s"
                        .formatted(withChance(cortex, n, FOURIER), withChance(retina, n, FOURIER)),
                Verdict.every(
                        List.of(
                                judge.positive(cortex.aboveChance(narrow, FOURIER)),
                                judge.positive(
                                        Evidence.difference(
                                                cortex.aboveChanceBySeed(narrow, FOURIER),
                                                retina.aboveChanceBySeed(narrow, FOURIER))))));
    }

    private Sample more(Evidence more, Evidence less, String metric) {
        return Evidence.difference(more.bySeed(narrow, metric), less.bySeed(narrow, metric));
    }

    private String deep(int n) {
        return Judge.group(n, effort.deepest());
    }

    private String words(Evidence sheet, int n, String metric) {
        return Evidence.words(sheet.of(deep(n), metric), 2);
    }

    private String withChance(Evidence sheet, int n, String metric) {
        return "%s (%s)"
                .formatted(
                        words(sheet, n, metric),
                        Evidence.number(sheet.chance(deep(n), metric).mean(), 2));
    }

    private String measures(Evidence sheet, int n) {
        String spread = Evidence.words(sheet.of(deep(n), SPREAD), 3);
        return "%s, %s".formatted(words(sheet, n, RATIO), spread);
    }
}
