package org.topolab.core.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.api.metric.Result.Chance;
import org.topolab.core.unit.Place;
import org.topolab.core.unit.UnitAnswer;
import org.topolab.core.unit.UnitAnswer.ClassMean;
import org.topolab.core.unit.UnitAnswer.Shown;
import org.topolab.core.unit.UnitAnswer.Tuned;
import org.topolab.core.unit.UnitPortrait;
import org.topolab.format.csv.Csv;
import org.topolab.format.csv.CsvTable;

/**
 * What is known of a unit, as comma-separated text; see {@link org.topolab.core.unit.UnitFiles}.
 */
final class UnitTable {

    private static final String EPOCH = "epoch";
    private static final String RESPONSE = "response";
    private static final String TUNING = "tuning";
    private static final List<String> COLUMNS =
            List.of("kind", "name", "item", "number", "value", "error", "chance", "chance_sd");

    private final StringBuilder text = new StringBuilder(Csv.line(COLUMNS));

    private UnitTable() {}

    static String of(UnitPortrait portrait, Optional<UnitAnswer> answer) {
        UnitTable table = new UnitTable();
        table.portrait(portrait);
        answer.ifPresent(table::answer);
        return table.text.toString();
    }

    private void portrait(UnitPortrait portrait) {
        line("unit", portrait.sheet(), "", "", portrait.unit());
        line("measured", "", "", "", portrait.epoch());
        portrait.place()
                .coordinates()
                .forEach((name, at) -> line("place", name, "", "", Place.exact(name, at)));
        for (UnitPortrait.Value value : portrait.values()) {
            line("map", value.name(), value.category(), "", value.value(), "", value.chance());
        }
        for (UnitPortrait.Profile profile : portrait.profiles()) {
            for (UnitPortrait.Bar bar : profile.bars()) {
                line("profile", profile.name(), bar.name(), "", bar.value());
            }
        }
    }

    private void answer(UnitAnswer answer) {
        line(EPOCH, answer.data(), "", answer.images(), answer.epoch());
        answer.best().forEach(shown -> shown("best", shown));
        answer.least().forEach(shown -> shown("least", shown));
        for (ClassMean mean : answer.classes()) {
            Optional<Chance> chance = Optional.of(mean.chance());
            double error = mean.standardError();
            line(RESPONSE, "mean", mean.name(), mean.images(), mean.mean(), error, chance);
        }
        for (Tuned tuned : answer.tuning()) {
            String angle = Csv.number(tuned.degrees());
            line(TUNING, "degrees", angle, tuned.wavelength(), tuned.response());
        }
    }

    private void shown(String kind, Shown shown) {
        line(kind, "image", shown.label(), shown.image(), shown.response());
    }

    private void line(String kind, String name, String item, Object number, Object value) {
        line(kind, name, item, number, value, "", Optional.empty());
    }

    private void line(
            String kind,
            String name,
            String item,
            Object number,
            Object value,
            Object error,
            Optional<Chance> chance) {
        List<Object> cells = new ArrayList<>(List.of(kind, name, item, number, value, error));
        cells.add(chance.<Object>map(Chance::mean).orElse(""));
        cells.add(chance.<Object>map(Chance::sd).orElse(""));
        text.append(Csv.line(cells));
    }

    /** Epoch of the answers in a file; empty if it holds none. */
    static Optional<Integer> epoch(CsvTable table) {
        return rows(table, EPOCH).stream().map(row -> (int) number(table, row, "value")).findAny();
    }

    /** Mean responses in a file. */
    static List<ClassMean> classes(CsvTable table) {
        return rows(table, RESPONSE).stream()
                .map(
                        row ->
                                new ClassMean(
                                        row.get(table.column("item")),
                                        (int) number(table, row, "number"),
                                        number(table, row, "value"),
                                        number(table, row, "error"),
                                        new Chance(
                                                number(table, row, "chance"),
                                                number(table, row, "chance_sd"),
                                                0)))
                .toList();
    }

    /** Tuning in a file. */
    static List<Tuned> tuning(CsvTable table) {
        return rows(table, TUNING).stream()
                .map(
                        row ->
                                new Tuned(
                                        number(table, row, "item"),
                                        number(table, row, "value"),
                                        number(table, row, "number")))
                .toList();
    }

    private static List<List<String>> rows(CsvTable table, String kind) {
        int column = table.column("kind");
        return table.rows().stream().filter(row -> row.get(column).equals(kind)).toList();
    }

    private static double number(CsvTable table, List<String> row, String column) {
        return Csv.number(row.get(table.column(column)));
    }
}
