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
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelFamily;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Tensor;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.Options;

/**
 * The baseline of Reset networks: one residual network on the image, without a grid.
 *
 * <p>The one sheet, {@code features}, is the pooled vector before the head, laid out as a rectangle
 * (64 units: 8 x 8), an order that nothing in the network knows of. Unless asked for, the
 * classifier does not end in a sigmoid, as the published baseline did on MNIST and Fashion-MNIST,
 * which kept its cross-entropy above 1.46.
 *
 * @see <a href="https://doi.org/10.1109/CVPR.2016.90">He, Zhang, Ren, Sun 2016, Deep residual
 *     learning for image recognition, CVPR, section 4.2</a>
 */
@Component(service = ModelFamily.class)
public final class ResNetFamily implements ModelFamily, Adopting {

    private static final String SIGMOID = "sigmoid-before-loss";

    private static final FamilyInfo INFO =
            new FamilyInfo(
                    new Facts(
                            "resnet20",
                            "ResNet-20, the baseline",
                            "One residual network on the image, without a grid; its pooled features"
                                    + " are measured as a rectangle.",
                            List.of(
                                    new Citation(
                                            "He K., Zhang X., Ren S., Sun J. (2016). Deep residual"
                                                    + " learning for image recognition. CVPR",
                                            "10.1109/CVPR.2016.90")),
                            "Apache-2.0",
                            List.of(
                                    new ChoiceOption(
                                            "network",
                                            "The network: resnet20, or the smaller ones that"
                                                    + " reset offers.",
                                            ResNet.RESNET20.id(),
                                            ResNet.ids()),
                                    Task.classWeights(),
                                    new FlagOption(
                                            SIGMOID,
                                            "A sigmoid before softmax and cross-entropy, as in the"
                                                    + " published baseline: a mistake that keeps"
                                                    + " the loss above 1.46 for ten classes.",
                                            false))));

    @Override
    public FamilyInfo info() {
        return INFO;
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
        return Adoption.baseline(source, tensors, said);
    }

    private static Composition composition(ModelRequest request) {
        Options options = request.options();
        ResNet network = ResNet.preset(options.text("network"));
        Task task =
                new Task(
                        request.targets().outputs(), Task.balanced(options), options.flag(SIGMOID));
        return new Composition(request.image(), List.of(), network, task);
    }
}
