package org.topolab.shell.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.UsageException;

/** Run folders as they are typed. */
final class RunFolders {

    static final Help.Argument ARGUMENT = new Help.Argument("RUN", "a run folder");

    private static final String SWEEP = "sweep.json";
    private static final String MARK = "run.json";

    private RunFolders() {}

    /**
     * The run folder that the first argument names.
     *
     * @throws UsageException if there is none
     */
    static Path first(Invocation call) throws UsageException {
        if (call.arguments().isEmpty()) {
            throw new UsageException("no run folder is given");
        }
        return folder(call, call.arguments().get(0));
    }

    private static Path folder(Invocation call, String word) throws UsageException {
        Path folder = call.directory().resolve(word);
        if (!isRun(folder)) {
            throw new UsageException(
                    "%s is no run folder: it has no %s; name a folder that 'topolab run' made"
                            .formatted(word, MARK));
        }
        return folder;
    }

    /**
     * The run folders that all arguments name; a sweep's folder names those of its runs.
     *
     * @throws UsageException if there is none, or one is no run folder
     */
    static List<Path> all(Invocation call) throws UsageException {
        if (call.arguments().isEmpty()) {
            throw new UsageException("no run folder is given");
        }
        List<Path> folders = new ArrayList<>();
        for (String word : call.arguments()) {
            Path folder = call.directory().resolve(word);
            if (Files.isRegularFile(folder.resolve(SWEEP))) {
                folders.addAll(runs(folder, word));
            } else {
                folders.add(folder(call, word));
            }
        }
        return folders;
    }

    private static List<Path> runs(Path sweep, String word) throws UsageException {
        try (Stream<Path> files = Files.list(sweep.resolve("runs"))) {
            List<Path> runs = files.filter(RunFolders::isRun).sorted().toList();
            if (!runs.isEmpty()) {
                return runs;
            }
        } catch (IOException e) {
            throw new UsageException("%s is a sweep without runs".formatted(word), e);
        }
        throw new UsageException("%s is a sweep without runs".formatted(word));
    }

    /**
     * The run folders that the first arguments name, before anything that is none.
     *
     * @throws UsageException if there is none
     */
    static List<Path> leading(Invocation call) throws UsageException {
        List<Path> folders = new ArrayList<>(List.of(first(call)));
        for (String word : call.arguments().subList(1, call.arguments().size())) {
            Path folder = call.directory().resolve(word);
            if (!isRun(folder)) {
                break;
            }
            folders.add(folder);
        }
        return folders;
    }

    private static boolean isRun(Path folder) {
        return Files.isRegularFile(folder.resolve(MARK));
    }

    /** Refuses more arguments than a verb takes. */
    static void noMore(Invocation call, int most) throws UsageException {
        if (call.arguments().size() > most) {
            throw new UsageException("found '%s' too many".formatted(call.arguments().get(most)));
        }
    }

    /** Run folders below the working directory, and below its folder {@code runs}. */
    static List<String> complete(Path directory, List<String> words) {
        return words.size() > 1
                ? List.of()
                : Stream.concat(below(directory, ""), below(directory.resolve("runs"), "runs/"))
                        .toList();
    }

    private static Stream<String> below(Path folder, String prefix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(RunFolders::isRun)
                    .map(f -> prefix + f.getFileName())
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
