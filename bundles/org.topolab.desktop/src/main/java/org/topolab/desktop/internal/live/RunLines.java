package org.topolab.desktop.internal.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.topolab.core.archive.RunIndex.RunSummary;
import org.topolab.core.run.Score;
import org.topolab.desktop.view.Job;

/** Makes the list of runs: those at work on top, then jobs that wait, then what is kept. */
final class RunLines {

    /** Verbs that work on runs. */
    private static final Set<String> VERBS =
            Set.of("run", "resume", "quickstart", "sweep", "reproduce");

    /** Of a run that has ended, while its job has more to do. */
    static final String FINISHING = "finishing";

    private RunLines() {}

    /**
     * Makes it.
     *
     * @param kept runs in folders
     * @param live runs of this process, the newest first
     * @param jobs of the window, the newest first
     */
    static List<RunLine> of(List<RunSummary> kept, List<LiveRun> live, List<Job> jobs) {
        Map<Path, Job> jobOf = new LinkedHashMap<>();
        List<RunLine> waiting = new ArrayList<>();
        for (Job job : jobs) {
            if (job.state() == Job.State.ENDED || !VERBS.contains(job.words().get(0))) {
                continue;
            }
            Optional<Path> on = job.run().filter(run -> isKnown(run, live));
            if (on.isPresent()) {
                jobOf.put(on.get(), job);
            } else {
                waiting.add(0, waiting(job)); // the oldest comes first
            }
        }
        Map<Path, RunLine> running = new LinkedHashMap<>();
        Map<Path, RunLine> ended = new LinkedHashMap<>();
        for (LiveRun run : live) {
            Optional<Job> job = Optional.ofNullable(jobOf.get(run.folder()));
            boolean atWork = run.running() || job.isPresent(); // as when figures are drawn yet
            (atWork ? running : ended).put(run.folder(), line(run, job));
        }
        List<RunLine> lines = new ArrayList<>(running.values());
        lines.addAll(waiting);
        List<RunSummary> newest = new ArrayList<>(kept);
        newest.sort(Comparator.comparing(RunSummary::began).reversed());
        newest.stream()
                .filter(run -> !running.containsKey(run.folder()))
                .map(run -> merged(run, Optional.ofNullable(ended.remove(run.folder()))))
                .forEach(lines::add);
        return lines;
    }

    private static boolean isKnown(Path folder, List<LiveRun> live) {
        return live.stream().anyMatch(run -> run.folder().equals(folder));
    }

    private static RunLine waiting(Job job) {
        return new RunLine(
                Optional.empty(),
                String.join(" ", job.words()),
                word(job),
                false,
                Optional.empty(),
                "",
                "",
                Optional.of(job));
    }

    private static String word(Job job) {
        return job.state() == Job.State.RUNNING
                ? "at work"
                : job.state().name().toLowerCase(Locale.ROOT);
    }

    private static RunLine line(LiveRun run, Optional<Job> job) {
        String status =
                job.filter(j -> run.running() && j.state() != Job.State.RUNNING)
                        .map(RunLines::word)
                        .orElse(job.isPresent() && !run.running() ? FINISHING : run.status());
        return new RunLine(
                Optional.of(run.folder()),
                run.name(),
                status,
                run.running(),
                run.running() ? run.progress() : Optional.empty(),
                run.progress().flatMap(p -> p.score()).map(Score::number).orElse(""),
                run.cause(),
                job);
    }

    /** A kept run, with what this process knows of how it ended. */
    private static RunLine merged(RunSummary kept, Optional<RunLine> ended) {
        String score =
                List.of("accuracy", "correlation").stream()
                        .filter(name -> Double.isFinite(number(kept, name)))
                        .map(name -> new Score(name, number(kept, name)).number())
                        .findFirst()
                        .orElse("");
        return new RunLine(
                Optional.of(kept.folder()),
                kept.name(),
                ended.map(RunLine::status).orElse(kept.status()),
                false,
                Optional.empty(),
                score.isEmpty() ? ended.map(RunLine::score).orElse("") : score,
                ended.map(RunLine::cause).orElse(""),
                Optional.empty());
    }

    private static double number(RunSummary run, String name) {
        return run.numbers().getOrDefault(name, Double.NaN);
    }
}
