package org.topolab.shell.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.core.archive.MapFiles;
import org.topolab.core.unit.Units;
import org.topolab.format.json.Json;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.UsageException;
import org.topolab.shell.Verb;

/** Saves one map of a run as one file. */
@Component
public final class MapVerb implements Verb {

    private static final String EPOCH = "epoch";
    private static final String LAYER = "layer";
    private static final String OUTLINE = "outline";
    private static final String SCALE = "dpi-scale";
    private static final String FPS = "fps";
    private static final String OUT = "out";
    private static final String FORCE = "force";
    private static final int USUAL_FPS = 5; // as published
    private static final int MOST_FPS = 60;
    private static final int LARGEST = 8;

    private final MapFiles maps;
    private final Units units;

    @Activate
    public MapVerb(@Reference MapFiles maps, @Reference Units units) {
        this.maps = maps;
        this.units = units;
    }

    @Override
    public String name() {
        return "map";
    }

    @Override
    public String summary() {
        return "save one map of a run as PNG, SVG, CSV or MP4";
    }

    @Override
    public Help help() {
        return new Help(
                "RUN METRIC.RESULT [SHEET] --out FILE",
                "The ending of FILE says what is written: .png or .svg a picture, .csv the numbers"
                        + "\nwith the place of each unit, .mp4 a movie of all measured epochs.",
                List.of(
                        RunFolders.ARGUMENT,
                        new Help.Argument("METRIC.RESULT", "a map, such as selectivity.dprime"),
                        new Help.Argument("SHEET", "needed if it is on several")),
                List.of(
                        new Help.Option(OUT, "FILE", "the file; its folder is made"),
                        new Help.Option(EPOCH, "N", "a measured epoch (default the last)"),
                        new Help.Option(LAYER, "NAME", "one layer alone (default all)"),
                        new Help.Option(OUTLINE, "", "lines between the blocks of a grid"),
                        new Help.Option(SCALE, "N", "N times as large a picture, 1 to 8"),
                        new Help.Option(FPS, "N", "frames of a movie in a second (default 5)"),
                        new Help.Option(FORCE, "", "replace a file that is there"),
                        Help.JSON,
                        Help.QUIET));
    }

    @Override
    public int run(Invocation call) throws Exception {
        Path run = RunFolders.first(call);
        RunFolders.noMore(call, 3);
        List<String> words = call.arguments();
        if (words.size() < 2) {
            throw new UsageException(
                    "no map is given; this run has " + String.join(", ", maps.maps(run)));
        }
        Path file = file(call);
        OptionalInt epoch = WholeOption.of(call, EPOCH, 0, Integer.MAX_VALUE);
        if (epoch.isPresent() && file.toString().toLowerCase(Locale.ROOT).endsWith(".mp4")) {
            throw new UsageException("a movie shows all measured epochs; leave --epoch out");
        }
        MapFiles.Wanted wanted =
                new MapFiles.Wanted(
                        run,
                        words.get(1),
                        words.size() > 2 ? words.get(2) : "",
                        epoch,
                        call.value(LAYER).orElse(""));
        MapFiles.Look look =
                new MapFiles.Look(
                        call.given(OUTLINE),
                        WholeOption.of(call, SCALE, 1, LARGEST).orElse(1),
                        WholeOption.of(call, FPS, 1, MOST_FPS).orElse(USUAL_FPS));
        try (Progress progress = new Progress(call)) {
            maps.write(wanted, look, file, call.given(FORCE), progress);
        }
        return print(file, call);
    }

    private static Path file(Invocation call) throws UsageException {
        Optional<String> out = call.value(OUT);
        if (out.isEmpty()) {
            throw new UsageException("no file is given; say with --out where to");
        }
        String name = out.get().toLowerCase(Locale.ROOT);
        if (MapFiles.ENDINGS.stream().noneMatch(ending -> name.endsWith("." + ending))) {
            throw new UsageException(
                    "--out: '%s' ends with none of .%s, which says what is written"
                            .formatted(out.get(), String.join(", .", MapFiles.ENDINGS)));
        }
        return call.directory().resolve(out.get());
    }

    private static int print(Path file, Invocation call) {
        if (!Files.exists(file)) {
            call.err().println("interrupted; nothing was written");
            return ExitCode.INTERRUPTED;
        }
        if (call.json()) {
            call.out().print(Json.write(Map.of("file", file.toString())));
        } else {
            call.out().println(Report.shown(file, call));
        }
        return ExitCode.DONE;
    }

    @Override
    public List<String> complete(Path directory, List<String> words) {
        if (words.size() == 1) {
            return RunFolders.complete(directory, words);
        }
        Path run = directory.resolve(words.get(0));
        try {
            return switch (words.size()) {
                case 2 -> maps.maps(run);
                case 3 -> new ArrayList<>(units.sheets(run));
                default -> List.of();
            };
        } catch (IOException e) {
            return List.of(); // no run: nothing to offer
        }
    }
}
