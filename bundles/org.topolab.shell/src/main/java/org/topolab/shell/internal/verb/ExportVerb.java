package org.topolab.shell.internal.verb;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.core.run.Exchange;
import org.topolab.format.json.Json;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.UsageException;
import org.topolab.shell.Verb;

/** Writes the network of a run as one file. */
@Component
public final class ExportVerb implements Verb {

    private static final String NAMES = "names";
    private static final String OURS = "topolab";
    private static final String TORCH = "torch";

    /** What PyTorch's DataParallel puts in front of all names, as published files have it. */
    private static final String TORCH_PREFIX = "module.";

    private final Exchange exchange;

    @Activate
    public ExportVerb(@Reference Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String summary() {
        return "write a run's network as one safetensors file";
    }

    @Override
    public Help help() {
        return new Help(
                "RUN",
                "The last weights, float32, with family, options and epoch in the metadata.",
                List.of(RunFolders.ARGUMENT),
                List.of(
                        new Help.Option(
                                "out", "FILE.safetensors", "where (default: RUN.safetensors)"),
                        new Help.Option(
                                NAMES,
                                TORCH + "|" + OURS,
                                "torch puts 'module.' before each name, as published files do"),
                        new Help.Option("force", "", "replace a file that is there"),
                        Help.JSON));
    }

    @Override
    public int run(Invocation call) throws Exception {
        Path folder = RunFolders.first(call);
        RunFolders.noMore(call, 1);
        String names = call.value(NAMES).orElse(OURS);
        if (!names.equals(TORCH) && !names.equals(OURS)) {
            throw new UsageException(
                    "found --%s %s, expected %s or %s".formatted(NAMES, names, TORCH, OURS));
        }
        String own = folder.toAbsolutePath().normalize().getFileName() + ".safetensors";
        Path file = call.directory().resolve(call.value("out").orElse(own)).normalize();
        if (!file.toString().endsWith(".safetensors")) {
            throw new UsageException(
                    "found --out %s, expected a name that ends in .safetensors"
                            .formatted(file.getFileName()));
        }
        String prefix = names.equals(TORCH) ? TORCH_PREFIX : "";
        int epoch = exchange.give(folder, file, prefix, call.given("force"));
        if (call.json()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("file", file.toString());
            map.put("epoch", (long) epoch);
            call.out().print(Json.write(map));
        } else {
            call.out()
                    .println("Weights of epoch %d: %s".formatted(epoch, Report.shown(file, call)));
        }
        return ExitCode.DONE;
    }

    @Override
    public List<String> complete(Path directory, List<String> words) {
        return RunFolders.complete(directory, words);
    }

    @Override
    public List<String> completeOption(String option) {
        return option.equals(NAMES) ? List.of(TORCH, OURS) : List.of();
    }
}
