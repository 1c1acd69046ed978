package org.topolab.shell.internal.doctor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.core.catalog.PluginState;
import org.topolab.core.catalog.Plugins;
import org.topolab.format.json.Json;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.Verb;
import org.topolab.shell.internal.text.Table;

/** Examines the machine and the installation. */
@Component
public final class DoctorVerb implements Verb {

    private static final String ENVIRONMENT = "TOPOLAB_DATA";
    private static final String PROPERTY = "topolab.data";
    private static final String MEMORY = "topolab.memory";

    private final BundleContext context;
    private final Plugins plugins;

    @Activate
    public DoctorVerb(BundleContext context, @Reference Plugins plugins) {
        this.context = context;
        this.plugins = plugins;
    }

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public String summary() {
        return "examine this machine and this installation";
    }

    @Override
    public Help help() {
        return new Help(
                "", "Exit code 0 if nothing is wrong, else 1.", List.of(), List.of(Help.JSON));
    }

    @Override
    public int run(Invocation call) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(Machine.examine(call.directory(), System.getenv(), memory()));
        findings.addAll(Engine.examine(context.getBundles()));
        findings.addAll(Kernels.examine(context));
        findings.addAll(plugins());
        findings.addAll(
                data(
                        System.getenv().getOrDefault(ENVIRONMENT, ""),
                        Objects.requireNonNullElse(context.getProperty(PROPERTY), "")));
        if (call.json()) {
            call.out().print(Json.write(findings.stream().map(DoctorVerb::map).toList()));
        } else {
            Table table = new Table("", "", "");
            findings.forEach(f -> table.row(f.subject(), f.state().toString(), f.sentence()));
            table.lines().forEach(call.out()::println);
        }
        return findings.stream().anyMatch(f -> f.state() == Finding.State.WRONG)
                ? ExitCode.FAILED
                : ExitCode.DONE;
    }

    private long memory() {
        String found = Objects.requireNonNullElse(context.getProperty(MEMORY), "");
        return found.matches("\\d{1,18}") ? Long.parseLong(found) : 0;
    }

    private List<Finding> plugins() {
        List<PluginState> states = plugins.list();
        List<Finding> findings = new ArrayList<>();
        for (PluginState state : states) {
            if (state.failed()) {
                findings.add(Finding.wrong("plug-in " + state.name(), state.cause()));
            }
        }
        if (findings.isEmpty()) {
            findings.add(Finding.ok("plug-ins", "%d, none failed".formatted(states.size())));
        }
        return findings;
    }

    /**
     * Data folders found.
     *
     * @param environment folders of the environment, separated as paths are
     * @param configured folders of the configuration, likewise
     */
    static List<Finding> data(String environment, String configured) {
        List<Finding> findings =
                Stream.of(environment, configured)
                        .flatMap(all -> Arrays.stream(all.split(File.pathSeparator, -1)))
                        .filter(folder -> !folder.isBlank())
                        .map(folder -> data(folder.strip()))
                        .toList();
        return findings.isEmpty()
                ? List.of(
                        Finding.note(
                                "data",
                                "TOPOLAB_DATA is not set; data sets are found by the option"
                                        + " data.folder alone"))
                : findings;
    }

    private static Finding data(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            String found =
                    files.filter(Files::isDirectory)
                            .map(f -> f.getFileName().toString())
                            .sorted()
                            .collect(Collectors.joining(", "));
            return found.isEmpty()
                    ? Finding.note("data", "%s has no folder of data".formatted(folder))
                    : Finding.ok("data", "%s in %s".formatted(found, folder));
        } catch (IOException e) {
            return Finding.wrong(
                    "data",
                    "'%s' is no folder; set %s or %s in conf/topolab.properties anew"
                            .formatted(folder, ENVIRONMENT, PROPERTY));
        }
    }

    private static Map<String, Object> map(Finding finding) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("subject", finding.subject());
        map.put("state", finding.state().toString());
        map.put("finding", finding.sentence());
        return map;
    }
}
