package org.topolab.model.retinavvs;

import java.util.List;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.Options;

/**
 * What makes a network's life harder in training: noise, and penalties of weights and activity.
 *
 * @param noiseStart standard deviation of Gaussian noise on the image
 * @param noiseEnd standard deviation of Gaussian noise on the retina's output
 * @param l1 L1 penalty of the weights of all layers but the retina's output and the last
 * @param retinaL1 L1 penalty of the weights of the retina's output
 * @param activity L1 penalty of what the retina puts out
 * @param perImage whether that is a mean over the images of a batch, else a sum
 */
record Burden(
        double noiseStart,
        double noiseEnd,
        double l1,
        double retinaL1,
        double activity,
        boolean perImage) {

    static final String NOISE_END = "noise-end";
    static final String RETINA_L1 = "retina-l1";
    static final String ACTIVITY = "activity";
    private static final String NOISE_START = "noise-start";
    private static final String L1 = "l1";
    private static final String ACTIVITY_PER = "activity-per";
    private static final String IMAGE = "image";
    private static final double MOST = 1e6;

    static Burden of(Options options) {
        return new Burden(
                options.number(NOISE_START),
                options.number(NOISE_END),
                options.number(L1),
                options.number(RETINA_L1),
                options.number(ACTIVITY),
                options.text(ACTIVITY_PER).equals(IMAGE));
    }

    static List<OptionSpec> specs() {
        return List.of(
                amount(
                        NOISE_START,
                        "Standard deviation of Gaussian noise on the image, in training only."),
                amount(
                        NOISE_END,
                        "Standard deviation of Gaussian noise on the retina's output, after its"
                                + " ReLU, in training only."),
                amount(
                        L1,
                        "L1 penalty of the weights of every layer but the retina's output and the"
                                + " last."),
                amount(RETINA_L1, "L1 penalty of the weights of the retina's output."),
                amount(ACTIVITY, "L1 penalty of the activity of the retina's output."),
                new ChoiceOption(
                        ACTIVITY_PER,
                        "What the activity penalty is of: a mean over the images (image), or the"
                                + " sum over the whole batch, as published, which grows with the"
                                + " batch (batch).",
                        IMAGE,
                        List.of(IMAGE, "batch")));
    }

    private static OptionSpec amount(String name, String help) {
        return new DoubleOption(name, help, 0, 0, MOST);
    }
}
