package org.topolab.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A profile for people: kinds of kernels, and within each its most expensive shapes. */
final class ProfileTable {

    private static final int SHAPES = 3;

    private final Profile profile;

    ProfileTable(Profile profile) {
        this.profile = profile;
    }

    /** The lines of the table. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("#   ms/step  share  calls  kernel, and its most expensive shapes");
        profile.byImplementation().entrySet().stream()
                .sorted(
                        Comparator.comparingDouble(
                                        (Map.Entry<String, List<Kernel>> e) -> stepMs(e.getValue()))
                                .reversed())
                .forEach(
                        entry -> {
                            lines.add(line(entry.getKey(), entry.getValue()));
                            lines.addAll(shapes(entry.getValue()));
                        });
        lines.add(
                "#  %8.3f  kernels one after the other; at best %.3f ms of wall time on %d threads"
                        .formatted(
                                profile.sumMs(), profile.leastWallMs(), profile.task().threads()));
        return lines;
    }

    private List<String> shapes(List<Kernel> kernels) {
        return kernels.stream()
                .sorted(Comparator.comparingDouble(Kernel::stepMs).reversed())
                .limit(SHAPES)
                .map(
                        kernel ->
                                line(
                                        "  "
                                                + kernel.name().shape()
                                                + (kernel.beside() ? " beside others" : ""),
                                        List.of(kernel)))
                .toList();
    }

    private String line(String name, List<Kernel> kernels) {
        double ms = stepMs(kernels);
        return "#  %8.3f  %4.1f%%  %5.0f  %s"
                .formatted(
                        ms,
                        100 * ms / profile.sumMs(),
                        kernels.stream().mapToDouble(Kernel::callsPerStep).sum(),
                        name);
    }

    private static double stepMs(List<Kernel> kernels) {
        return kernels.stream().mapToDouble(Kernel::stepMs).sum();
    }
}
