package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.model.Layout;
import org.topolab.core.catalog.Kind;
import org.topolab.core.catalog.UnknownIdException;
import org.topolab.core.internal.fake.Watcher;
import org.topolab.core.internal.fake.World;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.unit.UnitAnswer;
import org.topolab.core.unit.UnitAnswer.ClassMean;
import org.topolab.core.unit.UnitAnswer.Shown;
import org.topolab.core.unit.UnitFiles.Stored;
import org.topolab.core.unit.UnitPortrait;
import org.topolab.core.unit.UnitPortrait.Value;
import org.topolab.core.unit.UnitQuestion;
import org.topolab.format.npy.Npy;
import org.topolab.format.safetensors.Safetensors;

/** Units of a made-up network. */
class FolderUnitsTest extends RunsInAWorld {

    private static final OptionalInt LAST = OptionalInt.empty();

    private UnitAnswer ask(int unit, int count, OptionalInt epoch) throws Exception {
        UnitQuestion question =
                new UnitQuestion("grid", List.of(0, unit), count, true, true, epoch);
        return world.units.ask(out, question, new Watcher()).get(1);
    }

    /** What unit 5 answers to each test image: the pixel it looks at times its weight. */
    private List<Shown> byHand(int epoch) throws Exception {
        Path file = out.resolve("weights/epoch-000%d.safetensors".formatted(epoch));
        float weight = Safetensors.read(file).tensors().get("weights").get(5);
        List<Shown> all = new ArrayList<>();
        Recipe recipe = world.read(World.RECIPE);
        try (Preparation.Data data =
                new Preparation(List.of()).open(recipe.data(), false, new Watcher())) {
            for (int image = 0; image < 21; image++) {
                FloatBuffer pixels = FloatBuffer.allocate(12);
                data.test().read(image, pixels);
                String label = List.of("top", "middle", "bottom").get(image % 3);
                all.add(new Shown(image, label, pixels.get(5) * weight));
            }
        }
        return all;
    }

    @Test
    void portrait_isReadFromFilesAlone() throws Exception {
        run(new Watcher());
        world.catalog.without(Kind.MODELS, world.family);
        world.catalog.without(Kind.DATA, world.data);
        UnitPortrait portrait = world.units.portrait(out, "grid", 5, OptionalInt.of(2));
        assertThat(portrait.place().words()).isEqualTo("row 1, column 1, block 0");
        float[] means = Npy.read(out.resolve("maps/means-mean-grid-epoch-0002.npy")).toFloats();
        assertThat(portrait.profiles()).hasSize(1);
        assertThat(portrait.profiles().get(0).bars())
                .extracting(UnitPortrait.Bar::value)
                .containsExactly((double) means[5], (double) -means[5]);
        assertThat(portrait.values()).extracting(Value::name).containsExactly("means.sign");
        assertThat(world.units.read(out, "grid", LAST).epoch()).isEqualTo(3);
    }

    @Test
    void sheetsWithoutMeasurements_haveAPlace() throws Exception {
        run(new Watcher());
        assertThat(world.units.sheets(out)).containsExactly("grid", "free", "output");
        assertThat(world.units.portrait(out, "free", 1, LAST).place().words())
                .isEqualTo("x 1 mm, y 0.500 mm");
        assertThat(world.units.layout(out, "output")).isEqualTo(new Layout.Outputs(3));
    }

    @Test
    void unknownSheetOrEpoch_isToldWithThoseThereAre() throws Exception {
        run(new Watcher());
        assertThatExceptionOfType(UnknownIdException.class)
                .isThrownBy(() -> world.units.read(out, "gird", LAST))
                .withMessage(
                        "this run has no sheet 'gird'; it has grid, free, output; did you mean"
                                + " 'grid'?");
        assertThatExceptionOfType(UnknownIdException.class)
                .isThrownBy(() -> world.units.read(out, "grid", OptionalInt.of(9)))
                .withMessage("sheet 'grid' was not measured at epoch 9; it was at 0, 1, 2, 3");
    }

    @Test
    void bestImages_areThoseOfAllTestImages() throws Exception {
        run(new Watcher());
        List<Shown> all = byHand(3);
        Comparator<Shown> rising = Comparator.comparingDouble(Shown::response);
        UnitAnswer answer = ask(5, 4, LAST);
        assertThat(answer.best())
                .containsExactlyElementsOf(
                        all.stream().sorted(rising.reversed()).limit(4).toList());
        assertThat(answer.least())
                .containsExactlyElementsOf(all.stream().sorted(rising).limit(4).toList());
        assertThat(answer.images()).isEqualTo(21);
        assertThat(answer.bestImages().orElseThrow().columns()).hasSize(4);
        assertThat(world.data.open.get() + world.family.open).isZero();
    }

    @Test
    void classes_haveMeanErrorAndExactChance() throws Exception {
        run(new Watcher());
        List<Shown> all = byHand(3);
        double mean = all.stream().mapToDouble(Shown::response).average().orElseThrow();
        double variance =
                all.stream().mapToDouble(s -> Math.pow(s.response() - mean, 2)).sum() / 20;
        double[] top = IntStream.range(0, 7).mapToDouble(i -> all.get(3 * i).response()).toArray();
        double mine = IntStream.range(0, 7).mapToDouble(i -> top[i]).average().orElseThrow();
        double squares = IntStream.range(0, 7).mapToDouble(i -> Math.pow(top[i] - mine, 2)).sum();
        ClassMean found = ask(5, 1, LAST).classes().get(0);
        assertThat(found.name()).isEqualTo("top");
        assertThat(found.images()).isEqualTo(7);
        assertThat(found.mean()).isCloseTo(mine, within(1e-7));
        assertThat(found.standardError()).isCloseTo(Math.sqrt(squares / 6 / 7), within(1e-7));
        assertThat(found.chance().mean()).isCloseTo(mean, within(1e-7));
        assertThat(found.chance().sd())
                .isCloseTo(Math.sqrt(variance / 7 * (1 - 7 / 21.0)), within(1e-7));
    }

    @Test
    void earlierEpoch_isAskedWithItsOwnWeights() throws Exception {
        run(new Watcher());
        List<Integer> kept = new ArrayList<>();
        for (int epoch = 0; epoch <= 3; epoch++) {
            if (Files.exists(out.resolve("weights/epoch-000%d.safetensors".formatted(epoch)))) {
                kept.add(epoch);
            }
        }
        int first = kept.get(0);
        Shown best = ask(5, 1, OptionalInt.of(first)).best().get(0);
        assertThat(byHand(first)).contains(best);
        assertThatExceptionOfType(UnknownIdException.class)
                .isThrownBy(() -> ask(5, 1, OptionalInt.of(9)))
                .withMessageStartingWith("the run keeps no weights of epoch 9")
                .withMessageContaining("those of ");
    }

    @Test
    void field_isTheGradientWhereTheFamilyHasOne() throws Exception {
        run(new Watcher(), "model.fault=gradient");
        float[] field = ask(5, 0, LAST).field().orElseThrow().toArray();
        for (int pixel = 0; pixel < 12; pixel++) {
            assertThat(field[pixel] != 0).isEqualTo(pixel == 5);
        }
        assertThat(ask(5, 0, LAST).best()).isEmpty();
        assertThat(ask(5, 0, LAST).bestImages()).isEmpty();
    }

    @Test
    void fieldThatIsNotToBeHad_isToldInASentence() throws Exception {
        run(new Watcher());
        UnitAnswer answer = ask(5, 0, LAST);
        assertThat(answer.field()).isEmpty();
        assertThat(answer.notes())
                .singleElement()
                .asString()
                .startsWith("no receptive field: this family offers neither");
    }

    @Test
    void tuning_isTheLargestAnswerToEachAngle() throws Exception {
        run(new Watcher());
        assertThat(ask(5, 0, LAST).tuning()).hasSize(16).allMatch(t -> t.wavelength() == 3);
    }

    @Test
    void outputs_canBeAskedToo() throws Exception {
        run(new Watcher());
        UnitQuestion question = new UnitQuestion("output", List.of(1), 3, false, false, LAST);
        UnitAnswer answer = world.units.ask(out, question, new Watcher()).get(0);
        assertThat(answer.best()).extracting(Shown::label).containsOnly("middle");
    }

    @Test
    void otherData_areShownByTheirId() throws Exception {
        world.withOtherData();
        run(new Watcher());
        UnitQuestion question = new UnitQuestion("grid@columns", List.of(1), 1, false, false, LAST);
        assertThat(world.units.ask(out, question, new Watcher()).get(0).data())
                .isEqualTo("columns");
        UnitQuestion wide = new UnitQuestion("grid@wide", List.of(1), 1, false, false, LAST);
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> world.units.ask(out, wide, new Watcher()))
                .withMessageContaining("data set 'wide' has images of shape [1, 3, 5]");
    }

    @Test
    void unitsBeyondTheSheet_andCancelling_endInOrder() throws Exception {
        run(new Watcher());
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> ask(16, 1, LAST))
                .withMessage("sheet 'grid' has units 0 to 15, found 16");
        UnitQuestion question = new UnitQuestion("grid", List.of(1), 1, false, false, LAST);
        assertThat(world.units.ask(out, question, new Watcher(1))).isEmpty();
        assertThat(world.data.open.get() + world.family.open).isZero();
    }

    @Test
    void files_areReadBack() throws Exception {
        run(new Watcher(), "model.fault=gradient");
        Path folder = out.resolve("figures/units");
        UnitAnswer answer = ask(5, 2, LAST);
        UnitPortrait portrait = world.units.portrait(out, "grid", 5, LAST);
        assertThat(world.unitFiles.read(folder, "grid", 5)).isEmpty();
        List<Path> written = world.unitFiles.write(folder, portrait, Optional.of(answer));
        assertThat(names(folder))
                .containsExactly(
                        "unit-grid-5-best.png",
                        "unit-grid-5-field.png",
                        "unit-grid-5-least.png",
                        "unit-grid-5.csv");
        Stored stored = world.unitFiles.read(folder, "grid", 5).orElseThrow();
        assertThat(stored.epoch()).isEqualTo(3);
        assertThat(stored.classes()).isEqualTo(answer.classes());
        assertThat(stored.tuning()).isEqualTo(answer.tuning());
        assertThat(stored.field()).contains(written.get(3));
        world.unitFiles.write(folder, portrait, Optional.empty());
        assertThat(names(folder)).containsExactly("unit-grid-5.csv");
        assertThat(world.unitFiles.read(folder, "grid", 5)).isEmpty();
    }
}
