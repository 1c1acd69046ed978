package org.topolab.model.localityprior;

import java.util.List;
import org.topolab.api.option.Options;
import org.topolab.api.study.Evidence;
import org.topolab.api.study.Scale;

/** What a reader must know to judge the findings. */
final class LocalityNotes {

    private final Scale scale;
    private final Options options;

    LocalityNotes(Scale scale, Options options) {
        this.scale = scale;
        this.options = options;
    }

    List<String> all() {
        return List.of(
                scale(),
                "%d seeds of each condition; mean ± half the 95 %% interval of the mean (Student's"
                                .formatted(LocalityTrials.seeds(scale, options))
                        + " t); differences with their 95 % interval and a t-test of two samples"
                        + " with unequal variances (Welch), each network one value. *yes*: the"
                        + " whole interval is on the claim's side of none (of a claim of no or"
                        + " little difference: within what is not worth speaking of); *no*: what"
                        + " the claim says is at best not worth speaking of, by the whole interval"
                        + " (of no difference: it is outside); *open*: else. Not"
                        + " worth speaking of are half a point of accuracy, %s squared pitches"
                                .formatted(Evidence.number(SheetClaims.LITTLE_VARIANCE, 2))
                        + " of spatial variance (half of what was published), %s of Moran's I and"
                                .formatted(SheetClaims.LITTLE_MORAN)
                        + " %s pitches of wire.".formatted(WireClaims.LITTLE_LENGTH),
                "The published tests are over images of one pair of networks"
                        + " (pseudo-replication): images are many, but the training that is said"
                        + " to make the difference was done once for each condition. A tiny p says"
                        + " that these two networks differ, which any two do; what the prior does"
                        + " is told by networks of several seeds.",
                "The test over images needs a value for each image, which these runs keep in their"
                        + " table `items` and this report does not read: `topolab compare"
                        + " runs/control-s1 runs/local-linear-s1 --test items` makes it for a pair.",
                "The published maps come from networks left in training mode, with dropout and"
                        + " statistics of the batch in them, different each time. Here networks"
                        + " are measured in evaluation mode.",
                "The sign of the published difference on the output sheet changed between"
                        + " revisions: with a normalised prior and without batch normalisation"
                        + " the variance was larger with the prior (1000 images, t = +7.29), with"
                        + " a quadratic decay smaller (t = -20.2), in the end smaller (t = -6.49).",
                "Spatial variance is about one centre, of an even map 8.17 on 7 x 7 units: two"
                        + " tight clusters far apart have a large one. Moran's I asks whether"
                        + " neighbours are alike; chance is the same network with its units at"
                        + " random places.",
                "Fresh weights times the prior are short wires already; `untrained` are networks"
                        + " before training. Connections are cut by the strength a signal meets"
                        + " (weight times prior), weakest first. In figures k is"
                        + " that of the prior (d + 1)^-k: 0 the control, 0.5 the square root, 1"
                        + " linear, 2 quadratic.");
    }

    private String scale() {
        return switch (scale) {
            case MINIATURE ->
                    "Miniature: 600 images, one epoch. It shows that everything works; no verdict"
                            + " is given.";
            case LAPTOP ->
                    "Laptop scale: the published network, data and training on MNIST; fewer decays"
                            + " and seeds than at full scale. Nothing here is about ImageNet.";
            case FULL ->
                    "Full scale: the published network, data and training on MNIST, all decays."
                            + " Published was one network of each condition. Nothing here is"
                            + " about ImageNet.";
        };
    }
}
