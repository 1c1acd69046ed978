package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Compute;
import org.topolab.api.model.TrainedModels;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.internal.engine.InstalledKernels;
import org.topolab.core.internal.engine.Kernels;
import org.topolab.format.file.FormatException;

/**
 * Trained networks in run folders and files. The catalogue is looked up when a network is opened:
 * it knows the plug-ins that know this service, and neither can wait for the other.
 */
@Component(service = TrainedModels.class)
public final class FolderTrainedModels implements TrainedModels {

    private final Supplier<Catalog> catalog;
    private final Kernels kernels;

    @Activate
    public FolderTrainedModels(BundleContext context) {
        this(() -> catalog(context), new InstalledKernels(context));
    }

    /** For use without a framework. */
    public FolderTrainedModels(Supplier<Catalog> catalog, Kernels kernels) {
        this.catalog = catalog;
        this.kernels = kernels;
    }

    private static Catalog catalog(BundleContext context) {
        ServiceReference<Catalog> found = context.getServiceReference(Catalog.class);
        Catalog catalog = found == null ? null : context.getService(found);
        if (catalog == null) {
            throw new IllegalStateException("the catalogue of plug-ins is not at work");
        }
        return catalog;
    }

    @Override
    public Trained open(String source, ImageShape image, Compute compute) throws IOException {
        Revival revival = new Revival(catalog.get(), kernels.choose("auto"), image, compute);
        try {
            Path path = Path.of(source);
            if (!source.isBlank() && Files.isDirectory(path)) {
                return revival.ofRun(RunFolder.open(path));
            }
            if (!source.isBlank() && Files.isRegularFile(path)) {
                return revival.ofFile(path);
            }
        } catch (InvalidPathException e) {
            // said below, as of any other name that is no file
        }
        throw new FormatException(
                "trained network '%s'".formatted(source),
                "no run folder and no file of weights there",
                "one of them",
                "name one");
    }
}
