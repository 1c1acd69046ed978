package org.topolab.shell.internal.verb;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.run.Runs;
import org.topolab.format.json.Json;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.Verb;

/** Draws a run's results. */
@Component
public final class FiguresVerb implements Verb {

    private final Runs runs;
    private final Catalog catalog;

    @Activate
    public FiguresVerb(@Reference Runs runs, @Reference Catalog catalog) {
        this.runs = runs;
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public String summary() {
        return "draw a run's results as PNG and SVG";
    }

    @Override
    public Help help() {
        return new Help(
                "RUN [VIEW[.OPTION=VALUE]...]",
                "Without a view those of the run's recipe are drawn.",
                List.of(
                        RunFolders.ARGUMENT,
                        new Help.Argument("VIEW", "a view, as 'topolab list views' shows it")),
                List.of(Help.JSON, Help.QUIET));
    }

    @Override
    public int run(Invocation call) throws Exception {
        Path folder = RunFolders.first(call);
        List<String> views = call.arguments().subList(1, call.arguments().size());
        List<Path> files;
        try (Progress progress = new Progress(call)) {
            files = runs.figures(folder, views, progress);
        }
        if (call.json()) {
            call.out()
                    .print(
                            Json.write(
                                    Map.of(
                                            "figures",
                                            files.stream().map(Path::toString).toList())));
        } else if (files.isEmpty()) {
            call.err().println("no view found anything to draw in this run");
        } else {
            files.forEach(file -> call.out().println(Report.shown(file, call)));
        }
        return ExitCode.DONE;
    }

    @Override
    public List<String> complete(Path directory, List<String> words) {
        return words.size() > 1
                ? catalog.entries(Kind.VIEWS).stream().map(Entry::id).toList()
                : RunFolders.complete(directory, words);
    }
}
