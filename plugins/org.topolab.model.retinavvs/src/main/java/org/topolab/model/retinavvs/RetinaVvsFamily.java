package org.topolab.model.retinavvs;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.info.Citation;
import org.topolab.api.info.Facts;
import org.topolab.api.model.Estimate;
import org.topolab.api.model.FamilyInfo;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelFamily;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.nn.GraphModel;
import org.topolab.nn.LayerFactory;

/**
 * A retina whose output has few channels, as the optic nerve has few fibres, and a cortex that
 * reads nothing else. What the claim is about: the squeeze makes filters at the retina's output
 * centre-surround, and those of the first cortical layer oriented; without it, filters are oriented
 * already in the retina.
 *
 * <p>The sheets, {@code retina-1}, ..., {@code vvs-1}, ..., are the convolutions after their ReLU,
 * and {@code dense-1} the dense layer before the classes.
 *
 * @see <a href="https://arxiv.org/abs/1901.00945">Lindsey, Ocko, Ganguli, Deny 2019, A unified
 *     theory of early visual representations from retina to cortex through anatomically constrained
 *     deep CNNs, ICLR</a>
 */
@Component(service = ModelFamily.class)
public final class RetinaVvsFamily implements ModelFamily {

    static final Citation LINDSEY_2019 =
            new Citation(
                    "Lindsey J., Ocko S. A., Ganguli S., Deny S. (2019). A unified theory of early"
                            + " visual representations from retina to cortex through anatomically"
                            + " constrained deep CNNs. ICLR, arXiv 1901.00945",
                    "10.48550/arXiv.1901.00945");

    private static final String ID = "retina-vvs";

    private static final FamilyInfo INFO =
            new FamilyInfo(
                    new Facts(
                            ID,
                            "Retina and cortex with a bottleneck",
                            "Convolutions of a retina that end in few channels, then those of a"
                                    + " cortex and a dense layer, which see nothing else.",
                            List.of(LINDSEY_2019),
                            "Apache-2.0",
                            RetinaVvsOptions.specs()));

    @Override
    public FamilyInfo info() {
        return INFO;
    }

    @Override
    public List<OptionProblem> check(Options options) {
        return RetinaVvsOptions.of(options).problems();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if options do not fit together, the images or the targets,
     *     or there is nothing to build layers with
     */
    @Override
    public Model create(ModelRequest request) {
        RetinaVvsOptions options = options(request);
        RetinaVvs network = network(options, request);
        LayerFactory layers = LayerFactory.of(ID, request);
        return new GraphModel(
                NetworkGraph.write(network, options, request, layers),
                Sheets.of(network),
                request,
                layers);
    }

    @Override
    public Optional<Estimate> estimate(ModelRequest request) {
        RetinaVvs network = network(options(request), request);
        return Optional.of(NetworkCost.of(network).estimate(request.training()));
    }

    private static RetinaVvsOptions options(ModelRequest request) {
        return RetinaVvsOptions.of(request.options()).fitting(ID + ": ", request.targets());
    }

    private static RetinaVvs network(RetinaVvsOptions options, ModelRequest request) {
        return options.network(request.image(), request.targets().outputs());
    }
}
