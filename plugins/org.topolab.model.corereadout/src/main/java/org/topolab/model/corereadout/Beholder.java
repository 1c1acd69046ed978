package org.topolab.model.corereadout;

import java.util.ArrayList;
import java.util.List;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.data.Targets;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.OptionSpec.GroupOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.Options;
import org.topolab.api.readout.Readout;
import org.topolab.model.corereadout.readout.Modulated;
import org.topolab.model.corereadout.readout.Shifted;

/**
 * What of the animal in a trial changes its neurons: where its eye looks, and what it does.
 *
 * @param layers of what makes shifts of all points from the pupil; 0 for no shifts
 * @param hidden units of each of these layers but the last
 * @param trial whether it also sees when the trial was
 * @param centred whether a pupil in the middle means no shift
 * @param gains hidden units of what makes gains from behaviour; 0 for no gains
 * @param published whether gains are at least 1
 */
record Beholder(
        int layers, int hidden, boolean trial, boolean centred, int gains, boolean published) {

    private static final String SHIFTER = "shifter";
    private static final String MODULATOR = "modulator";
    private static final String LAYERS = "layers";
    private static final String HIDDEN = "hidden";
    private static final String TRIAL = "trial";
    private static final String CENTRED = "centred";
    private static final String PUBLISHED = "published";
    private static final int MOST = 4096;

    static Beholder of(Options options) {
        Options shifter = options.group(SHIFTER);
        Options modulator = options.group(MODULATOR);
        return new Beholder(
                shifter.integer(LAYERS),
                shifter.integer(HIDDEN),
                shifter.flag(TRIAL),
                shifter.flag(CENTRED),
                modulator.integer(HIDDEN),
                modulator.flag(PUBLISHED));
    }

    static List<OptionSpec> specs() {
        return List.of(
                new GroupOption(
                        SHIFTER,
                        "A small network for each recording that moves the points of all neurons"
                                + " with the pupil.",
                        List.of(
                                new IntOption(
                                        LAYERS,
                                        "Its layers, each with a hyperbolic tangent; published 3,"
                                                + " 0 for none.",
                                        0,
                                        0,
                                        16),
                                new IntOption(
                                        HIDDEN, "Units of each layer but the last.", 5, 1, MOST),
                                new FlagOption(
                                        TRIAL, "Whether it also sees when the trial was.", false),
                                new FlagOption(
                                        CENTRED,
                                        "Whether a pupil in the middle means no shift, so that"
                                                + " shifts and places cannot trade an offset.",
                                        true))),
                new GroupOption(
                        MODULATOR,
                        "A small network for each recording that multiplies the values of neurons"
                                + " by gains that depend on behaviour.",
                        List.of(
                                new IntOption(HIDDEN, "Its hidden units; 0 for none.", 0, 0, MOST),
                                new FlagOption(
                                        PUBLISHED,
                                        "Whether gains are at least 1, so that behaviour can only"
                                                + " amplify.",
                                        false))));
    }

    /**
     * Refuses targets beside which nothing of this was recorded.
     *
     * @param where the beginning of a message
     */
    void refuseBlind(String where, Targets targets) {
        if (!(targets instanceof Responses responses) || responses.size() == 0) {
            return;
        }
        List<String> needed = new ArrayList<>();
        if (layers > 0) {
            needed.add(Responses.PUPIL);
            if (trial) {
                needed.add(Shifted.TRIAL);
            }
        }
        if (gains > 0) {
            needed.add(Responses.BEHAVIOUR);
        }
        needed.removeAll(responses.besides());
        if (!needed.isEmpty()) {
            throw new IllegalArgumentException(
                    ("%sshifter and modulator need %s, beside the trials there is %s;"
                                    + " choose data with it, or set %s")
                            .formatted(
                                    where,
                                    String.join(", ", needed),
                                    responses.besides().isEmpty()
                                            ? "nothing"
                                            : String.join(", ", responses.besides()),
                                    needed.contains(Responses.BEHAVIOUR)
                                            ? "modulator.hidden: 0"
                                            : "shifter.layers: 0"));
        }
    }

    /** A readout that this acts on. */
    Readout on(Readout readout, Neurons neurons, long seed) {
        Readout shifted =
                layers == 0
                        ? readout
                        : new Shifted(
                                readout,
                                neurons,
                                new Shifted.Settings(layers, hidden, trial, centred),
                                seed);
        return gains == 0
                ? shifted
                : new Modulated(shifted, neurons, new Modulated.Settings(gains, published), seed);
    }
}
