package org.topolab.model.retinavvs;

import java.util.List;
import org.topolab.api.study.Evidence;

/** What a reader must know to judge the findings. */
final class RetinaVvsNotes {

    private final Judge judge;
    private final int seeds;

    RetinaVvsNotes(Judge judge, int seeds) {
        this.judge = judge;
        this.seeds = seeds;
    }

    List<String> all() {
        return List.of(
                scale(),
                "%d seed%s of each condition; mean ± half the 95 %% interval of the mean (Student's"
                                .formatted(seeds, seeds == 1 ? "" : "s")
                        + " t); differences are taken seed by seed. *yes*: the whole interval is on"
                        + " the claim's side; *no*: on the other; *open*: else, and wherever there"
                        + " are no two seeds. A claim of two measures needs both. That an amount of"
                        + " the publication (0.15, 0.04, 0.75, 0.80) is missed counts as *no* at"
                        + " full scale alone.",
                "Published: accuracies of two trials, and of ten by others (ecs-vlc/opponency:"
                        + " luma, whole-pixel shifts); R² of two and eight; orientation pooled over"
                        + " units of ten trials, here means of runs. Shares of opponent units are"
                        + " those of the others. All are of 20 epochs; after one, the others"
                        + " have 33 % for n = 1 and 45 % for n = 32 without a cortex, 42 and 46 %"
                        + " with D = 2.",
                "As published: receptive fields at a black image after the ReLU, where units that"
                        + " are closed have none; answers to gratings against black; R² at one"
                        + " place; separability of values as they are. Corrected: the mean of fields"
                        + " at images, before the ReLU, against noise of the same support; answers"
                        + " against grey; nine places;"
                        + " standardised. R² and separability are of images drawn at random, as the"
                        + " files are sorted by class.",
                "Units without a published receptive field, retina-2: %s; vvs-1: %s."
                        .formatted(dead(judge.retina()), dead(judge.cortex())));
    }

    private String dead(Evidence sheet) {
        return judge.byEnds(
                n ->
                        Evidence.percent(
                                sheet.of(
                                        Judge.group(n, judge.effort().deepest()),
                                        "orientedness-published.dead")));
    }

    private String scale() {
        return switch (judge.scale()) {
            case MINIATURE ->
                    "Miniature: 300 images, one epoch. It shows that everything works; no verdict"
                            + " is given.";
            case LAPTOP ->
                    "Laptop scale: 8 channels and kernels of 7 x 7, 128 dense units, 4 epochs of"
                            + " 6,000 images at a rate of 0.001, where the publication has 32, 9 x"
                            + " 9, 1,024, and 20 epochs of 50,000 at 0.0001. With 8 channels before"
                            + " it, a retina's output of 32 is wider than what it reads. A *no*"
                            + " here does not refute the publication at its own scale.";
            case FULL ->
                    "Full scale: the published sizes, all images, 20 epochs, batches of 64. Shifts"
                            + " are of whole pixels and bring in zeros.";
        };
    }
}
