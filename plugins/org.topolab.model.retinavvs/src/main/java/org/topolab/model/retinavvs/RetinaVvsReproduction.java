package org.topolab.model.retinavvs;

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
 * Reproduces Lindsey et al. 2019: networks of several widths of the retina's output and depths of
 * the cortex on grey photographs, several seeds each; what became of their accuracy, of their
 * filters and of the retina's linearity.
 *
 * @see <a href="https://arxiv.org/abs/1901.00945">Lindsey, Ocko, Ganguli, Deny 2019</a>
 */
@Component(service = Reproduction.class)
public final class RetinaVvsReproduction implements Reproduction {

    static final String SEEDS = "seeds";
    static final String FOLDER = "folder";

    private static final ReproductionInfo INFO =
            new ReproductionInfo(
                    new Facts(
                            "retinavvs",
                            "Retina and cortex: claims and what runs say of them",
                            "Trains networks with several widths of the retina's output and depths"
                                    + " of the cortex on CIFAR-10 in grey, with several seeds, and"
                                    + " judges what was claimed of accuracy, filters, linearity"
                                    + " and information.",
                            List.of(RetinaVvsFamily.LINDSEY_2019),
                            "Apache-2.0",
                            List.of(
                                    new IntOption(
                                            SEEDS,
                                            "Runs of each condition; intervals come from these. 0"
                                                    + " for 3, with --full 10, with --miniature 1.",
                                            Optional.of(0L),
                                            0,
                                            100,
                                            "runs"),
                                    new TextOption(
                                            FOLDER,
                                            "CIFAR-10 as images in folders of classes, or a zip"
                                                    + " file of them; also looked for in"
                                                    + " TOPOLAB_DATA.",
                                            RetinaVvsTrials.IMAGES,
                                            "a folder or zip file"))));

    @Override
    public ReproductionInfo info() {
        return INFO;
    }

    @Override
    public List<Trial> trials(Scale scale, Options options) {
        return new RetinaVvsTrials(Effort.of(scale), options).all();
    }

    @Override
    public Conclusion conclude(Scale scale, Options options, List<Tried> tried) {
        Judge judge = new Judge(scale, new Evidence(tried));
        return new RetinaVvsClaims(judge, RetinaVvsTrials.seeds(judge.effort(), options))
                .conclude();
    }
}
