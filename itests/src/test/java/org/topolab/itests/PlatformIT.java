package org.topolab.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.topolab.api.info.Contribution;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;

/** The platform starts from the distribution's own bundles, and its registries fill. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class PlatformIT {

    private static final Path FOLDER =
            Path.of(System.getProperty("java.io.tmpdir"), "platform", "plugins").toAbsolutePath();

    @Inject private BundleContext context;
    @Inject private Catalog catalog;

    @Configuration
    public Option[] distribution() throws IOException {
        return Distribution.withPlugins(FOLDER);
    }

    @Test
    public void everyBundleOfOurs_isActiveAndWasBuiltWithTheSharedInstructions() throws Exception {
        Waiting.until("plug-ins", () -> ours().size() >= 15);
        assertThat(ours())
                .allSatisfy(
                        bundle -> {
                            boolean fragment =
                                    bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
                            assertThat(bundle.getState())
                                    .as(bundle.toString())
                                    .isIn(
                                            fragment
                                                    ? List.of(Bundle.RESOLVED)
                                                    : List.of(Bundle.ACTIVE, Bundle.STARTING));
                            assertThat(bundle.getHeaders().get(Constants.BUNDLE_VENDOR))
                                    .as(bundle.toString())
                                    .isEqualTo("Topolab project");
                        });
    }

    @Test
    public void registries_offerWhatThePluginsBring() throws Exception {
        Waiting.until("view sheet", () -> ids(Kind.VIEWS).contains("sheet"));
        Waiting.until("view filters", () -> ids(Kind.VIEWS).contains("filters"));
        Waiting.until("model reset", () -> ids(Kind.MODELS).contains("reset"));
        Waiting.until("model retina-vvs", () -> ids(Kind.MODELS).contains("retina-vvs"));
        Waiting.until("locality prior", () -> ids(Kind.MODELS).contains("locality-prior"));
        Waiting.until("data", () -> ids(Kind.DATA).size() >= 3);
        Waiting.until("metrics", () -> ids(Kind.METRICS).size() >= 2);
        Waiting.until("metric linearity", () -> ids(Kind.METRICS).contains("linear-separability"));
        Waiting.until("metric wiring", () -> ids(Kind.METRICS).contains("wiring"));
        Waiting.until("model all-tnn", () -> ids(Kind.MODELS).contains("all-tnn"));
        Waiting.until("images in HDF5", () -> ids(Kind.DATA).contains("hdf5-images"));
        Waiting.until("model core-readout", () -> ids(Kind.MODELS).contains("core-readout"));
        for (String metric :
                List.of(
                        "orientation",
                        "smoothness",
                        "energy",
                        "category",
                        "position-accuracy",
                        "prediction",
                        "retinotopy")) {
            Waiting.until("metric " + metric, () -> ids(Kind.METRICS).contains(metric));
        }
        for (String data : List.of("neural", "synthetic-v1", "teacher")) {
            Waiting.until("data set " + data, () -> ids(Kind.DATA).contains(data));
        }
        assertThat(ids(Kind.READOUTS))
                .containsExactlyInAnyOrder("gaussian", "factorised", "point", "full");
        assertThat(ids(Kind.DATA))
                .contains("mnist", "fashion-mnist", "fashion-mnist-excerpt")
                .contains("cifar-10", "cifar-100", "image-folder");
        assertThat(ids(Kind.METRICS))
                .contains("selectivity", "clustering", "locality", "wiring")
                .contains("receptive-field", "orientedness", "centre-surround", "complexity")
                .contains("spatial-opponency", "linearity", "linear-separability");
        assertThat(ids(Kind.VIEWS)).contains("sheet", "curve", "filters", "neurons");
    }

    private <C extends Contribution<?>> List<String> ids(Kind<C> kind) {
        return catalog.entries(kind).stream().map(Entry::id).toList();
    }

    private List<Bundle> ours() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName() != null)
                .filter(bundle -> bundle.getSymbolicName().startsWith("org.topolab."))
                .toList();
    }
}
