package org.topolab.model.corereadout;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.info.Facts;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.OptionSpec.TextOption;
import org.topolab.api.option.Options;
import org.topolab.api.study.Conclusion;
import org.topolab.api.study.Reproduction;
import org.topolab.api.study.ReproductionInfo;
import org.topolab.api.study.Scale;
import org.topolab.api.study.Trial;
import org.topolab.api.study.Tried;

/**
 * Reproduces what was claimed of Gaussian readouts and of cores that are taken over, on simulated
 * neurons whose receptive fields are known, and on those of a trained network.
 *
 * @see <a href="https://openreview.net/forum?id=Tp7kI90Htd">Lurz et al. 2021, Generalization in
 *     data-driven models of primary visual cortex, ICLR</a>
 */
@Component
public final class CoreReadoutReproduction implements Reproduction {

    static final String SEEDS = "seeds";
    static final String TEACHER = "teacher";

    private static final ReproductionInfo INFO =
            new ReproductionInfo(
                    new Facts(
                            "corereadout",
                            "Core and readout: claims and what runs say of them",
                            "Trains cores with readouts of two kinds on few and on all images, takes"
                                    + " a core over to neurons of another animal, and judges what"
                                    + " was claimed of them.",
                            List.of(CoreReadoutFamily.LURZ_2021),
                            "Apache-2.0",
                            List.of(
                                    new IntOption(
                                            SEEDS,
                                            "Pairs of animals, each with runs of every condition;"
                                                    + " intervals come from these and need at least"
                                                    + " 2. 0 for 3, in miniature 2.",
                                            0,
                                            0,
                                            100),
                                    new TextOption(
                                            TEACHER,
                                            "A trained network of neurons, run folder or file, such"
                                                    + " as sensorium_sota_model.pth, whose simulated"
                                                    + " recordings are fitted too; empty leaves"
                                                    + " them out.",
                                            "",
                                            "a run folder, a file, or nothing"))));

    @Override
    public ReproductionInfo info() {
        return INFO;
    }

    @Override
    public List<Trial> trials(Scale scale, Options options) {
        return new CoreReadoutTrials(scale, options).all();
    }

    @Override
    public Conclusion conclude(Scale scale, Options options, List<Tried> tried) {
        return new CoreReadoutClaims(scale, options, tried).conclude();
    }
}
