package org.topolab.metric.orientation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.format.Mat5File;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Source;
import us.hebi.matlab.mat.types.Sources;

/**
 * Circular variance of cells of macaque V1, from the tuning statistics that their authors hand out.
 *
 * @see <a href="https://doi.org/10.1523/JNEUROSCI.22-13-05639.2002">Ringach, Shapley, Hawken 2002,
 *     J. Neurosci. 22:5639-5651</a>
 */
final class Cortex {

    /** Name of the option that says where the file is. */
    static final String OPTION = "reference";

    /** The true file has 41,600 bytes. */
    private static final long MOST_BYTES = 16 << 20;

    private static final String EXPECTED =
            "expected ringach_2002_db.mat, a MATLAB 5 file with the struct 'db' and its field"
                    + " 'orivar' of circular variances from 0 to 1; correct the path, or leave"
                    + " reference out";

    private Cortex() {}

    /** The problem that the option names no file; empty if there is none. */
    static List<OptionProblem> check(Options options) {
        if (options.text(OPTION).isEmpty()
                || options.path(OPTION).filter(Files::isRegularFile).isPresent()) {
            return List.of();
        }
        return List.of(
                new OptionProblem(
                        OPTION,
                        "found '%s', which is no file here, %s"
                                .formatted(options.text(OPTION), EXPECTED)));
    }

    /**
     * The circular variance of each cell; empty if no file is named.
     *
     * @throws IllegalArgumentException if the file cannot be read or is another
     */
    static Optional<double[]> of(Options options) {
        return options.text(OPTION).isEmpty()
                ? Optional.empty()
                : Optional.of(read(options.path(OPTION).orElseThrow()));
    }

    private static double[] read(Path file) {
        double[] values;
        try {
            values = Files.size(file) > MOST_BYTES ? new double[0] : field(file);
        } catch (IOException | RuntimeException e) {
            // the library tells of other content by exceptions of many kinds
            throw new IllegalArgumentException(refusal("another kind of file", file), e);
        }
        if (values.length < 2 || !Arrays.stream(values).allMatch(v -> v >= 0 && v <= 1)) {
            throw new IllegalArgumentException(refusal("other values", file));
        }
        return values;
    }

    private static double[] field(Path file) throws IOException {
        try (Source source = Sources.wrap(Files.readAllBytes(file));
                Mat5File content = Mat5.newReader(source).readMat()) {
            Matrix matrix = content.getStruct("db").getMatrix("orivar");
            double[] values = new double[matrix.getNumElements()];
            Arrays.setAll(values, matrix::getDouble);
            return values;
        }
    }

    private static String refusal(String found, Path file) {
        return "orientation: reference: found %s in %s, %s".formatted(found, file, EXPECTED);
    }
}
