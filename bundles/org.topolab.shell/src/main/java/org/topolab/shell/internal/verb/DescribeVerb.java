package org.topolab.shell.internal.verb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.api.option.Nearest;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Kind;
import org.topolab.core.catalog.Offer;
import org.topolab.format.json.Json;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.UsageException;
import org.topolab.shell.Verb;

/** Says all about one model family, data set, metric or view. */
@Component
public final class DescribeVerb implements Verb {

    private final Catalog catalog;

    @Activate
    public DescribeVerb(@Reference Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "describe";
    }

    @Override
    public String summary() {
        return "describe what is installed, such as a metric: options, source, chance";
    }

    @Override
    public Help help() {
        return new Help(
                "[KIND] ID",
                "",
                List.of(
                        new Help.Argument("ID", "as 'topolab list' shows it"),
                        new Help.Argument(
                                "KIND",
                                "models, data, metrics, views or reproductions, if two share an id")),
                List.of(Help.JSON));
    }

    @Override
    public int run(Invocation call) throws UsageException {
        List<String> words = call.arguments();
        if (words.isEmpty() || words.size() > 2) {
            throw new UsageException("found %d words, expected one id".formatted(words.size()));
        }
        String id = words.get(words.size() - 1);
        List<Offer> found =
                all().stream()
                        .filter(f -> words.size() == 1 || f.kind().word().equals(words.get(0)))
                        .filter(f -> f.entry().id().equals(id))
                        .toList();
        if (found.isEmpty()) {
            throw new UsageException(unknown(id));
        }
        if (call.json()) {
            List<Map<String, Object>> maps =
                    found.stream().map(f -> Described.of(f.kind(), f.entry())).toList();
            call.out().print(Json.write(maps.size() == 1 ? maps.get(0) : maps));
        } else {
            found.forEach(f -> Description.print(f, call));
        }
        return ExitCode.DONE;
    }

    private List<Offer> all() {
        List<Offer> all = new ArrayList<>();
        for (Kind<?> kind : Kind.ALL) {
            catalog.entries(kind).forEach(entry -> all.add(new Offer(kind, entry)));
        }
        return all;
    }

    private List<String> ids() {
        return all().stream().map(f -> f.entry().id()).distinct().sorted().toList();
    }

    private String unknown(String id) {
        return "nothing installed is called '%s'; known are %s%s"
                .formatted(
                        id,
                        String.join(", ", ids()),
                        Nearest.to(id, ids()).map("; did you mean '%s'?"::formatted).orElse(""));
    }

    @Override
    public List<String> complete(Path directory, List<String> words) {
        return words.size() == 1 ? ids() : List.of();
    }
}
