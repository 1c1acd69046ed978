package org.topolab.model.retinavvs;

import java.util.ArrayList;
import java.util.List;
import org.topolab.api.stat.Sample;
import org.topolab.api.study.Evidence;
import org.topolab.api.study.Finding;
import org.topolab.api.study.Verdict;

/** What was claimed of a retina of one channel: a deep cortex lets it be linear and faithful. */
final class LinearityClaims {

    private static final String LINEARITY = "linearity";
    private static final String SEPARABILITY = "linear-separability";
    private static final String PUBLISHED = "-published";
    private static final String EXPLAINED = ".r2";
    private static final String KEPT = ".image-r2";
    private static final String INDEX = ".index";

    /** Without a cortex less of the retina is linear. */
    private static final double NONLINEAR = 0.75;

    /** With one more of it is. */
    private static final double LINEAR = 0.80;

    private final Judge judge;
    private final Effort effort;
    private final Evidence retina;

    LinearityClaims(Judge judge) {
        this.judge = judge;
        this.effort = judge.effort();
        this.retina = judge.retina();
    }

    List<Finding> all() {
        return List.of(linear(), information(), classes());
    }

    private Finding linear() {
        String corrected = LINEARITY + EXPLAINED;
        return new Finding(
                "The retina is nearly linear with a cortex behind it (R² of pixels above 0.80) and"
                        + " not without (below 0.75), n = "
                        + effort.narrow(),
                "two trials, one place: n = 1, D = 0 to 4: 0.67, 0.87, 0.91, 0.95, 0.91",
                byDepth(LINEARITY + PUBLISHED + EXPLAINED),
                Verdict.every(gates(LINEARITY + PUBLISHED + EXPLAINED)),
                "nine places: %s; D = %d less D = 0: %s"
                        .formatted(byDepth(corrected), effort.deepest(), words(deep(corrected))),
                judge.positive(deep(corrected)));
    }

    private List<Verdict> gates(String metric) {
        List<Verdict> each = new ArrayList<>();
        for (int depth : effort.depths()) {
            Sample found = retina.of(group(depth), metric);
            each.add(
                    depth == 0
                            ? judge.side(found.high() < NONLINEAR, found.low() > NONLINEAR)
                            : judge.side(found.low() > LINEAR, found.high() < LINEAR));
        }
        return each;
    }

    private Finding information() {
        String published = LINEARITY + PUBLISHED + KEPT;
        String corrected = LINEARITY + KEPT;
        return new Finding(
                "The retina keeps more of the image with a deep cortex: R² of pixels from the"
                        + " retina's output, D = %d above D = 0, n = %d"
                                .formatted(effort.deepest(), effort.narrow()),
                "eight trials, one pixel: n = 1, D = 0 to 4: 0.67, 0.83, 0.83, 0.92, 0.85",
                byDepth(published),
                judge.positive(deep(published)),
                "nine pixels: %s; difference: %s"
                        .formatted(byDepth(corrected), words(deep(corrected))),
                judge.positive(deep(corrected)));
    }

    private Finding classes() {
        String published = SEPARABILITY + PUBLISHED + INDEX;
        String corrected = SEPARABILITY + INDEX;
        return new Finding(
                "The retina tells classes apart better without a cortex: index of separability,"
                        + " D = 0 above D = %d, n = %d"
                                .formatted(effort.deepest(), effort.narrow()),
                "n = 1, D = 0 to 4: 0.49, 0.36, 0.32, 0.27, 0.33; pixels 0.27",
                "%s; pixels: %s".formatted(byDepth(published), pixels(SEPARABILITY + PUBLISHED)),
                judge.positive(shallow(published)),
                "standardised: %s; pixels: %s; difference: %s"
                        .formatted(
                                byDepth(corrected),
                                pixels(SEPARABILITY),
                                words(shallow(corrected))),
                judge.positive(shallow(corrected)));
    }

    private String pixels(String metric) {
        return Evidence.words(retina.of(group(0), metric + ".image"), 2);
    }

    private Sample deep(String metric) {
        return retina.difference(group(effort.deepest()), group(0), metric);
    }

    private Sample shallow(String metric) {
        return retina.difference(group(0), group(effort.deepest()), metric);
    }

    private String group(int depth) {
        return Judge.group(effort.narrow(), depth);
    }

    private String byDepth(String metric) {
        return judge.byDepth(depth -> words(retina.of(group(depth), metric)));
    }

    private static String words(Sample sample) {
        return Evidence.words(sample, 2);
    }
}
