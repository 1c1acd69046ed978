package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.core.internal.fake.Watcher;
import org.topolab.core.internal.fake.World;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.run.Outcome;
import org.topolab.core.run.Row;
import org.topolab.format.safetensors.Safetensors;

/** Trainings that end where the score on the validation split does not rise. */
class StoppedRunTest extends RunsInAWorld {

    private static final String STOP = "train.stop={patience: 2, rounds: 2}";

    private Recipe recipe() throws Exception {
        return world.read(World.RECIPE, STOP, "train.epochs=60", "train.checkpoint=3");
    }

    @Test
    void training_endsWithTheBestWeights() throws Exception {
        Watcher watcher = new Watcher();
        Outcome outcome = world.runs.run(recipe(), out, false, watcher);
        assertThat(outcome.finished()).isTrue();
        List<Row> scores =
                watcher.rows.stream().filter(row -> row.metric().equals("loss")).toList();
        int last = scores.get(scores.size() - 1).epoch();
        assertThat(last).isBetween(4, 59);
        assertThat(watcher.notes).anyMatch(note -> note.contains("has not risen for 2 epochs"));
        MetricsFile metrics = MetricsFile.open(out.resolve("metrics.csv"));
        List<Row> validation =
                metrics.rows().stream()
                        .filter(row -> row.split().equals("validation"))
                        .filter(row -> row.metric().equals("accuracy"))
                        .toList();
        assertThat(validation).hasSize(last);
        double best = validation.stream().mapToDouble(Row::value).max().orElseThrow();
        int bestEpoch =
                validation.stream().filter(r -> r.value() == best).findFirst().get().epoch();
        Path weights = out.resolve("weights/epoch-%04d.safetensors".formatted(last));
        assertThat(Files.exists(weights)).isTrue();
        Path shorter = folder.resolve("shorter");
        if (bestEpoch <= last - 4) {
            // before the first round ended, epochs are those of a training without rounds
            world.runs.run(
                    world.read(World.RECIPE, "train.epochs=" + bestEpoch),
                    shorter,
                    false,
                    new Watcher());
            Path same = shorter.resolve("weights/epoch-%04d.safetensors".formatted(bestEpoch));
            assertThat(Safetensors.read(weights).tensors().get("weights").toArray())
                    .isEqualTo(Safetensors.read(same).tensors().get("weights").toArray());
        }
    }

    @Test
    void interruptedAnywhereAndResumed_equalsUninterruptedBitByBit() throws Exception {
        Path whole = folder.resolve("whole");
        Watcher counting = new Watcher();
        world.runs.run(recipe(), whole, false, counting);
        Map<String, String> expected = Snapshot.of(whole);
        for (int at : IntStream.range(1, counting.asked).filter(i -> i % 7 == 1).toArray()) {
            Path cut = folder.resolve("cut" + at);
            Outcome last = world.runs.run(recipe(), cut, false, new Watcher(at));
            for (int more = 9; !last.finished(); more += 3) {
                last = world.runs.resume(cut, new Watcher(more));
            }
            assertThat(Snapshot.of(cut)).as("cut at %d", at).isEqualTo(expected);
        }
    }

    @Test
    void lastMeasurementInterrupted_isMadeUpFor() throws Exception {
        Path whole = folder.resolve("whole");
        Watcher counting = new Watcher();
        world.runs.run(recipe(), whole, false, counting);
        Map<String, String> expected = Snapshot.of(whole);
        for (int at = counting.asked - 3; at <= counting.asked; at++) {
            Path cut = folder.resolve("cut" + at);
            assertThat(world.runs.run(recipe(), cut, false, new Watcher(at)).finished()).isFalse();
            assertThat(world.runs.resume(cut, new Watcher()).finished()).isTrue();
            assertThat(Snapshot.of(cut)).as("cut at %d", at).isEqualTo(expected);
        }
    }

    @Test
    void plan_saysThatItMayEndSooner() throws Exception {
        assertThat(world.runs.plan(recipe()).notes())
                .anyMatch(note -> note.contains("it may end sooner"));
    }

    @Test
    void dataWithoutValidation_areRefused() throws Exception {
        world.withOtherData();
        assertThat(refusal("data=columns", STOP))
                .contains("data set 'columns' has no validation split");
    }

    @Test
    void modelThatCannotChangeItsRate_isRefused() throws Exception {
        assertThat(refusal("model.fault=stubborn", STOP)).contains("1 round or a factor of 1");
        assertThat(
                        world.runs
                                .run(
                                        world.read(
                                                World.RECIPE,
                                                "model.fault=stubborn",
                                                "train.stop.patience=2"),
                                        out,
                                        false,
                                        new Watcher())
                                .finished())
                .isTrue();
    }

    @Test
    void recordingsInTurn_needRecordings() throws Exception {
        assertThat(refusal("train.recordings=until-longest"))
                .contains("takes recordings in turn, but data set 'rows' has classes");
    }

    private String refusal(String... overrides) throws Exception {
        Recipe recipe = world.read(World.RECIPE, overrides);
        try {
            world.runs.run(recipe, folder.resolve("refused"), false, new Watcher());
            return "";
        } catch (org.topolab.core.recipe.RecipeException e) {
            assertThat(Files.exists(folder.resolve("refused"))).isFalse();
            return e.problems().toString();
        }
    }
}
