package org.topolab.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param works in the order given; all if none was
 * @param threads threads of both sides
 * @param precision of both sides
 * @param rounds turns of each side
 * @param profile whether oneDNN's kernels are timed too
 */
record Arguments(List<Work> works, int threads, String precision, int rounds, boolean profile) {

    static final String USAGE =
            "usage: benchmarks/run [WORK...] [--threads N] [--precision f32|bf16] [--rounds R]"
                    + " [--profile]; works: "
                    + String.join(" ", Work.ids());

    private static final int DEFAULT_ROUNDS = 15;

    Arguments {
        works = List.copyOf(works);
        if (rounds < 1) {
            throw new IllegalArgumentException(
                    "--rounds is %d, expected at least 1".formatted(rounds));
        }
    }

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException if something cannot be understood
     */
    static Arguments parse(String[] words) {
        List<Work> works = new ArrayList<>();
        int threads = Runtime.getRuntime().availableProcessors();
        String precision = Task.PRECISIONS.get(0);
        int rounds = DEFAULT_ROUNDS;
        boolean profile = false;
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "--threads" -> threads = number(words, i++);
                case "--rounds" -> rounds = number(words, i++);
                case "--precision" -> precision = value(words, i++);
                case "--profile" -> profile = true;
                default -> works.add(Work.of(words[i]));
            }
        }
        List<Work> chosen = works.isEmpty() ? List.of(Work.values()) : works;
        // refuses what no side can do, before anything is started
        new Task(chosen.get(0), precision, threads);
        return new Arguments(chosen, threads, precision, rounds, profile);
    }

    private static int number(String[] words, int option) {
        String value = value(words, option);
        if (!value.matches("[0-9]{1,6}")) {
            throw new IllegalArgumentException(
                    "%s is '%s', expected a whole number".formatted(words[option], value));
        }
        return Integer.parseInt(value);
    }

    private static String value(String[] words, int option) {
        if (option + 1 == words.length) {
            throw new IllegalArgumentException(
                    "%s is not followed by a value".formatted(words[option]));
        }
        return words[option + 1];
    }

    /** The task of one work. */
    Task task(Work work) {
        return new Task(work, precision, threads);
    }
}
