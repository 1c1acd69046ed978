package org.topolab.model.alltnn;

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
 * Reproduces All-TNN: networks with smoothness losses of several weights, the locally connected and
 * the convolutional control, several seeds each.
 *
 * @see <a href="https://doi.org/10.1038/s41562-025-02220-7">Lu, Doerig, Bosch, Krahmer, Kaiser,
 *     Cichy, Kietzmann 2025, Nature Human Behaviour 9:1975-1991</a>
 */
@Component
public final class AllTnnReproduction implements Reproduction {

    static final String SEEDS = "seeds";
    static final String FOLDER = "folder";

    private static final ReproductionInfo INFO =
            new ReproductionInfo(
                    new Facts(
                            "alltnn",
                            "All-TNN: claims and what runs say of them",
                            "Trains networks with and without smoothness loss and a convolutional"
                                    + " control, with several seeds, and judges what was claimed of"
                                    + " their maps, accuracy and energy.",
                            List.of(AllTnnFamily.LU_2025),
                            "Apache-2.0",
                            List.of(
                                    new IntOption(
                                            SEEDS,
                                            "Runs of each condition; intervals come from these and"
                                                    + " need at least 2. 0 for 3, at full scale 5,"
                                                    + " in miniature 2.",
                                            0,
                                            0,
                                            100),
                                    new TextOption(
                                            FOLDER,
                                            "Images in one folder per class, or a ZIP of them:"
                                                    + " CIFAR-10, at full scale ecoset.",
                                            AllTnnTrials.IMAGES,
                                            "a folder or a ZIP"))));

    @Override
    public ReproductionInfo info() {
        return INFO;
    }

    @Override
    public List<Trial> trials(Scale scale, Options options) {
        return new AllTnnTrials(scale, options).all();
    }

    @Override
    public Conclusion conclude(Scale scale, Options options, List<Tried> tried) {
        return new AllTnnClaims(scale, options, tried).conclude();
    }
}
