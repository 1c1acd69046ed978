package org.topolab.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * What one turn of some steps took.
 *
 * @param cpuNs CPU time of the process in all its threads, for all steps, in nanoseconds
 * @param loss of the last step
 * @param wallNs [steps], wall time of each, in nanoseconds
 */
record Lap(long cpuNs, double loss, List<Long> wallNs) {

    private static final double NS_PER_MS = 1e6;

    Lap {
        wallNs = List.copyOf(wallNs);
    }

    /** CPU time of one step on average, in milliseconds; the clock ticks too slowly for one. */
    double cpuMs() {
        return cpuNs / NS_PER_MS / wallNs.size();
    }

    /** Wall time of each step, in milliseconds. */
    DoubleStream wallMs() {
        return wallNs.stream().mapToDouble(ns -> ns / NS_PER_MS);
    }

    /** A line that {@link #parse} reads. */
    String line() {
        return wallNs.stream()
                .map(String::valueOf)
                .collect(Collectors.joining(" ", cpuNs + " " + loss + " ", ""));
    }

    static Lap parse(String line) {
        List<String> words = Arrays.asList(line.split(" "));
        return new Lap(
                Long.parseLong(words.get(0)),
                Double.parseDouble(words.get(1)),
                words.subList(2, words.size()).stream().map(Long::valueOf).toList());
    }
}
