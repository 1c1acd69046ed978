package org.topolab.core.internal.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;
import org.topolab.core.internal.augment.Augmentation;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;

/**
 * What images a trained network takes and how many numbers it gives, as its {@code run.json} says.
 * What is not known is not checked.
 *
 * @param image shape of an image, such as {@code [1, 28, 28]}
 * @param channels channels of an image, known even where height and width are not
 * @param outputs length of an output
 * @param kind kind of targets, such as {@code classes}
 */
record Fit(
        Optional<ImageShape> image,
        OptionalInt channels,
        OptionalInt outputs,
        Optional<String> kind) {

    private static final Pattern SHAPE = Pattern.compile("\\[(\\d+), (\\d+), (\\d+)]");

    /** What the record of a run says: of an imported network itself, or of the run's own data. */
    static Fit of(Map<String, Object> record) {
        Map<?, ?> model = map(record.get("model"));
        Map<?, ?> data = map(record.get("data"));
        Map<?, ?> targets = map(data.get("targets"));
        Optional<ImageShape> image =
                shape(model.get("image"))
                        .or(() -> shape(map(data.get("train")).get("shown")))
                        .or(() -> shape(map(data.get("train")).get("shape")));
        return new Fit(
                image,
                whole(model.get("channels")),
                whole(model.containsKey("outputs") ? model.get("outputs") : targets.get("outputs")),
                Optional.ofNullable(targets.get("kind")).map(String::valueOf));
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static OptionalInt whole(Object value) {
        return value instanceof Long number
                ? OptionalInt.of(Math.toIntExact(number))
                : OptionalInt.empty();
    }

    private static Optional<ImageShape> shape(Object text) {
        Matcher matcher = SHAPE.matcher(String.valueOf(text));
        return matcher.matches()
                ? Optional.of(
                        new ImageShape(
                                Integer.parseInt(matcher.group(1)),
                                Integer.parseInt(matcher.group(2)),
                                Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    /**
     * Compares with data.
     *
     * @param id of the data set, for the message
     * @param shape of its images as the network would see them
     * @return why the network cannot be shown these images or answer for them; empty if it can
     */
    Optional<String> misfit(String id, ImageShape shape, Targets targets) {
        if (image.isPresent() && !image.get().equals(shape)) {
            return misfit(id, "has images of shape " + shape, "takes " + image.get());
        }
        if (channels.isPresent() && channels.getAsInt() != shape.channels()) {
            String takes = "takes images of %d channels".formatted(channels.getAsInt());
            return misfit(id, "has images of shape " + shape, takes);
        }
        if (outputs.isPresent() && outputs.getAsInt() != targets.outputs()) {
            String needs = "needs %d outputs for its %s";
            return misfit(
                    id,
                    needs.formatted(targets.outputs(), targets.kind()),
                    "has %d".formatted(outputs.getAsInt()));
        }
        return kind.filter(known -> !known.equals(targets.kind()))
                .flatMap(
                        known ->
                                misfit(
                                        id,
                                        "has %s as targets".formatted(targets.kind()),
                                        "was trained on %s".formatted(known)));
    }

    /**
     * Whether data are a localiser: they have classes, as the data the network was trained on, but
     * other ones, so that it can be shown their images but does not answer for them.
     */
    boolean localiser(Targets targets) {
        return kind.filter(known -> known.equals(targets.kind())).isPresent()
                && targets instanceof Targets.Classes
                && outputs.isPresent()
                && outputs.getAsInt() != targets.outputs();
    }

    /**
     * What the network answers for when it is shown the test images of these data.
     *
     * @throws RecipeException if it cannot be shown them
     */
    Targets answered(Recipe recipe, Preparation.Data data) throws RecipeException {
        Targets targets = data.test().targets();
        if (localiser(targets)) {
            targets = answered();
        }
        check(recipe, data, targets);
        return targets;
    }

    /**
     * Compares with the data of a recipe.
     *
     * @param targets what the network would answer for
     * @throws RecipeException if it cannot be shown these images or answer for them
     */
    void check(Recipe recipe, Preparation.Data data, Targets targets) throws RecipeException {
        ImageShape shown =
                Augmentation.shape(recipe.train().group(Settled.AUGMENT), data.test().shape());
        Optional<String> misfit = misfit(recipe.data().id(), shown, targets);
        if (misfit.isPresent()) {
            throw new RecipeException(
                    List.of(recipe.places().problem("data.provider", misfit.get())));
        }
    }

    /** What the network answers for, in place of the classes of a localiser. */
    Targets answered() {
        return new Targets.Classes(
                IntStream.range(0, outputs.orElseThrow()).mapToObj(Integer::toString).toList(),
                new int[0]);
    }

    private static Optional<String> misfit(String id, String found, String expected) {
        return Optional.of(
                "data set '%s' %s, this network %s; choose other data with data=ID"
                        .formatted(id, found, expected));
    }
}
