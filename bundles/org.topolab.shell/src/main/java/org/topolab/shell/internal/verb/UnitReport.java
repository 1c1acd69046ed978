package org.topolab.shell.internal.verb;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.topolab.core.unit.UnitAnswer;
import org.topolab.core.unit.UnitAnswer.ClassMean;
import org.topolab.core.unit.UnitAnswer.Shown;
import org.topolab.core.unit.UnitAnswer.Tuned;
import org.topolab.core.unit.UnitPortrait;
import org.topolab.core.unit.UnitPortrait.Bar;
import org.topolab.core.unit.UnitPortrait.Profile;
import org.topolab.core.unit.UnitPortrait.Value;
import org.topolab.shell.internal.text.Bars;
import org.topolab.shell.internal.text.Table;
import org.topolab.shell.internal.text.Words;

/** Tells people about a unit. */
final class UnitReport {

    private UnitReport() {}

    static void print(UnitPortrait portrait, Optional<UnitAnswer> answer, PrintStream out) {
        String place = portrait.place().words();
        out.println(
                "Unit %d of sheet '%s'%s; epoch %d."
                        .formatted(
                                portrait.unit(),
                                portrait.sheet(),
                                place.isEmpty() ? "" : ", " + place,
                                portrait.epoch()));
        if (!portrait.values().isEmpty()) {
            Table table = new Table("map", "value", "units below", "chance");
            portrait.values().forEach(v -> table.row(v.name(), value(v), share(v), chance(v)));
            indented(table.lines(), out);
        }
        portrait.profiles().forEach(profile -> profile(profile, out));
        answer.ifPresent(found -> answer(found, out));
    }

    private static String value(Value value) {
        return value.category().isEmpty() ? Words.number(value.value()) : value.category();
    }

    private static String share(Value value) {
        if (Double.isNaN(value.share())) {
            return "";
        }
        String percent = Words.percent(value.share());
        return value.category().isEmpty() ? percent : percent + " have the same";
    }

    private static String chance(Value value) {
        return value.chance().map(chance -> Words.number(chance.mean())).orElse("");
    }

    private static void profile(Profile profile, PrintStream out) {
        String chance =
                profile.chance()
                        .map(c -> "; the largest is %s by chance".formatted(Words.number(c.mean())))
                        .orElse("");
        out.println(profile.name() + chance);
        Bars bars = new Bars();
        for (Bar bar : profile.bars()) {
            bars.bar(bar.name(), bar.value(), "");
        }
        indented(bars.lines(), out);
    }

    private static void answer(UnitAnswer answer, PrintStream out) {
        out.println(
                "Answers to %s test images of '%s', weights of epoch %d; mean %s%s"
                        .formatted(
                                Words.count(answer.images()),
                                answer.data(),
                                answer.epoch(),
                                Words.number(answer.mean()),
                                answer.undefined() == 0
                                        ? ""
                                        : "; %d undefined".formatted(answer.undefined())));
        Bars means = new Bars();
        for (ClassMean mean : answer.classes()) {
            means.bar(
                    mean.name(),
                    mean.mean(),
                    "+- %s  chance %s +- %s"
                            .formatted(
                                    Words.number(mean.standardError()),
                                    Words.number(mean.chance().mean()),
                                    Words.number(mean.chance().sd())));
        }
        indented(means.lines(), out);
        shown("best", answer.best(), out);
        shown("least", answer.least(), out);
        if (!answer.tuning().isEmpty()) {
            out.println(
                    "Gratings, wavelength %s pixels, degrees from horizontal bars clockwise"
                            .formatted(Words.number(answer.tuning().get(0).wavelength())));
            Bars bars = new Bars();
            for (Tuned tuned : answer.tuning()) {
                bars.bar(Words.number(tuned.degrees()), tuned.response(), "");
            }
            indented(bars.lines(), out);
        }
        answer.notes().forEach(out::println);
    }

    private static void shown(String what, List<Shown> images, PrintStream out) {
        if (images.isEmpty()) {
            return;
        }
        Table table = new Table(what, "image", "class", "response");
        for (int rank = 0; rank < images.size(); rank++) {
            Shown shown = images.get(rank);
            table.row(
                    Integer.toString(rank + 1),
                    Integer.toString(shown.image()),
                    shown.label(),
                    Words.number(shown.response()));
        }
        indented(table.lines(), out);
    }

    private static void indented(List<String> lines, PrintStream out) {
        lines.forEach(line -> out.println("  " + line));
    }
}
