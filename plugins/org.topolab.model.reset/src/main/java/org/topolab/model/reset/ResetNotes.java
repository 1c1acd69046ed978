package org.topolab.model.reset;

import java.util.ArrayList;
import java.util.List;
import org.topolab.api.option.Options;
import org.topolab.api.study.Evidence;
import org.topolab.api.study.Scale;

/** What a reader must know to judge the findings. */
final class ResetNotes {

    private final Scale scale;
    private final Options options;
    private final Evidence evidence;

    ResetNotes(Scale scale, Options options, Evidence evidence) {
        this.scale = scale;
        this.options = options;
        this.evidence = evidence;
    }

    List<String> all() {
        List<String> notes = new ArrayList<>();
        notes.add(scale());
        if (scale != Scale.FULL && options.text(ResetReproduction.NUMBERS).isEmpty()) {
            notes.add(
                    "Numbers are digits drawn by `number-images` with generated codes, not the"
                            + " published set; name its folder with `numbers=FOLDER`.");
        }
        notes.add(
                "%d seeds of each condition; mean ± half the 95 %% interval of the mean (Student's"
                                .formatted(options.integer(ResetReproduction.SEEDS))
                        + " t). *yes*: the whole interval is on the claim's side of chance; *no*:"
                        + " for a claim about every n, one n whose interval ends below half of what"
                        + " was published; *open*: else.");
        notes.add(
                "As published, an index is cluster size less half the true chance level (10"
                        + " shuffles summed, divided by 20), on d' over class means: pure noise has"
                        + " +1.28. Corrected: d' over images, size less the mean of shuffled maps."
                        + " The published topography has a right chance level.");
        Index.ALL.forEach(index -> notes.add(untrained(index)));
        return notes;
    }

    private String scale() {
        return switch (scale) {
            case MINIATURE ->
                    "Miniature: 200 images, one epoch. It shows that everything works; no verdict"
                            + " is given.";
            case LAPTOP ->
                    "Laptop scale: narrow networks (`tiny`) and 20 epochs of 4,000 images, where"
                            + " the publication has ResNet-20 and all images. A *no* here"
                            + " does not refute the publication at its own scale.";
            case FULL ->
                    "Full scale: ResNet-20 sub-networks, all images, 20 epochs. Published were"
                            + " single runs without seeds; the published ResNet baseline ended in"
                            + " a sigmoid, this one does not.";
        };
    }

    private String untrained(Index index) {
        return "%s, untrained networks (corrected index): %s."
                .formatted(
                        index.what().replaceFirst(":.*", "") + " " + index.metric(),
                        Evidence.by("n", Condition.sizes(scale), n -> untrained(index, n)));
    }

    private String untrained(Index index, int n) {
        Condition condition = new Condition(index.task(), n);
        return Evidence.words(
                evidence.at("untrained").of(condition.group(), index.corrected()), index.digits());
    }
}
