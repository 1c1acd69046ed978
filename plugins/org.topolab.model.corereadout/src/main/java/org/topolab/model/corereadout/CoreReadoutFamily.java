package org.topolab.model.corereadout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
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
import org.topolab.api.model.TrainedModels;
import org.topolab.api.option.OptionException;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;
import org.topolab.api.readout.ReadoutProvider;

/**
 * Models of neurons: a convolutional core that all neurons share, and a readout with weights of
 * each neuron's own. The readout is any that is installed; the core may come from another network
 * or from a file.
 *
 * @see <a href="https://openreview.net/forum?id=Tp7kI90Htd">Lurz et al. 2021, Generalization in
 *     data-driven models of primary visual cortex, ICLR</a>
 * @see <a href="https://github.com/sinzlab/Lurz_2020_code">the published code</a>
 */
@Component(service = ModelFamily.class)
public final class CoreReadoutFamily implements ModelFamily, Adopting, Growing {

    static final Citation LURZ_2021 =
            new Citation(
                    "Lurz K.-K., Bashiri M., Willeke K., Jagadish A. K., Wang E., Walker E. Y.,"
                            + " Cadena S. A., Muhammad T., Cobos E., Tolias A. S., Ecker A. S.,"
                            + " Sinz F. H. (2021). Generalization in data-driven models of primary"
                            + " visual cortex. ICLR 2021, openreview.net/forum?id=Tp7kI90Htd",
                    "10.1101/2020.10.05.326256");

    static final Citation KLINDT_2017 =
            new Citation(
                    "Klindt D. A., Ecker A. S., Euler T., Bethge M. (2017). Neural system"
                            + " identification for large populations separating \"what\" and"
                            + " \"where\". NeurIPS 30:3506-3516, arXiv 1711.02653",
                    "10.48550/arXiv.1711.02653");

    static final String ID = "core-readout";
    static final String WHERE = ID + ": ";

    private final List<ReadoutProvider> readouts = new CopyOnWriteArrayList<>();
    private final AtomicReference<Optional<TrainedModels>> trained;

    /** Made by the framework, which tells it of readouts and of what opens networks. */
    @Activate
    public CoreReadoutFamily() {
        this.trained = new AtomicReference<>(Optional.empty());
    }

    /** With readouts, and what opens networks, that are known. */
    CoreReadoutFamily(List<ReadoutProvider> readouts, Optional<TrainedModels> trained) {
        this.readouts.addAll(readouts);
        this.trained = new AtomicReference<>(trained);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindReadout(ReadoutProvider readout) {
        readouts.add(readout);
    }

    void unbindReadout(ReadoutProvider readout) {
        readouts.remove(readout);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindTrained(TrainedModels models) {
        trained.set(Optional.of(models));
    }

    void unbindTrained(TrainedModels models) {
        trained.updateAndGet(known -> known.filter(one -> one != models));
    }

    @Override
    public FamilyInfo info() {
        return new FamilyInfo(
                new Facts(
                        ID,
                        "Core and readout",
                        "A convolutional core shared by all neurons, and a readout for each, which"
                                + " predict responses of neurons to images.",
                        List.of(LURZ_2021, KLINDT_2017),
                        "Apache-2.0",
                        specs()));
    }

    private ReadoutChoice readouts() {
        List<String> names = CoreReadoutOptions.own().stream().map(OptionSpec::name).toList();
        return new ReadoutChoice(readouts, names);
    }

    private List<OptionSpec> specs() {
        List<OptionSpec> specs = new ArrayList<>(CoreReadoutOptions.own());
        specs.addAll(readouts().specs());
        return specs;
    }

    @Override
    public List<OptionProblem> check(Options options) {
        List<OptionSpec> specs = specs();
        Preset preset = Preset.of(options);
        List<OptionProblem> problems = new ArrayList<>(preset.problems(specs, options));
        if (problems.isEmpty()) {
            try {
                Options all = preset.in(specs, options);
                problems.addAll(CoreReadoutOptions.of(all).problems());
                problems.addAll(readouts().problems(all));
            } catch (OptionException e) {
                // a preset whose readout is not installed
                problems.add(new OptionProblem(e.option(), e.getMessage()));
            }
        }
        return List.copyOf(problems);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if options do not fit together, the images or the targets,
     *     or there is nothing to build layers with
     */
    @Override
    public Model create(ModelRequest request) {
        return building(request).model(trained.get());
    }

    @Override
    public Optional<Estimate> estimate(ModelRequest request) {
        return building(request).estimate();
    }

    private Building building(ModelRequest request) {
        OptionProblem.refuse(WHERE, check(request.options()));
        Options all = Preset.of(request.options()).in(specs(), request.options());
        return new Building(CoreReadoutOptions.of(all), readouts().chosen(all), request);
    }

    /** {@inheritDoc} Models of the Sensorium competition, and others of the same code. */
    @Override
    public Adopted adopt(String source, Map<String, Tensor> tensors, Map<String, Object> said) {
        return Adoption.adopt(tensors, said);
    }

    /**
     * {@inheritDoc} Under a core that is kept, readouts begin afresh: they are of other neurons.
     */
    @Override
    public Optional<String> ancestor(String parameter, Options ancestor, Options self) {
        boolean readout = parameter.startsWith(NeuronSheets.READOUT + ".");
        return Optional.of(parameter).filter(name -> !(readout && self.flag(CoreFrom.FREEZE)));
    }
}
