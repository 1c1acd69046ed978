package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Images;
import org.topolab.api.data.Responses;
import org.topolab.api.data.Targets;

/**
 * A few images of a split, always the same: the first ones of each class, or of all where there are
 * no classes. They are numbered anew from 0.
 */
final class FewImages {

    private static final int EACH_CLASS = 10;
    private static final int WITH_CLASSES = 200;
    private static final int WITHOUT = 100;

    private final int[] chosen;
    private final Targets targets;

    private FewImages(int[] chosen, Targets targets) {
        this.chosen = chosen;
        this.targets = targets;
    }

    /** Chooses. */
    static FewImages of(Targets all) {
        int[] chosen =
                all.classes()
                        .map(FewImages::ofEachClass)
                        .orElseGet(() -> Batches.inOrder(Math.min(WITHOUT, all.size())));
        return new FewImages(chosen, targets(all, chosen));
    }

    private static int[] ofEachClass(Targets.Classes classes) {
        int outputs = classes.outputs();
        int each = Math.max(1, Math.min(EACH_CLASS, WITH_CLASSES / outputs));
        int[] seen = new int[outputs];
        return IntStream.range(0, classes.size())
                .filter(image -> seen[classes.label(image)]++ < each)
                .limit(WITH_CLASSES)
                .toArray();
    }

    private static Targets targets(Targets all, int[] chosen) {
        if (all instanceof Targets.Classes classes) {
            return classes(classes, chosen);
        }
        if (all instanceof Targets.Vectors vectors) {
            int outputs = vectors.outputs();
            float[] values = new float[chosen.length * outputs];
            for (int i = 0; i < values.length; i++) {
                values[i] = vectors.value(chosen[i / outputs], i % outputs);
            }
            return vectors.classes()
                    .map(c -> new Targets.Vectors(values, outputs, classes(c, chosen)))
                    .orElseGet(() -> new Targets.Vectors(values, outputs));
        }
        return trials((Responses) all, chosen);
    }

    private static Targets.Classes classes(Targets.Classes all, int[] chosen) {
        int[] labels = Arrays.stream(chosen).map(all::label).toArray();
        return new Targets.Classes(all.names(), labels, all.groups());
    }

    private static Responses trials(Responses all, int[] chosen) {
        float[][] values = new float[chosen.length][];
        for (int i = 0; i < chosen.length; i++) {
            int trial = chosen[i];
            int first = all.neurons().recordings().get(all.recording(trial)).first();
            values[i] = new float[all.neurons().recordings().get(all.recording(trial)).size()];
            for (int at = 0; at < values[i].length; at++) {
                values[i][at] = all.value(trial, first + at);
            }
        }
        Responses few =
                Responses.of(
                        all.neurons(),
                        Arrays.stream(chosen).map(all::recording).toArray(),
                        Arrays.stream(chosen).map(all::stimulus).toArray(),
                        values);
        for (String name : all.besides()) {
            few =
                    few.beside(
                            name,
                            Arrays.stream(chosen)
                                    .mapToObj(trial -> all.beside(name, trial))
                                    .toArray(float[][]::new));
        }
        return few;
    }

    int size() {
        return chosen.length;
    }

    /** What these images alone should be mapped to. */
    Targets targets() {
        return targets;
    }

    /** Their indices in the split, ascending. */
    int[] chosen() {
        return chosen.clone();
    }

    /** These images of all. */
    Images among(Images all) {
        return new Images() {
            @Override
            public ImageShape shape() {
                return all.shape();
            }

            @Override
            public int size() {
                return chosen.length;
            }

            @Override
            public void read(int index, FloatBuffer pixels) throws IOException {
                all.read(chosen[index], pixels);
            }
        };
    }

    /** The same images as a model is shown them, in order. */
    ImageFeed feed(Opened opened) {
        Images test = opened.data().test();
        Optional<Responses> recorded =
                opened.data().test().targets() instanceof Responses responses
                        ? Optional.of(responses)
                        : Optional.empty();
        return new ImageFeed(
                opened.prepared().settled().measured(test),
                recorded,
                Course.of(chosen, Math.min(opened.batch(), chosen.length)),
                opened.compute().threads());
    }
}
