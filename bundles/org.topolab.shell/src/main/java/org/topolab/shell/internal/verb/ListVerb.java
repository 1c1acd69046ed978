package org.topolab.shell.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.api.option.Nearest;
import org.topolab.core.archive.RunIndex;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.catalog.Plugins;
import org.topolab.core.catalog.Rejected;
import org.topolab.format.json.Json;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.UsageException;
import org.topolab.shell.Verb;
import org.topolab.shell.internal.text.Table;

/** Lists what is installed, or runs. */
@Component
public final class ListVerb implements Verb {

    private static final String PLUGINS = "plugins";
    private static final String RUNS = "runs";

    private final Catalog catalog;
    private final Plugins plugins;
    private final ListedRuns runs;

    @Activate
    public ListVerb(
            @Reference Catalog catalog, @Reference Plugins plugins, @Reference RunIndex runs) {
        this.catalog = catalog;
        this.plugins = plugins;
        this.runs = new ListedRuns(runs);
    }

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String summary() {
        return "list what is installed, or runs";
    }

    @Override
    public Help help() {
        return new Help(
                "models|data|metrics|views|reproductions|plugins|runs [DIR]",
                "Plug-ins are listed with their state; failed ones with the cause. Runs are those"
                        + " below a folder,\nthe working directory if none is named.",
                List.of(new Help.Argument("models|data|...", "what to list")),
                List.of(Help.JSON));
    }

    @Override
    public int run(Invocation call) throws UsageException, IOException {
        String word = call.arguments().isEmpty() ? "nothing" : call.arguments().get(0);
        if (call.arguments().size() == 1 && word.equals(PLUGINS)) {
            PluginTable.print(plugins.list(), call);
            return ExitCode.DONE;
        }
        if (word.equals(RUNS)) {
            runs.list(call.arguments().subList(1, call.arguments().size()), call);
            return ExitCode.DONE;
        }
        for (Kind<?> kind : Kind.ALL) {
            if (call.arguments().size() == 1 && word.equals(kind.word())) {
                list(kind, call);
                return ExitCode.DONE;
            }
        }
        throw new UsageException(
                "found %s, expected one of %s%s"
                        .formatted(
                                String.join(
                                        " ",
                                        call.arguments().isEmpty()
                                                ? List.of(word)
                                                : call.arguments()),
                                String.join(", ", words()),
                                Nearest.to(word, words())
                                        .map("; did you mean '%s'?"::formatted)
                                        .orElse("")));
    }

    private void list(Kind<?> kind, Invocation call) {
        List<? extends Entry<?>> entries = catalog.entries(kind);
        if (call.json()) {
            call.out().print(Json.write(entries.stream().map(e -> Described.of(kind, e)).toList()));
            return;
        }
        Table table = new Table("id", "title", "plug-in", "version");
        for (Entry<?> entry : entries) {
            table.row(entry.id(), Kinds.facts(entry).title(), entry.bundle(), entry.version());
        }
        print(table, "no %s is installed".formatted(kind.noun()), call);
        for (Rejected rejected : catalog.rejected(kind)) {
            call.err()
                    .println(
                            "%s %s of %s is not offered: %s"
                                    .formatted(
                                            kind.noun(),
                                            rejected.id(),
                                            rejected.bundle(),
                                            rejected.reason()));
        }
    }

    private static void print(Table table, String none, Invocation call) {
        if (table.isEmpty()) {
            call.err().println(none);
        } else {
            table.lines().forEach(call.out()::println);
        }
    }

    private static List<String> words() {
        return java.util.stream.Stream.concat(
                        Kind.ALL.stream().map(Kind::word),
                        java.util.stream.Stream.of(PLUGINS, RUNS))
                .toList();
    }

    @Override
    public List<String> complete(Path directory, List<String> words) {
        return words.size() == 1 ? words() : List.of();
    }
}
