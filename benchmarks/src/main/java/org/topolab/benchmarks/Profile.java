package org.topolab.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where a step spends its time, as far as oneDNN knows.
 *
 * @param task what was computed
 * @param kernels all kernels of a step
 * @param leastWallMs the least wall time of a step that the kernels allow, in milliseconds
 */
record Profile(Task task, List<Kernel> kernels, double leastWallMs) {

    Profile {
        kernels = List.copyOf(kernels);
    }

    /**
     * Reads what a profiled process wrote.
     *
     * @param file standard output, from the beginning of a turn on
     * @param steps how many steps it tells of
     */
    static Profile read(Path file, Task task, int steps) {
        try {
            return of(Files.readAllLines(file), task, steps);
        } catch (IOException e) {
            throw new UncheckedIOException("profile %s cannot be read".formatted(file), e);
        }
    }

    /** The profile of some lines that tell of so many steps. */
    static Profile of(List<String> lines, Task task, int steps) {
        List<KernelCall> calls =
                lines.stream()
                        .flatMap(line -> KernelCall.parse(line).stream())
                        .sorted(Comparator.comparingDouble(KernelCall::startMs))
                        .toList();
        boolean[] beside = besideAnother(calls);
        Map<String, List<Integer>> byKey =
                IntStream.range(0, calls.size())
                        .boxed()
                        .collect(Collectors.groupingBy(i -> calls.get(i).key()));
        List<Kernel> kernels = new ArrayList<>();
        double[] wallMs = new double[calls.size()];
        for (List<Integer> same : byKey.values()) {
            long overlapping = same.stream().filter(i -> beside[i]).count();
            Kernel kernel = Kernel.of(same.stream().map(calls::get).toList(), overlapping, steps);
            kernels.add(kernel);
            same.forEach(
                    i -> wallMs[i] = kernel.leastWallMs(calls.get(i).durationMs(), task.threads()));
        }
        return new Profile(task, kernels, stepMs(wallMs, steps));
    }

    /** Median over steps of the sum over a step's calls, of which all steps have as many. */
    private static double stepMs(double[] wallMs, int steps) {
        int calls = wallMs.length / steps;
        return Median.of(
                        IntStream.range(0, steps)
                                .map(step -> step * calls)
                                .mapToDouble(at -> Arrays.stream(wallMs, at, at + calls).sum()))
                .value();
    }

    /** Which calls, sorted by their start, ran while another one did. */
    private static boolean[] besideAnother(List<KernelCall> calls) {
        boolean[] beside = new boolean[calls.size()];
        int latest = 0;
        for (int i = 1; i < calls.size(); i++) {
            if (calls.get(i).startMs() < calls.get(latest).endMs()) {
                beside[i] = true;
                beside[latest] = true;
            }
            if (calls.get(i).endMs() > calls.get(latest).endMs()) {
                latest = i;
            }
        }
        return beside;
    }

    /** Times of all kernels of a step one after the other, in milliseconds. */
    double sumMs() {
        return kernels.stream().mapToDouble(Kernel::stepMs).sum();
    }

    /** Images a second that the kernels alone would allow. */
    double limit() {
        return task.imagesPerSecond(leastWallMs);
    }

    /** Kernels of the same kind and implementation together, the longest first. */
    Map<String, List<Kernel>> byImplementation() {
        return kernels.stream()
                .collect(
                        Collectors.groupingBy(
                                kernel ->
                                        "%s %s %s"
                                                .formatted(
                                                        kernel.name().kind(),
                                                        kernel.name().propagation(),
                                                        kernel.name().implementation())));
    }
}
