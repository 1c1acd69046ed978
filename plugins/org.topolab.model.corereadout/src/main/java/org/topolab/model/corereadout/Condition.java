package org.topolab.model.corereadout;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is compared in the reproduction: a core, a readout, and so many images. */
enum Condition {
    /** The core that is taken over: trained on neurons of another animal. */
    SOURCE(Readouts.CORTEX, Core.DIRECT, true, "core of another animal"),
    GAUSSIAN_FEW(Readouts.GAUSSIAN, Core.DIRECT, false, "Gaussian, few images"),
    GAUSSIAN_ALL(Readouts.GAUSSIAN, Core.DIRECT, true, "Gaussian, all images"),
    FACTORISED_FEW(Readouts.FACTORISED, Core.DIRECT, false, "factorised, few images"),
    FACTORISED_ALL(Readouts.FACTORISED, Core.DIRECT, true, "factorised, all images"),
    CORTEX_FEW(Readouts.CORTEX, Core.DIRECT, false, "places from cortex, few images"),
    CORTEX_ALL(Readouts.CORTEX, Core.DIRECT, true, "places from cortex, all images"),
    TRANSFER_FEW(Readouts.CORTEX, Core.TRANSFER, false, "transfer, few images"),
    TRANSFER_ALL(Readouts.CORTEX, Core.TRANSFER, true, "transfer, all images"),
    RANDOM_FEW(Readouts.CORTEX, Core.RANDOM, false, "random core, few images"),
    LINEAR_ALL(Readouts.CORTEX, Core.LINEAR, true, "linear core, all images");

    /** Readouts that are compared. */
    enum Readouts {
        GAUSSIAN("readout: gaussian"),
        CORTEX("readout: gaussian, gaussian: {positions: cortex}"),
        FACTORISED("readout: factorised");

        private final String options;

        Readouts(String options) {
            this.options = options;
        }
    }

    /** Where the core comes from. */
    enum Core {
        DIRECT,
        TRANSFER,
        RANDOM,
        LINEAR
    }

    private final Readouts readout;
    private final Core core;
    private final boolean all;
    private final String title;

    Condition(Readouts readout, Core core, boolean all, String title) {
        this.readout = readout;
        this.core = core;
        this.all = all;
        this.title = title;
    }

    /** Name of the group of its trials. */
    String group() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A few words. */
    String title() {
        return title;
    }

    /** Options of the readout, as a line of YAML without braces. */
    String readout() {
        return readout.options;
    }

    Core core() {
        return core;
    }

    /** Whether it is trained on all images. */
    boolean all() {
        return all;
    }

    /** Those whose neurons are compared. */
    static List<Condition> compared() {
        return Arrays.stream(values()).filter(condition -> condition != SOURCE).toList();
    }
}
