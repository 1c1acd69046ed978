package org.topolab.model.reset;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.info.Facts;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.OptionSpec.TextOption;
import org.topolab.api.option.Options;
import org.topolab.api.study.Conclusion;
import org.topolab.api.study.Evidence;
import org.topolab.api.study.Reproduction;
import org.topolab.api.study.ReproductionInfo;
import org.topolab.api.study.Scale;
import org.topolab.api.study.Trial;
import org.topolab.api.study.Tried;

/**
 * Reproduces Hannagan 2021: Reset networks and the ResNet baseline on Fashion-MNIST and on numbers,
 * several seeds each, measured by the published definitions and by the corrected ones in the same
 * pass.
 *
 * @see <a href="https://doi.org/10.1101/2021.11.19.469308">Hannagan 2021, Reset networks</a>
 */
@Component
public final class ResetReproduction implements Reproduction {

    static final String SEEDS = "seeds";
    static final String FASHION = "fashion";
    static final String NUMBERS = "numbers";

    private static final ReproductionInfo INFO =
            new ReproductionInfo(
                    new Facts(
                            "reset",
                            "Reset networks: claims and what runs say of them",
                            "Trains Reset networks of several n and the ResNet baseline on"
                                    + " Fashion-MNIST and on numbers, with several seeds, and judges"
                                    + " what was claimed of accuracy, clusters and topography.",
                            List.of(ResetFamily.HANNAGAN_2021),
                            "Apache-2.0",
                            List.of(
                                    new IntOption(
                                            SEEDS,
                                            "Runs of each condition; intervals come from these. At"
                                                    + " least 2.",
                                            Optional.of(5L),
                                            2,
                                            100,
                                            "runs"),
                                    new TextOption(
                                            FASHION,
                                            "Folder of the Fashion-MNIST files; empty for the"
                                                    + " excerpt inside the program, at full scale"
                                                    + " for TOPOLAB_DATA.",
                                            "",
                                            "a folder, or nothing"),
                                    new TextOption(
                                            NUMBERS,
                                            "Folder of dataset_number_topography.zip; empty for"
                                                    + " drawn digits with generated codes, at full"
                                                    + " scale for TOPOLAB_DATA.",
                                            "",
                                            "a folder, or nothing"))));

    @Override
    public ReproductionInfo info() {
        return INFO;
    }

    @Override
    public List<Trial> trials(Scale scale, Options options) {
        return new ResetTrials(Condition.all(scale), scale, options).all();
    }

    @Override
    public Conclusion conclude(Scale scale, Options options, List<Tried> tried) {
        return new ResetClaims(scale, options, new Evidence(tried)).conclude();
    }
}
