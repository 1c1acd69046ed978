package org.topolab.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/** The command: one line for each work. */
public final class PairedRun {

    private static final int BAD_INPUT = 2;
    private static final int FAILED = 1;

    private final Arguments arguments;
    private final Path folder;
    private final PrintStream out;

    private PairedRun(Arguments arguments, Path folder, PrintStream out) {
        this.arguments = arguments;
        this.folder = folder;
        this.out = out;
    }

    /**
     * Runs what the arguments say, with the class paths in the folder that the system property
     * {@code topolab.benchmarks} names.
     */
    public static void main(String[] words) {
        try {
            Arguments arguments = Arguments.parse(words);
            Path folder = Path.of(System.getProperty("topolab.benchmarks", "benchmarks/target"));
            new PairedRun(arguments, folder, System.out).run();
        } catch (IllegalArgumentException e) {
            System.err.println("benchmarks: " + e.getMessage());
            System.err.println(Arguments.USAGE);
            System.exit(BAD_INPUT);
        } catch (IllegalStateException e) {
            System.err.println("benchmarks: " + e.getMessage());
            System.exit(FAILED);
        }
    }

    private void run() {
        out.println("# " + Surroundings.describe());
        boolean first = true;
        for (Work work : arguments.works()) {
            try (Pair pair = new Pair(arguments.task(work), folder, arguments.profile())) {
                if (first) {
                    out.println("# ours: " + pair.ours().player().engine());
                    out.println("# libtorch: " + pair.peer().player().engine());
                    first = false;
                }
                pair.run(arguments.rounds());
                Report report = new Report(pair.task(), pair.ours().score(), pair.peer().score());
                Optional<Profile> profile = pair.profile();
                out.println(report.line(profile));
                profile.ifPresent(p -> new ProfileTable(p).lines().forEach(out::println));
            }
        }
    }
}
