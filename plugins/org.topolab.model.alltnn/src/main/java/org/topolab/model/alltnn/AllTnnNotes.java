package org.topolab.model.alltnn;

import java.util.List;
import org.topolab.api.option.Options;
import org.topolab.api.study.Scale;

/** What a reader must know to judge the findings. */
final class AllTnnNotes {

    private final Scale scale;
    private final Options options;

    AllTnnNotes(Scale scale, Options options) {
        this.scale = scale;
        this.options = options;
    }

    List<String> all() {
        return List.of(
                scale(),
                ("%d seeds of each condition; mean ± half the 95 %% interval of the mean (Student's"
                                + " t); differences are of networks of the same seed. *yes*: the"
                                + " whole interval is on the claim's side of none (of a claim of no"
                                + " or little difference: within what is not worth speaking of);"
                                + " *no*: what the claim says is at best not worth speaking of, by"
                                + " the whole interval (of no difference: it is outside); *open*:"
                                + " else. Claims of steps hold if each step does. Not worth"
                                + " speaking of are a point of accuracy, %.0f degrees between"
                                + " neighbours and %.1f nats from the centre to the rim.")
                        .formatted(
                                AllTnnTrials.seeds(scale, options),
                                MapClaims.LITTLE_DEGREES,
                                MapClaims.LITTLE_NATS),
                "Published smoothness was taken after the energy analysis had replaced all weights"
                        + " by their sizes and never put them back: signed weights of random"
                        + " direction give 1 / 3 for six sheets (1 / 2 for four), their sizes about"
                        + " 0.9. *observed* repeats that for the sheets there are, *corrected* has"
                        + " the weights as they were trained. The index depends on the number of"
                        + " sheets.",
                "As published, orientations are taken from gratings of 3 pixels alone, the stride"
                        + " of the full network's first layer, units that answer to none count as"
                        + " orientation 0, and cells of the histogram have their edges on the"
                        + " orientations shown. Corrected: the wavelength a unit answers to most,"
                        + " cells around the orientations shown, and only units that are selective."
                        + " Large patches of silent units made published maps look smoother than"
                        + " the orientations are; see the shares `dead` and `selective`.",
                "Degrees between neighbours are the mean difference of preferred orientation of a"
                        + " unit and its right and lower neighbour, both selective; chance is the"
                        + " same units at random places, near 45 degrees if all orientations are"
                        + " as frequent.",
                "Energy is a third of what units send and two thirds of what reaches them through"
                        + " the sizes of weights, in the units of activations, for an image, over"
                        + " all sheets but the last. It is not divided by what the network"
                        + " achieves, and depends on how activations are scaled: normalisation"
                        + " follows each sheet.",
                "Published networks were stopped at different times (35 epochs without, 35 to 600"
                        + " with the loss); here all conditions train as long.",
                "Weights start as published, small since Keras counts fans over all places: then the"
                        + " loss turns directions before much is learnt. Neighbours of the sheet's"
                        + " border are not those of the other side here (published: a torus).");
    }

    private String scale() {
        return switch (scale) {
            case MINIATURE ->
                    "Miniature: 300 images, one epoch, one alpha. It shows that everything works; no"
                            + " verdict is given.";
            case LAPTOP ->
                    "Laptop scale: four sheets (56, 20, 12 and 10 units wide) on CIFAR-10 at 32"
                            + " pixels, eight epochs. Nothing here is about ecoset or the published"
                            + " size; published numbers are of six sheets and 565 classes.";
            case FULL ->
                    "Full scale: the published network on ecoset, 35 epochs for every condition:"
                            + " weeks on one machine. It was never run.";
        };
    }
}
