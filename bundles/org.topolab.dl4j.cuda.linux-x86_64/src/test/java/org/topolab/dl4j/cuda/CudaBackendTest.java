package org.topolab.dl4j.cuda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.factory.Nd4jBackend;

/** Both backends on one class path, as host and fragments are. */
class CudaBackendTest {

    @Test
    void offeredBackends_areTheCpusAndOursInsteadOfNd4jsOwn() {
        assertThat(
                        ServiceLoader.load(Nd4jBackend.class).stream()
                                .map(offered -> offered.type().getSimpleName()))
                .containsExactlyInAnyOrder("CudaBackend", "CpuBackend");
    }

    @Test
    void withoutDriver_nd4jComputesOnTheCpu() {
        assumeFalse(
                Files.exists(Path.of("/proc/driver/nvidia/version")),
                "this machine has NVIDIA's driver; the test is about one without");

        assertThat(Nd4j.getBackend().getClass().getSimpleName()).isEqualTo("CpuBackend");
        assertThat(Nd4j.createFromArray(1f, 2f).add(1).toFloatVector()).containsExactly(2f, 3f);
    }
}
