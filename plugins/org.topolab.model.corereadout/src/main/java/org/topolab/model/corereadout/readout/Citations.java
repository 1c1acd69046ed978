package org.topolab.model.corereadout.readout;

import org.topolab.api.info.Citation;

/** Where readouts were published. */
final class Citations {

    static final Citation LURZ =
            new Citation(
                    "Lurz et al. 2021, Generalization in data-driven models of primary visual"
                            + " cortex, ICLR, openreview.net/forum?id=Tp7kI90Htd",
                    "");

    static final Citation SINZ =
            new Citation(
                    "Sinz et al. 2018, Stimulus domain transfer in recurrent models for large"
                            + " scale cortical population prediction on video, NeurIPS 31",
                    "");

    static final Citation KLINDT =
            new Citation(
                    "Klindt, Ecker, Euler, Bethge 2017, Neural system identification for large"
                            + " populations separating \"what\" and \"where\", NeurIPS 30",
                    "");

    private Citations() {}
}
