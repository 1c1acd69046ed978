package org.topolab.data.syntheticv1;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.Split;
import org.topolab.api.option.Options;
import org.topolab.api.task.Monitor;

/** How long it takes to simulate 1,000 neurons in 4,400 images. Not part of the build. */
final class SpeedBenchmark {

    private SpeedBenchmark() {}

    /** Prints seconds. */
    public static void main(String[] args) throws Exception {
        SyntheticV1Provider provider = new SyntheticV1Provider();
        for (Map<String, Object> given :
                List.<Map<String, Object>>of(
                        Map.of("recordings", 1),
                        Map.of("recordings", 1),
                        Map.of("recordings", 1, "eye", true),
                        Map.of("recordings", 1, "normalisation", true),
                        Map.of("recordings", 1, "surround", 1.0),
                        Map.of("recordings", 4))) {
            for (Split split : Split.values()) {
                Options options = Options.of(provider.info().options(), given);
                long start = cpu();
                try (Dataset data =
                        provider.open(
                                new DataRequest(options, split, List.of()), Monitor.silent())) {
                    System.out.printf(
                            "%s %s: %d trials, %.1f s of processor%n",
                            given, split, data.size(), (cpu() - start) / 1e9);
                }
            }
        }
    }

    /** Processor time of this thread in nanoseconds, whatever else the machine does. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
