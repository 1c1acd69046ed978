package org.topolab.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The inside of a side's process: takes as many steps as each line of standard input says, and
 * reports to standard error, because oneDNN writes its profile to standard output.
 */
public final class Turns {

    /** What every report begins with; other lines are messages. */
    static final String REPORT = "turn: ";

    private final OperatingSystemMXBean process =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final Contender contender;

    /** Turns of a contender. */
    public Turns(Contender contender) {
        this.contender = contender;
    }

    /** Serves until standard input ends. */
    public void serve() throws IOException {
        report(contender.parameters() + " " + contender.engine());
        BufferedReader orders =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String steps = orders.readLine(); steps != null; steps = orders.readLine()) {
            report(run(Integer.parseInt(steps)).line());
        }
    }

    private Lap run(int steps) {
        List<Long> wallNs = new ArrayList<>();
        double loss = Double.NaN;
        long cpuNs = process.getProcessCpuTime();
        for (int i = 0; i < steps; i++) {
            long start = System.nanoTime();
            loss = contender.step();
            wallNs.add(System.nanoTime() - start);
        }
        return new Lap(process.getProcessCpuTime() - cpuNs, loss, wallNs);
    }

    private static void report(String line) {
        System.err.println(REPORT + line);
    }
}
