package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets.Classes;
import org.topolab.api.metric.Result.Pictures;
import org.topolab.api.task.Monitor;
import org.topolab.core.unit.UnitAnswer;
import org.topolab.core.unit.UnitAnswer.Shown;
import org.topolab.core.unit.UnitAnswer.Tuned;
import org.topolab.core.unit.UnitQuestion;

/** Asks a model that is open, and puts together what its units answered. */
final class Answers {

    private final Opened opened;
    private final String sheet;
    private final UnitQuestion question;
    private final Monitor monitor;
    private final ImageShape shape;

    /**
     * @param sheet id of the sheet in the model
     */
    Answers(Opened opened, String sheet, UnitQuestion question, Monitor monitor) {
        this.opened = opened;
        this.sheet = sheet;
        this.question = question;
        this.monitor = monitor;
        this.shape = opened.prepared().request().image();
    }

    /** The answers of the model, whose weights are of an epoch; none if the monitor cancelled. */
    List<UnitAnswer> at(int epoch) throws IOException {
        Dataset test = opened.data().test();
        Optional<Classes> classes = test.targets().classes();
        List<Listener> listeners =
                question.units().stream()
                        .map(unit -> new Listener(classes, question.count()))
                        .toList();
        MeanImage mean = new MeanImage(shape);
        try (ImageFeed feed = opened.test()) {
            UnitPass.Ear ear = (image, place, value) -> listeners.get(place).hear(image, value);
            if (!pass(ear).show(feed, test.size(), mean)) {
                return List.of();
            }
        }
        List<String> notes = new ArrayList<>();
        List<Pictures> fields = question.field() ? fields(mean, notes) : List.of();
        List<List<Tuned>> tuning = question.tuning() ? tuning() : List.of();
        List<UnitAnswer> answers = new ArrayList<>();
        for (int place = 0; place < listeners.size(); place++) {
            Listener heard = listeners.get(place);
            answers.add(
                    new UnitAnswer(
                            question.units().get(place),
                            epoch,
                            opened.recipe().data().id(),
                            test.size(),
                            heard.undefined(),
                            heard.mean(),
                            heard.best(),
                            heard.least(),
                            heard.classes(),
                            pictures(test, "best", heard.best()),
                            pictures(test, "least", heard.least()),
                            fields.isEmpty() ? Optional.empty() : Optional.of(fields.get(place)),
                            tuning.isEmpty() ? List.of() : tuning.get(place),
                            notes));
        }
        return answers;
    }

    private UnitPass pass(UnitPass.Ear ear) {
        return new UnitPass(opened, sheet, question.units(), ear, monitor);
    }

    private List<Pictures> fields(MeanImage mean, List<String> notes) {
        try {
            return new Fields(opened.model(), shape, opened.batch())
                    .of(sheet, question.units(), mean.pixels());
        } catch (IllegalArgumentException e) {
            notes.add(String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private List<List<Tuned>> tuning() throws IOException {
        AngledGratings gratings = AngledGratings.of(shape);
        float[][] answers = new float[question.units().size()][gratings.size()];
        UnitPass pass = pass((image, place, value) -> answers[place][image] = value);
        try (ImageFeed feed = opened.stimuli(gratings)) {
            return pass.show(feed, gratings.size(), new MeanImage(shape))
                    ? Stream.of(answers).map(gratings::tuning).toList()
                    : List.of();
        }
    }

    private static Optional<Pictures> pictures(Dataset test, String name, List<Shown> shown)
            throws IOException {
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        float[] values = new float[shown.size() * test.shape().values()];
        FloatBuffer pixels = FloatBuffer.wrap(values);
        for (Shown each : shown) {
            test.read(each.image(), pixels);
        }
        return Optional.of(
                new Pictures(
                        name + "-images",
                        test.shape(),
                        List.of(name),
                        shown.stream().map(Answers::label).toList(),
                        values));
    }

    private static String label(Shown shown) {
        String what = shown.label().isEmpty() ? "image " + shown.image() : shown.label();
        return String.format(Locale.ROOT, "%s %.3g", what, shown.response());
    }
}
