package org.topolab.benchmarks;

import java.util.Optional;

/**
 * One kernel that oneDNN ran, from a line of {@code ONEDNN_VERBOSE=profile_exec} with timestamps:
 * marker, version, time stamp, primitive, exec, engine, kind, implementation, propagation, memory,
 * attributes, details, shape, duration.
 *
 * @param kind such as {@code convolution}
 * @param implementation such as {@code brg_conv_fwd:avx512_core}
 * @param propagation such as {@code forward_training}
 * @param details all that tells one kernel from another: memory, attributes, shape
 * @param shape of the problem, with flags or algorithm where there are several
 * @param startMs when it began, in milliseconds since 1970
 * @param durationMs how long it took, in milliseconds
 */
record KernelCall(
        String kind,
        String implementation,
        String propagation,
        String details,
        String shape,
        double startMs,
        double durationMs) {

    private static final String MARKER = "onednn_verbose,";
    private static final int FIELDS = 14;

    /** The call of a line; empty if it tells of something else. */
    static Optional<KernelCall> parse(String line) {
        String[] fields = line.split(",", -1);
        if (!line.startsWith(MARKER) || fields.length != FIELDS || !fields[4].equals("exec")) {
            return Optional.empty();
        }
        return Optional.of(
                new KernelCall(
                        fields[6],
                        fields[7],
                        fields[8],
                        String.join(",", fields[9], fields[10], fields[11], fields[12]),
                        (fields[12] + " " + fields[11].replace("alg:convolution_direct", ""))
                                .strip(),
                        Double.parseDouble(fields[2]),
                        Double.parseDouble(fields[13])));
    }

    /** When it ended, in milliseconds since 1970. */
    double endMs() {
        return startMs + durationMs;
    }

    /** What calls of the same kernel on the same shape have in common. */
    String key() {
        return String.join(",", kind, implementation, propagation, details);
    }
}
