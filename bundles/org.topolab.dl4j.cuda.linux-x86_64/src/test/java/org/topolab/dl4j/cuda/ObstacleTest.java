package org.topolab.dl4j.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObstacleTest {

    /** What the dynamic linker of glibc says. */
    private static UnsatisfiedLinkError missing(String library) {
        return new UnsatisfiedLinkError(
                "/cache/libjnicudart.so: "
                        + library
                        + ": cannot open shared object file: No such file or directory");
    }

    @Test
    void missingDriver_isNamed() {
        assertThat(Obstacle.of(missing("libcuda.so.1")))
                .isEqualTo("no CUDA device was found: NVIDIA's driver is not installed");
    }

    @Test
    void missingLibraryOfTheToolkit_isNamedWithTheRemedy() {
        assertThat(Obstacle.of(missing("libcublas.so.11")))
                .startsWith("libcublas.so.11 of CUDA 11.6 was not found")
                .contains("install the CUDA toolkit 11.6");
    }

    @Test
    void machineWithDriverButWithoutDevice_isToldShortly() {
        // what ND4J's backend throws when the driver counts no device
        RuntimeException none = new RuntimeException("No CUDA devices were found in system");

        assertThat(Obstacle.of(none)).isEqualTo("no CUDA device was found");
    }

    @Test
    void innermostCause_isTheOneTold() {
        assertThat(Obstacle.of(new RuntimeException("outer", missing("libcuda.so.1"))))
                .contains("driver");
    }

    @Test
    void anyOtherFailureToLoad_isQuoted() {
        assertThat(Obstacle.of(new NoClassDefFoundError("org/bytedeco/cuda/global/cudart")))
                .contains("CUDA cannot be loaded", "org/bytedeco/cuda/global/cudart");
    }
}
