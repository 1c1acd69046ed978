package org.topolab.nn.onednn;

import java.util.Optional;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.osgi.service.component.annotations.Component;
import org.topolab.nn.Activation;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.BatchNormKernel;
import org.topolab.nn.Convolution;
import org.topolab.nn.Dense;
import org.topolab.nn.Kernels;
import org.topolab.nn.LocallyConnected;
import org.topolab.nn.MapKernel;
import org.topolab.nn.Pooling;
import org.topolab.nn.Shortcut;
import org.topolab.nn.SumKernel;
import org.topolab.nn.Upsampling;
import org.topolab.nn.WeightedKernel;

/**
 * Kernels on oneDNN, float32 and bfloat16. The library is loaded by the first call, not by the
 * start of the bundle, and freed when no layer needs it any more. Threads are OpenMP's.
 *
 * @see <a href="https://uxlfoundation.github.io/oneDNN/">oneDNN developer guide</a>
 */
@Component(
        service = Kernels.class,
        property = {"service.ranking:Integer=100", "kernels=onednn"})
public final class OneDnnKernels implements Kernels {

    private Optional<OneDnn> library = Optional.empty();

    @Override
    public String name() {
        return library().version();
    }

    @Override
    public boolean available() {
        return Nd4j.getEnvironment().isCPU(); // addresses of arrays are those of this processor
    }

    @Override
    public boolean computes(DataType activations) {
        return activations == DataType.FLOAT
                || (activations == DataType.BFLOAT16 && library().hasBf16());
    }

    @Override
    public void threads(int count) {
        Threads.allow(count);
    }

    @Override
    public WeightedKernel convolution(Convolution spec) {
        return spec.transposed()
                ? new OneDnnTransposed(library(), spec)
                : new OneDnnConvolution(library(), spec);
    }

    @Override
    public WeightedKernel dense(Dense spec) {
        return new OneDnnDense(library(), spec);
    }

    @Override
    public WeightedKernel locallyConnected(LocallyConnected spec) {
        return new OneDnnPlaces(library(), spec);
    }

    @Override
    public BatchNormKernel batchNorm(BatchNorm spec) {
        return new OneDnnBatchNorm(library(), spec);
    }

    @Override
    public SumKernel sum(boolean relu) {
        return new OneDnnSum(library(), relu);
    }

    @Override
    public MapKernel activation(Activation function) {
        return new OneDnnActivation(library(), function);
    }

    @Override
    public MapKernel pooling(Pooling spec) {
        return new OneDnnPooling(library(), Optional.of(spec));
    }

    @Override
    public MapKernel globalAverage() {
        return new OneDnnPooling(library(), Optional.empty());
    }

    @Override
    public MapKernel shortcut(Shortcut spec) {
        return new OneDnnShortcut(library(), spec);
    }

    @Override
    public MapKernel upsampling(Upsampling spec) {
        return new OneDnnUpsampling(library(), spec);
    }

    private synchronized OneDnn library() {
        OneDnn loaded = library.orElseGet(OneDnn::new);
        library = Optional.of(loaded);
        return loaded;
    }
}
