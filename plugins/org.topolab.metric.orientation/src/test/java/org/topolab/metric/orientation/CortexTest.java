package org.topolab.metric.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.option.Options;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.Matrix;

class CortexTest {

    @TempDir private Path folder;

    @Test
    void realFile_holds308Cells() {
        Path file =
                Path.of(System.getProperty("topolab.shared", "../shared"), "data", "ringach")
                        .resolve("ringach_2002_db.mat");
        Assumptions.assumeTrue(Files.isRegularFile(file), () -> "SKIPPED: no " + file);
        double[] cells = Cortex.of(options(file)).orElseThrow();
        assertThat(cells).hasSize(308).startsWith(0.707315, 0.456315, 0.831751);
        assertThat(Arrays.stream(cells).average().orElseThrow()).isCloseTo(0.5588514, within(1e-6));
        double[] sorted = cells.clone();
        Arrays.sort(sorted);
        assertThat((sorted[153] + sorted[154]) / 2).isCloseTo(0.605155, within(1e-9));
    }

    @Test
    void circularVariances_areRead() throws IOException {
        Path file = written(0.25, 0.5, 1);
        assertThat(Cortex.of(options(file)).orElseThrow()).containsExactly(0.25, 0.5, 1);
        assertThat(Cortex.check(options(file))).isEmpty();
        Options none = Options.of(Settings.specs(), Map.of());
        assertThat(Cortex.of(none)).isEmpty();
        assertThat(Cortex.check(none)).isEmpty();
    }

    @Test
    void otherFiles_areRefusedInWords() throws IOException {
        Path text =
                Files.writeString(folder.resolve("text.mat"), "no MATLAB file at all, but text");
        Path empty = Files.createFile(folder.resolve("empty.mat"));
        Path cut = folder.resolve("cut.mat");
        byte[] whole = Files.readAllBytes(written(0.25, 0.5, 1));
        Files.write(cut, Arrays.copyOf(whole, whole.length - 40));
        Path other = folder.resolve("other.mat");
        try (MatFile content = Mat5.newMatFile()) {
            Mat5.writeToFile(content.addArray("db", Mat5.newScalar(1)), other.toFile());
        }
        Path field = folder.resolve("field.mat");
        try (MatFile content = Mat5.newMatFile()) {
            Mat5.writeToFile(content.addArray("db", Mat5.newStruct()), field.toFile());
        }
        for (Path file :
                new Path[] {text, empty, cut, other, field, written(0.5, 1.5), written(1)}) {
            assertThatIllegalArgumentException()
                    .as(file.toString())
                    .isThrownBy(() -> Cortex.of(options(file)))
                    .withMessageContainingAll(
                            "orientation: reference: found", file.toString(), "expected", "orivar");
        }
        assertThat(Cortex.check(options(folder.resolve("absent.mat"))))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.option()).isEqualTo("reference");
                            assertThat(problem.message()).contains("absent.mat", "expected");
                        });
    }

    private Path written(double... values) throws IOException {
        Path file = folder.resolve("cells-%d.mat".formatted(values.length));
        Matrix matrix = Mat5.newMatrix(1, values.length);
        for (int i = 0; i < values.length; i++) {
            matrix.setDouble(i, values[i]);
        }
        try (MatFile content = Mat5.newMatFile()) {
            content.addArray("db", Mat5.newStruct().set("orivar", matrix));
            Mat5.writeToFile(content, file.toFile());
        }
        return file;
    }

    private static Options options(Path file) {
        return Options.of(Settings.specs(), Map.of("reference", file.toString()));
    }
}
