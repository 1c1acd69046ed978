package org.topolab.shell.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.core.unit.MeasuredSheet;
import org.topolab.core.unit.UnitAnswer;
import org.topolab.core.unit.UnitFiles;
import org.topolab.core.unit.UnitPortrait;
import org.topolab.core.unit.UnitQuestion;
import org.topolab.core.unit.Units;
import org.topolab.format.json.Json;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.UsageException;
import org.topolab.shell.Verb;

/** Tells what a run has found of single units, and asks its network about them. */
@Component
public final class UnitVerb implements Verb {

    private static final String EPOCH = "epoch";
    private static final String BEST = "best";
    private static final String FIELD = "field";
    private static final String TUNING = "tuning";
    private static final String OUT = "out";

    private final Units units;
    private final UnitFiles files;

    @Activate
    public UnitVerb(@Reference Units units, @Reference UnitFiles files) {
        this.units = units;
        this.files = files;
    }

    @Override
    public String name() {
        return "unit";
    }

    @Override
    public String summary() {
        return "tell a unit's place, values and profile, and what drives it";
    }

    @Override
    public Help help() {
        return new Help(
                "RUN SHEET UNIT...",
                "Without --best, --field or --tuning files alone are read. With one of them the\n"
                        + "network is revived with the latest weights, or those of --epoch, and"
                        + " shown the\ntest images once.",
                List.of(
                        RunFolders.ARGUMENT,
                        new Help.Argument("SHEET", "a sheet of its network, or 'output'"),
                        new Help.Argument("UNIT", "its number, or ROW,COLUMN, both from 0")),
                List.of(
                        new Help.Option(EPOCH, "N", "a measured epoch (default the last)"),
                        new Help.Option(BEST, "N", "the N images it answers to most and least"),
                        new Help.Option(FIELD, "", "its receptive field, as a picture in --out"),
                        new Help.Option(TUNING, "", "its answers to gratings"),
                        new Help.Option(OUT, "DIR", "where to write CSV and pictures"),
                        Help.JSON,
                        Help.QUIET));
    }

    @Override
    public int run(Invocation call) throws Exception {
        Path run = RunFolders.first(call);
        List<String> words = call.arguments();
        if (words.size() < 2) {
            throw new UsageException(
                    "no sheet is given; this run has " + String.join(", ", units.sheets(run)));
        }
        if (call.given(FIELD) && call.value(OUT).isEmpty()) {
            throw new UsageException("--field is a picture; say with --out where to");
        }
        String sheet = words.get(1);
        OptionalInt epoch = WholeOption.of(call, EPOCH, 0, Integer.MAX_VALUE);
        OptionalInt best = WholeOption.of(call, BEST, 1, UnitQuestion.MOST);
        MeasuredSheet measured = units.read(run, sheet, epoch);
        List<Integer> asked =
                UnitNumbers.of(sheet, measured.layout(), words.subList(2, words.size()));
        List<UnitAnswer> answers = List.of();
        boolean anew = best.isPresent() || call.given(FIELD) || call.given(TUNING);
        if (anew) {
            UnitQuestion question =
                    new UnitQuestion(
                            sheet,
                            asked,
                            best.orElse(0),
                            call.given(FIELD),
                            call.given(TUNING),
                            epoch);
            try (Progress progress = new Progress(call)) {
                answers = units.ask(run, question, progress);
            }
            if (answers.isEmpty()) {
                call.err().println("interrupted; nothing was written");
                return ExitCode.INTERRUPTED;
            }
        }
        List<UnitPortrait> portraits = asked.stream().map(measured::portrait).toList();
        report(call, portraits, answers);
        return ExitCode.DONE;
    }

    private void report(Invocation call, List<UnitPortrait> portraits, List<UnitAnswer> answers)
            throws IOException {
        List<Map<String, Object>> plain = new ArrayList<>();
        List<Path> written = new ArrayList<>();
        Optional<Path> out = call.value(OUT).map(call.directory()::resolve);
        for (int i = 0; i < portraits.size(); i++) {
            UnitPortrait portrait = portraits.get(i);
            Optional<UnitAnswer> answer =
                    answers.isEmpty() ? Optional.empty() : Optional.of(answers.get(i));
            if (out.isPresent()) {
                written.addAll(files.write(out.get(), portrait, answer));
            }
            if (call.json()) {
                plain.add(UnitJson.of(portrait, answer));
            } else {
                UnitReport.print(portrait, answer, call.out());
            }
        }
        if (call.json()) {
            List<String> names = written.stream().map(Path::toString).toList();
            call.out().print(Json.write(Map.of("units", plain, "files", names)));
        } else {
            written.forEach(file -> call.out().println(Report.shown(file, call)));
        }
    }

    @Override
    public List<String> complete(Path directory, List<String> words) {
        if (words.size() == 1) {
            return RunFolders.complete(directory, words);
        }
        return words.size() == 2 ? sheets(directory.resolve(words.get(0))) : List.of();
    }

    private List<String> sheets(Path run) {
        try {
            return units.sheets(run);
        } catch (IOException e) {
            return List.of(); // no run: nothing to offer
        }
    }
}
