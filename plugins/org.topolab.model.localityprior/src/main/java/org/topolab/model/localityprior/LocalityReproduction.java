package org.topolab.model.localityprior;

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
 * Reproduces the Locality Prior of 2017 on MNIST: networks with the prior and their control,
 * several seeds each, compared network by network, by the published spatial variance and by
 * statistics of neighbours and wires.
 *
 * @see <a href="https://github.com/alexsax/Locality-Prior">the published code</a>
 */
@Component
public final class LocalityReproduction implements Reproduction {

    static final String SEEDS = "seeds";
    static final String MNIST = "mnist";

    private static final ReproductionInfo INFO =
            new ReproductionInfo(
                    new Facts(
                            "locality",
                            "Locality prior: claims and what runs say of them",
                            "Trains networks with a locality prior and their control on MNIST, with"
                                    + " several seeds, and judges what was claimed of accuracy, of"
                                    + " where activity lies on the sheets, and of wires.",
                            List.of(LocalityPriorFamily.SAX_2017),
                            "Apache-2.0",
                            List.of(
                                    new IntOption(
                                            SEEDS,
                                            "Runs of each condition; intervals come from these and"
                                                    + " need at least 2. 0 for 5, at full scale 10,"
                                                    + " in miniature 2.",
                                            0,
                                            0,
                                            100),
                                    new TextOption(
                                            MNIST,
                                            "Folder of the MNIST files; empty for TOPOLAB_DATA.",
                                            "",
                                            "a folder, or nothing"))));

    @Override
    public ReproductionInfo info() {
        return INFO;
    }

    @Override
    public List<Trial> trials(Scale scale, Options options) {
        return new LocalityTrials(scale, options).all();
    }

    @Override
    public Conclusion conclude(Scale scale, Options options, List<Tried> tried) {
        return new LocalityClaims(scale, options, tried).conclude();
    }
}
