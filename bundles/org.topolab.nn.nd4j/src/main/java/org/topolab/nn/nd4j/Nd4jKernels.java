package org.topolab.nn.nd4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Environment;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;
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
 * Kernels on plain ND4J operations, float32 and float64: whatever backend ND4J has, and the
 * reference for faster ones. The backend is loaded by the first call, not by the start of the
 * bundle.
 */
@Component(
        service = Kernels.class,
        property = {"service.ranking:Integer=10", "kernels=nd4j"})
public final class Nd4jKernels implements Kernels {

    private final Scratch scratch = new Scratch();

    @Override
    public String name() {
        String backend = Nd4j.getEnvironment().isCPU() ? "cpu" : "cuda";
        return "nd4j %s %s".formatted(version(), backend);
    }

    /** ND4J's version, as its build wrote it down. */
    private static String version() {
        try (InputStream in =
                Nd4j.class.getResourceAsStream("/org/eclipse/org.nd4j-nd4j-api-git.properties")) {
            Properties build = new Properties();
            if (in != null) {
                build.load(in);
            }
            return build.getProperty("git.build.version", "of unknown version");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the version of ND4J", e);
        }
    }

    @Override
    public boolean available() {
        return true; // wherever ND4J computes
    }

    /** {@inheritDoc} Not bfloat16, of which ND4J makes no products on the CPU. */
    @Override
    public boolean computes(DataType activations) {
        return activations == DataType.FLOAT || activations == DataType.DOUBLE;
    }

    /**
     * {@inheritDoc} Of ND4J's two limits, OpenMP's is the thread's own; that of its operations is
     * the process's, so the last call counts, and it is never above what {@code OMP_NUM_THREADS}
     * said at the start. A device has no such limits.
     */
    @Override
    public void threads(int count) {
        Environment environment = Nd4j.getEnvironment();
        if (environment.isCPU()) {
            environment.setMaxMasterThreads(Math.min(count, environment.maxThreads()));
            NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(count);
        }
    }

    @Override
    public WeightedKernel convolution(Convolution spec) {
        return new Nd4jConvolution(spec, scratch);
    }

    @Override
    public WeightedKernel dense(Dense spec) {
        return new Nd4jDense(spec);
    }

    @Override
    public WeightedKernel locallyConnected(LocallyConnected spec) {
        return new Nd4jLocallyConnected(spec, scratch);
    }

    @Override
    public BatchNormKernel batchNorm(BatchNorm spec) {
        return new Nd4jBatchNorm(spec, scratch);
    }

    @Override
    public SumKernel sum(boolean relu) {
        return new Nd4jSum(relu);
    }

    @Override
    public MapKernel activation(Activation function) {
        return new Nd4jActivation(function, scratch);
    }

    @Override
    public MapKernel pooling(Pooling spec) {
        return switch (spec.kind()) {
            case AVERAGE -> new AveragePooling(spec, scratch);
            case MAX -> new MaxPooling(spec, scratch);
        };
    }

    @Override
    public MapKernel globalAverage() {
        return new GlobalAverage();
    }

    @Override
    public MapKernel shortcut(Shortcut spec) {
        return new Nd4jShortcut(spec);
    }

    @Override
    public MapKernel upsampling(Upsampling spec) {
        return new Nd4jUpsampling(spec);
    }
}
