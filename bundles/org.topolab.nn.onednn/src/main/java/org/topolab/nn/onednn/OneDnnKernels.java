package org.topolab.nn.onednn;

import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.topolab.nn.AddReluKernel;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.BatchNormKernel;
import org.topolab.nn.Convolution;
import org.topolab.nn.ConvolutionKernel;
import org.topolab.nn.Kernels;

/**
 * Kernels on oneDNN, float32. The library is loaded by the first call, not by the start of the
 * bundle, and freed when no layer needs it any more. Threads are OpenMP's: as many as cores, or as
 * {@code OMP_NUM_THREADS} says.
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
    public ConvolutionKernel convolution(Convolution spec) {
        return new OneDnnConvolution(library(), spec);
    }

    @Override
    public BatchNormKernel batchNorm(BatchNorm spec) {
        return new OneDnnBatchNorm(library(), spec);
    }

    @Override
    public AddReluKernel addRelu() {
        return new OneDnnAddRelu(library());
    }

    private synchronized OneDnn library() {
        OneDnn loaded = library.orElseGet(OneDnn::new);
        library = Optional.of(loaded);
        return loaded;
    }
}
