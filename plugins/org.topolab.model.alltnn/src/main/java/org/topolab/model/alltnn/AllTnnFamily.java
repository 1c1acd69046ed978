package org.topolab.model.alltnn;

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
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelFamily;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Tensor;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.nn.GraphModel;
import org.topolab.nn.LayerFactory;

/**
 * All-topographic neural networks: layers whose units lie on a sheet, each place of the image as a
 * block of it, with weights of their own at each place; units that are neighbours on the sheet are
 * made alike in training. What is claimed: such networks grow smooth maps of orientation and of
 * categories, as cortex has them. Two controls: the same without making neighbours alike, and
 * convolutions.
 *
 * @see <a href="https://doi.org/10.1038/s41562-025-02220-7">Lu, Doerig, Bosch, Krahmer, Kaiser,
 *     Cichy, Kietzmann 2025, Nature Human Behaviour 9:1975-1991</a>
 * @see <a href="https://github.com/KietzmannLab/All-TNN">the published code</a>
 */
@Component(service = ModelFamily.class)
public final class AllTnnFamily implements ModelFamily, Adopting {

    static final Citation LU_2025 =
            new Citation(
                    "Lu Z., Doerig A., Bosch V., Krahmer B., Kaiser D., Cichy R. M., Kietzmann T. C."
                            + " (2025). End-to-end topographic networks as models of cortical map"
                            + " formation and human visual behaviour. Nature Human Behaviour"
                            + " 9:1975-1991, arXiv 2308.09431",
                    "10.1038/s41562-025-02220-7");

    private static final String ID = "all-tnn";

    private static final FamilyInfo INFO =
            new FamilyInfo(
                    new Facts(
                            ID,
                            "All-topographic neural networks",
                            "Layers on sheets with weights of their own at each place, whose"
                                    + " neighbours are made alike; and their controls.",
                            List.of(LU_2025),
                            "Apache-2.0",
                            AllTnnOptions.specs()));

    @Override
    public FamilyInfo info() {
        return INFO;
    }

    @Override
    public List<OptionProblem> check(Options options) {
        return AllTnnOptions.of(options).problems();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if options do not fit together or the images, or there is
     *     nothing to build layers with
     */
    @Override
    public Model create(ModelRequest request) {
        AllTnn network = network(request);
        LayerFactory layers = LayerFactory.of(ID, request);
        return new GraphModel(NetworkGraph.plan(network, request, layers), request, layers);
    }

    @Override
    public Optional<Estimate> estimate(ModelRequest request) {
        return Optional.of(NetworkCost.of(network(request)).estimate(request.training()));
    }

    /** {@inheritDoc} Networks that the published code trained, one of the presets. */
    @Override
    public Adopted adopt(String source, Map<String, Tensor> tensors, Map<String, Object> said) {
        return Adoption.adopt(tensors, said);
    }

    private static AllTnn network(ModelRequest request) {
        AllTnnOptions options = AllTnnOptions.of(request.options());
        OptionProblem.refuse(ID + ": ", options.problems());
        return AllTnn.of(ID + ": ", options, request.image(), request.targets().outputs());
    }
}
