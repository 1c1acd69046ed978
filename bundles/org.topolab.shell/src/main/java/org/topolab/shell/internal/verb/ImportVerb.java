package org.topolab.shell.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.api.model.Adopting;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.run.Exchange;
import org.topolab.format.json.Json;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.UsageException;
import org.topolab.shell.Verb;

/** Makes a run of a network that was trained elsewhere. */
@Component
public final class ImportVerb implements Verb {

    private static final String FAMILY = "family";

    private static final Help.Option OUT =
            new Help.Option("out", "DIR", "the run folder; must be new");

    private final Exchange exchange;
    private final Catalog catalog;

    @Activate
    public ImportVerb(@Reference Exchange exchange, @Reference Catalog catalog) {
        this.exchange = exchange;
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String summary() {
        return "make a run of a trained network from a PyTorch, Keras or safetensors file";
    }

    @Override
    public Help help() {
        return new Help(
                "FILE --out DIR [--family ID] [KEY=VALUE...]",
                "The file is one of torch.save (tensors alone; nothing in it is run) or ends in\n"
                        + ".safetensors or .h5 (Keras). It can be measured: topolab measure DIR data=ID",
                List.of(
                        new Help.Argument("FILE", "the weights of a network"),
                        new Help.Argument(
                                "KEY=VALUE",
                                "sets an entry of the recipe that the weights leave open:"
                                        + " name=published, model.dropout=0.5")),
                List.of(
                        new Help.Option(
                                FAMILY,
                                "ID",
                                "the model family; files of 'topolab export' say their own"),
                        OUT,
                        new Help.Option("force", "", "replace a run that is in that folder"),
                        Help.JSON,
                        Help.QUIET));
    }

    @Override
    public int run(Invocation call) throws Exception {
        List<String> words = call.arguments();
        if (words.isEmpty()) {
            throw new UsageException("no file is given");
        }
        String out =
                call.value(OUT.name())
                        .orElseThrow(() -> new UsageException("no folder is given; add --out DIR"));
        Exchange.Imported imported =
                exchange.take(
                        call.directory().resolve(words.get(0)),
                        call.value(FAMILY),
                        words.subList(1, words.size()),
                        call.directory().resolve(out),
                        call.given("force"));
        print(imported, call);
        return ExitCode.DONE;
    }

    private static void print(Exchange.Imported imported, Invocation call) {
        if (call.json()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("run", imported.folder().toString());
            map.put(FAMILY, imported.family());
            map.put("parameters", imported.parameters());
            map.put("notes", imported.notes());
            call.out().print(Json.write(map));
            return;
        }
        String folder = Report.shown(imported.folder(), call);
        call.out()
                .println(
                        "Run %s holds a network of family '%s' with %d parameters."
                                .formatted(folder, imported.family(), imported.parameters()));
        if (!call.quiet()) {
            imported.notes().forEach(call.err()::println);
            call.err().println("Measure it with: topolab measure %s data=ID".formatted(folder));
        }
    }

    @Override
    public List<String> complete(Path directory, List<String> words) {
        if (words.size() > 1) {
            return List.of("name=", "model.", "measure.metrics=", "figures=");
        }
        String word = words.get(0);
        int slash = word.lastIndexOf('/') + 1;
        try (Stream<Path> files = Files.list(directory.resolve(word.substring(0, slash)))) {
            return files.map(
                            file ->
                                    word.substring(0, slash)
                                            + file.getFileName()
                                            + (Files.isDirectory(file) ? "/" : ""))
                    .filter(
                            name ->
                                    name.matches(
                                            ".*(/|\\.(t7|pt|pth|ckpt|bin|safetensors|h5|hdf5))"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            // the folder being typed is not there yet
            return List.of();
        }
    }

    @Override
    public List<String> completeOption(String option) {
        return option.equals(FAMILY)
                ? catalog.entries(Kind.MODELS).stream()
                        .filter(e -> e.contribution().ability(Adopting.class).isPresent())
                        .map(Entry::id)
                        .toList()
                : List.of();
    }
}
