package org.topolab.model.reset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.info.Citation;
import org.topolab.api.info.Facts;
import org.topolab.api.model.Adopted;
import org.topolab.api.model.Adopting;
import org.topolab.api.model.Estimate;
import org.topolab.api.model.FamilyInfo;
import org.topolab.api.model.Growing;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelFamily;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Tensor;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;

/**
 * Reset networks: n x n sub-networks see the whole image, their outputs are reset into one grid,
 * and a master network reads the grid as if it were an image. Which units of the grid become
 * neighbours in function is left to learning.
 *
 * <p>The one sheet, {@code grid}, is the normalised grid in inference mode; its blocks are the
 * sub-networks.
 *
 * @see <a href="https://doi.org/10.1101/2021.11.19.469308">Hannagan 2021, Reset networks: emergent
 *     topography by composition of convolutional neural networks</a>
 */
@Component(service = ModelFamily.class)
public final class ResetFamily implements ModelFamily, Adopting, Growing {

    static final Citation HANNAGAN_2021 =
            new Citation(
                    "Hannagan T. (2021). Reset networks: emergent topography by composition of convolutional neural networks. bioRxiv 2021.11.19.469308",
                    "10.1101/2021.11.19.469308");

    private static final FamilyInfo INFO =
            new FamilyInfo(
                    new Facts(
                            "reset",
                            "Reset networks",
                            "n x n sub-networks see the whole image; their outputs are reset into"
                                    + " one grid that a master network reads like an image.",
                            List.of(HANNAGAN_2021),
                            "Apache-2.0",
                            ResetOptions.specs()));

    @Override
    public FamilyInfo info() {
        return INFO;
    }

    @Override
    public List<OptionProblem> check(Options options) {
        return ResetOptions.of(options).problems();
    }

    @Override
    public Model create(ModelRequest request) {
        return composition(request).build(info().id(), request);
    }

    @Override
    public Optional<Estimate> estimate(ModelRequest request) {
        return Optional.of(
                NetworkCost.of(composition(request), request.training().compute())
                        .estimate(request.training()));
    }

    @Override
    public Adopted adopt(String source, Map<String, Tensor> tensors, Map<String, Object> said) {
        return Adoption.reset(source, tensors, said);
    }

    @Override
    public Optional<String> ancestor(String parameter, Options ancestor, Options self) {
        return new Growth(ancestor, self).ancestor(parameter);
    }

    private static Composition composition(ModelRequest request) {
        return ResetOptions.of(request.options())
                .fitting("reset: ")
                .composition(request.image(), request.targets().outputs());
    }
}
