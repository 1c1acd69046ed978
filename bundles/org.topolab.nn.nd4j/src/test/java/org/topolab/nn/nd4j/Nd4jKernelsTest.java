package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

class Nd4jKernelsTest {

    private final Nd4jKernels kernels = new Nd4jKernels();

    @Test
    void name_saysVersionAndBackend() {
        assertThat(kernels.name()).isEqualTo("nd4j 1.0.0-M2.1 cpu");
    }

    @Test
    void computes_float32AndFloat64() {
        assertThat(kernels.computes(DataType.FLOAT)).isTrue();
        assertThat(kernels.computes(DataType.DOUBLE)).isTrue();
        assertThat(kernels.computes(DataType.BFLOAT16)).isFalse();
    }

    @Test
    void threads_limitsThoseOfNd4j() {
        int most = Nd4j.getEnvironment().maxThreads(); // by the environment of the process
        NativeOps openMp = NativeOpsHolder.getInstance().getDeviceNativeOps();
        kernels.threads(2);
        assertThat(openMp.ompGetMaxThreads()).isEqualTo(2);
        assertThat(Nd4j.getEnvironment().maxMasterThreads()).isEqualTo(Math.min(2, most));
        kernels.threads(1);
        assertThat(openMp.ompGetMaxThreads()).isEqualTo(1);
        assertThat(Nd4j.getEnvironment().maxMasterThreads()).isEqualTo(1);
    }
}
