package org.topolab.api.study;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.topolab.api.info.Contribution;
import org.topolab.api.option.Options;

/**
 * Runs a publication's experiments again and says of each of its claims whether they bear it out.
 * Its id is that of the model family the publication is about, or a short word for it.
 */
@ConsumerType
public interface Reproduction extends Contribution<ReproductionInfo> {

    /**
     * The runs, in the order in which they are to be made; names unique.
     *
     * @param options checked options of the reproduction
     */
    List<Trial> trials(Scale scale, Options options);

    /**
     * What the runs say.
     *
     * @param tried what was found in each trial, in the order of {@link #trials}
     */
    Conclusion conclude(Scale scale, Options options, List<Tried> tried);
}
