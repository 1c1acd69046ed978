package org.topolab.dl4j.cuda;

import org.nd4j.linalg.jcublas.JCublasBackend;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ND4J's CUDA backend. Where it cannot be used it says so in one sentence and leaves the work to
 * the CPU; ND4J's own prints a stack trace there. ND4J finds it by {@code ServiceLoader} and asks
 * it once, when it is first used.
 */
public final class CudaBackend extends JCublasBackend {

    private static final Logger LOG = LoggerFactory.getLogger(CudaBackend.class);

    /** Public and without arguments because {@code ServiceLoader} calls it. */
    public CudaBackend() {}

    /** Whether a CUDA device, its driver and the CUDA 11.6 libraries are there. */
    @Override
    public boolean isAvailable() {
        try {
            return canRun();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{}; computing on the CPU", Obstacle.of(e));
            LOG.debug("what CUDA said", e);
            return false;
        }
    }
}
