package org.topolab.core.internal.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.topolab.api.info.Citation;
import org.topolab.api.option.Options;
import org.topolab.api.study.Conclusion;
import org.topolab.api.study.Finding;
import org.topolab.api.study.ReproductionInfo;
import org.topolab.api.study.Scale;
import org.topolab.api.study.Tried;
import org.topolab.format.csv.Csv;
import org.topolab.format.file.AtomicFile;
import org.topolab.format.json.Json;

/** Writes what a reproduction came to, as Markdown for people and CSV for programs. */
final class StudyReport {

    private static final List<String> COLUMNS =
            List.of("claim", "published", "observed", "reproduced", "corrected", "holds");

    private final ReproductionInfo info;
    private final Scale scale;
    private final Options options;
    private final List<Tried> tried;

    StudyReport(ReproductionInfo info, Scale scale, Options options, List<Tried> tried) {
        this.info = info;
        this.scale = scale;
        this.options = options;
        this.tried = tried;
    }

    void write(Conclusion conclusion, List<Path> figures, StudyFolder folder) throws IOException {
        StringBuilder csv = new StringBuilder(Csv.line(COLUMNS));
        conclusion.findings().forEach(finding -> csv.append(Csv.line(cells(finding))));
        AtomicFile.text(folder.report("csv"), csv.toString());
        AtomicFile.text(folder.report("md"), markdown(conclusion, figures, folder));
    }

    private String markdown(Conclusion conclusion, List<Path> figures, StudyFolder folder)
            throws IOException {
        StringBuilder text = new StringBuilder("# %s\n\n".formatted(info.facts().title()));
        text.append(info.facts().summary()).append("\n\n");
        for (Citation citation : info.facts().citations()) {
            text.append("Source: %s%n%n".formatted(citation.text()).replace("\r", ""));
        }
        text.append("Made by `topolab reproduce %s%s`".formatted(info.id(), words()))
                .append(
                        "; %d run%s. %s\n\n"
                                .formatted(
                                        tried.size(),
                                        tried.size() == 1 ? "" : "s",
                                        machine(folder)));
        text.append(row(COLUMNS)).append("|---|---|---|---|---|---|\n");
        conclusion.findings().forEach(finding -> text.append(row(cells(finding))));
        text.append(
                "\n*observed* is measured by the published definitions, *corrected* by ours;"
                        + " *reproduced* and *holds* say whether the claim is borne out by each:"
                        + " yes, no, or open, where these runs cannot tell.\n\n");
        conclusion.notes().forEach(note -> text.append("- ").append(note).append('\n'));
        figures.stream()
                .filter(file -> file.toString().endsWith(".png"))
                .filter(file -> shown(file, folder))
                .map(file -> folder.path().relativize(file.toAbsolutePath()).toString())
                .forEach(file -> text.append("\n![%s](%s)\n".formatted(alt(file), file)));
        return text.toString();
    }

    /**
     * Numbers behind the findings, and of trials maps of categories and receptive fields; the
     * folder has the rest.
     */
    private static boolean shown(Path file, StudyFolder folder) {
        String name = String.valueOf(file.getFileName());
        return folder.figures().equals(file.toAbsolutePath().getParent())
                || name.endsWith("-preference.png")
                || name.contains("receptive-fields");
    }

    /** The words of the command line beside the id. */
    private String words() {
        String flag =
                switch (scale) {
                    case MINIATURE -> " --miniature";
                    case LAPTOP -> "";
                    case FULL -> " --full";
                };
        Map<String, Object> defaults = Options.of(info.options(), Map.of()).values();
        return flag
                + options.values().entrySet().stream()
                        .filter(e -> !e.getValue().equals(defaults.get(e.getKey())))
                        .map(e -> " %s=%s".formatted(e.getKey(), e.getValue()))
                        .collect(Collectors.joining());
    }

    /** On what and when the first run was made. */
    private String machine(StudyFolder folder) throws IOException {
        Map<?, ?> record =
                (Map<?, ?>) Json.read(folder.run(tried.get(0).trial().name()).resolve("run.json"));
        List<String> words = new ArrayList<>();
        if (record.get("machine") instanceof Map<?, ?> machine) {
            words.add(
                    "%s processors (%s)".formatted(machine.get("processors"), machine.get("arch")));
            words.add(String.valueOf(machine.get("java")));
        }
        if (record.get("model") instanceof Map<?, ?> model) {
            words.add(String.valueOf(model.get("engine")));
        }
        String day = String.valueOf(record.get("started")).replaceFirst("T.*", "");
        return "First run %s on %s.".formatted(day, String.join(", ", words));
    }

    private static String alt(String file) {
        return file.replaceAll(".*[/\\\\]|\\.png$", "").replace('-', ' ');
    }

    private static List<String> cells(Finding finding) {
        return List.of(
                finding.claim(),
                finding.published(),
                finding.observed(),
                finding.reproduced().word(),
                finding.corrected(),
                finding.holds().word());
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
