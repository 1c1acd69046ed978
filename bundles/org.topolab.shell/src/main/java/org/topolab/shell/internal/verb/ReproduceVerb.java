package org.topolab.shell.internal.verb;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.study.Finding;
import org.topolab.api.study.Reproduction;
import org.topolab.api.study.Scale;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.study.Reproduced;
import org.topolab.core.study.Reproductions;
import org.topolab.format.json.Json;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.UsageException;
import org.topolab.shell.Verb;
import org.topolab.shell.internal.text.Table;
import org.topolab.shell.internal.text.Words;

/** Runs a publication's experiments again and judges its claims. */
@Component
public final class ReproduceVerb implements Verb {

    private final Reproductions reproductions;
    private final Catalog catalog;

    @Activate
    public ReproduceVerb(@Reference Reproductions reproductions, @Reference Catalog catalog) {
        this.reproductions = reproductions;
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "reproduce";
    }

    @Override
    public String summary() {
        return "run a publication's experiments again and judge its claims";
    }

    @Override
    public Help help() {
        return new Help(
                "FAMILY [KEY=VALUE...]",
                "At laptop scale unless said otherwise: at most half an hour on two processors.\n"
                        + "Ctrl-C saves and ends; the same command goes on.",
                List.of(
                        new Help.Argument(
                                "FAMILY", "a reproduction, as 'topolab list reproductions' shows"),
                        new Help.Argument(
                                "KEY=VALUE",
                                "changes a setting that 'topolab describe' shows: seeds=5")),
                List.of(
                        new Help.Option(
                                "out", "DIR", "where everything goes (default: FAMILY-SCALE)"),
                        new Help.Option("full", "", "at the publication's scale"),
                        new Help.Option(
                                "miniature", "", "in seconds: shows that it works, nothing more"),
                        Help.JSON,
                        Help.QUIET));
    }

    @Override
    public int run(Invocation call) throws Exception {
        if (call.arguments().isEmpty()) {
            throw new UsageException("no reproduction is given; there %s".formatted(known()));
        }
        if (call.given("full") && call.given("miniature")) {
            throw new UsageException("found --full and --miniature, expected one of them");
        }
        Scale scale =
                call.given("full")
                        ? Scale.FULL
                        : call.given("miniature") ? Scale.MINIATURE : Scale.LAPTOP;
        String id = call.arguments().get(0);
        List<String> settings = call.arguments().subList(1, call.arguments().size());
        Path folder =
                call.directory()
                        .resolve(call.value("out").orElse("%s-%s".formatted(id, scale.word())));
        long start = System.nanoTime();
        Reproduced found;
        try (Progress progress = new Progress(call)) {
            found = reproductions.reproduce(id, scale, settings, folder, progress);
        }
        return print(found, Duration.ofNanos(System.nanoTime() - start), call);
    }

    private String known() {
        List<String> ids = catalog.entries(Kind.REPRODUCTIONS).stream().map(Entry::id).toList();
        return ids.isEmpty() ? "is none installed" : "is " + String.join(", ", ids);
    }

    private static int print(Reproduced found, Duration time, Invocation call) {
        String folder = Report.shown(found.folder(), call);
        if (!found.finished()) {
            call.err()
                    .println(
                            "Everything up to here is saved in %s; the same command goes on."
                                    .formatted(folder));
            return ExitCode.INTERRUPTED;
        }
        if (call.json()) {
            call.out().print(Json.write(plain(found)));
            return ExitCode.DONE;
        }
        Table table = new Table("claim", "reproduced", "holds when corrected");
        for (Finding finding : found.findings()) {
            table.row(finding.claim(), finding.reproduced().word(), finding.holds().word());
        }
        table.lines().forEach(call.out()::println);
        call.out()
                .println(
                        "Made in %s. The numbers: %s/report.md, report.csv, figures/."
                                .formatted(Words.time(time), folder));
        return ExitCode.DONE;
    }

    private static Map<String, Object> plain(Reproduced found) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("folder", found.folder().toString());
        plain.put("findings", found.findings().stream().map(ReproduceVerb::plain).toList());
        plain.put("notes", found.notes());
        plain.put("figures", found.figures().stream().map(Path::toString).toList());
        return plain;
    }

    private static Map<String, Object> plain(Finding finding) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("claim", finding.claim());
        plain.put("published", finding.published());
        plain.put("observed", finding.observed());
        plain.put("reproduced", finding.reproduced().word());
        plain.put("corrected", finding.corrected());
        plain.put("holds", finding.holds().word());
        return plain;
    }

    @Override
    public List<String> complete(Path directory, List<String> words) {
        List<Entry<Reproduction>> all = catalog.entries(Kind.REPRODUCTIONS);
        if (words.size() == 1) {
            return all.stream().map(Entry::id).toList();
        }
        return all.stream()
                .filter(entry -> entry.id().equals(words.get(0)))
                .flatMap(entry -> entry.contribution().info().options().stream())
                .map(OptionSpec::name)
                .map(name -> name + "=")
                .toList();
    }
}
