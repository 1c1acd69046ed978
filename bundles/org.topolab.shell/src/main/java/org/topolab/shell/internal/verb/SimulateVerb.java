package org.topolab.shell.internal.verb;

import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.Split;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.recipe.Recipes;
import org.topolab.core.recording.Recordings;
import org.topolab.format.json.Json;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.UsageException;
import org.topolab.shell.Verb;

/** Writes recordings of neurons, simulated ones above all, as folders of NPY files. */
@Component
public final class SimulateVerb implements Verb {

    /** What is simulated if nothing else is named. */
    private static final String USUAL = "synthetic-v1";

    private static final Help.Option OUT =
            new Help.Option("out", "FOLDER", "where to; must be new");

    private final Catalog catalog;
    private final Recipes recipes;
    private final Recordings recordings;

    @Activate
    public SimulateVerb(
            @Reference Catalog catalog,
            @Reference Recipes recipes,
            @Reference Recordings recordings) {
        this.catalog = catalog;
        this.recipes = recipes;
        this.recordings = recordings;
    }

    @Override
    public String name() {
        return "simulate";
    }

    @Override
    public String summary() {
        return "write recordings of simulated neurons as folders of NPY files";
    }

    @Override
    public Help help() {
        return new Help(
                "[DATASET] [KEY=VALUE...] --out FOLDER",
                "One folder for each recording, in the layout that laboratories exchange; the data set\n"
                        + "'neural' reads it. True rates, centres and ceilings stand beside.",
                List.of(
                        new Help.Argument(
                                "DATASET", "one of responses of neurons (default: " + USUAL + ")"),
                        new Help.Argument(
                                "KEY=VALUE",
                                "sets an option of the data set: preset=tiny, see 'topolab describe"
                                        + " DATASET'")),
                List.of(OUT, Help.JSON, Help.QUIET));
    }

    @Override
    public int run(Invocation call) throws Exception {
        List<String> words = call.arguments();
        boolean named = !words.isEmpty() && !words.get(0).contains("=");
        String id = named ? words.get(0) : USUAL;
        DatasetProvider provider = catalog.find(Kind.DATA, id).contribution();
        Path folder =
                call.directory()
                        .resolve(
                                call.value(OUT.name())
                                        .orElseThrow(
                                                () ->
                                                        new UsageException(
                                                                "no folder is given; add --out"
                                                                        + " FOLDER")));
        Options options =
                recipes.options(
                        provider.info().options(), words.subList(named ? 1 : 0, words.size()));
        for (OptionProblem problem : provider.check(options)) {
            throw new UsageException(
                    "%s: %s: %s".formatted(id, problem.option(), problem.message()));
        }
        Recordings.Written written;
        try (Progress progress = new Progress(call)) {
            written =
                    recordings.write(
                            provider, options, folder, new Eta(progress, System::nanoTime));
        } catch (InterruptedIOException e) {
            call.err().println("Stopped; nothing was written.");
            return ExitCode.INTERRUPTED;
        }
        print(id, folder.normalize(), written, call);
        return ExitCode.DONE;
    }

    private static void print(String id, Path folder, Recordings.Written written, Invocation call) {
        if (call.json()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("dataset", id);
            map.put("recordings", written.folders().stream().map(Path::toString).toList());
            map.put("trials", (long) written.trials());
            map.put("neurons", (long) written.neurons());
            call.out().print(Json.write(map));
            return;
        }
        written.folders().forEach(each -> call.out().println(Report.shown(each, call)));
        if (!call.quiet()) {
            call.err()
                    .println(
                            "%d trials of %d neurons; use them: topolab run RECIPE 'data={provider: neural, folder: %s%s}'"
                                    .formatted(
                                            written.trials(),
                                            written.neurons(),
                                            Report.shown(folder, call),
                                            recordings(written)));
        }
    }

    /** Names of several recordings, as the data set wants them; of one, nothing. */
    private static String recordings(Recordings.Written written) {
        return written.folders().size() < 2
                ? ""
                : written.folders().stream()
                        .map(each -> String.valueOf(each.getFileName()))
                        .collect(Collectors.joining(", ", ", recordings: [", "]"));
    }

    @Override
    public List<String> complete(Path directory, List<String> words) {
        boolean named = !words.get(0).contains("=");
        if (words.size() == 1 && named) {
            return catalog.entries(Kind.DATA).stream()
                    .filter(e -> e.contribution().splits().contains(Split.VALIDATION))
                    .map(Entry::id)
                    .toList();
        }
        String id = named ? words.get(0) : USUAL;
        String word = words.get(words.size() - 1);
        int equals = word.indexOf('=');
        return catalog.entries(Kind.DATA).stream()
                .filter(e -> e.id().equals(id))
                .flatMap(e -> e.contribution().info().options().stream())
                .flatMap(
                        option ->
                                equals < 0
                                        ? List.of(option.name() + "=").stream()
                                        : values(option, word.substring(0, equals)).stream())
                .toList();
    }

    private static List<String> values(OptionSpec option, String key) {
        return option.name().equals(key)
                ? option.suggestions().stream().map(value -> key + "=" + value).toList()
                : List.of();
    }
}
