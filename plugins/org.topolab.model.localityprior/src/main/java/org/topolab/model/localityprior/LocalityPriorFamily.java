package org.topolab.model.localityprior;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.data.Targets;
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
import org.topolab.nn.GraphPlan;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.Wiring;

/**
 * Networks with a locality prior: a layer between two sheets of units whose weights are multiplied
 * by fixed factors that fall with the distance of the units, so that weight decay makes long
 * connections dear; and the control, the same network with an ordinary linear layer there.
 *
 * @see <a href="https://github.com/alexsax/Locality-Prior">the published code</a>
 */
@Component(service = ModelFamily.class)
public final class LocalityPriorFamily implements ModelFamily {

    static final Citation SAX_2017 =
            new Citation("Sax A. (2017). Locality Prior. GitHub, alexsax/Locality-Prior", "");

    private static final String ID = "locality-prior";

    private static final FamilyInfo INFO =
            new FamilyInfo(
                    new Facts(
                            ID,
                            "Locality prior",
                            "Networks with a layer between two sheets whose weights are multiplied"
                                    + " by factors that fall with distance, and their control.",
                            List.of(SAX_2017),
                            "Apache-2.0",
                            LocalityOptions.specs()));

    @Override
    public FamilyInfo info() {
        return INFO;
    }

    @Override
    public List<OptionProblem> check(Options options) {
        return LocalityOptions.of(options).problems();
    }

    @Override
    public Model create(ModelRequest request) {
        Network network = network(request);
        LayerFactory layers = LayerFactory.of(ID, request);
        List<Wiring> wirings =
                network.projections().map(each -> new Wiring(each, each.to())).toList();
        GraphPlan plan =
                GraphPlan.of(NetworkGraph.write(network, request, layers), network.taps())
                        .withWirings(wirings);
        return new GraphModel(plan, request, layers);
    }

    @Override
    public Optional<Estimate> estimate(ModelRequest request) {
        return Optional.of(NetworkCost.of(network(request), request.training()));
    }

    private static Network network(ModelRequest request) {
        LocalityOptions options = LocalityOptions.of(request.options());
        OptionProblem.refuse(ID + ": ", options.problems());
        if (!(request.targets() instanceof Targets.Classes)) {
            throw new IllegalArgumentException(
                    "%s: targets are %s, expected classes; choose a data set of classes"
                            .formatted(ID, request.targets().kind()));
        }
        return Network.of(options, request.image(), request.targets().outputs());
    }
}
