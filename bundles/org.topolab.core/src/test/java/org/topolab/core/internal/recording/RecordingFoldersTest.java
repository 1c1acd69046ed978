package org.topolab.core.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.option.Options;
import org.topolab.api.task.Monitor;
import org.topolab.core.recording.Recordings;
import org.topolab.format.array.NumberArray;
import org.topolab.format.json.Json;
import org.topolab.format.npy.Npy;

/** Folders of recordings, read back file by file. */
class RecordingFoldersTest {

    @TempDir private Path folder;

    private final Recordings recordings = new RecordingFolders(List.of());

    private Recordings.Written write(FakeRecordings data, Monitor monitor) throws Exception {
        Options options = Options.of(List.of(), Map.of());
        return recordings.write(data, options, folder.resolve("out"), monitor);
    }

    private NumberArray read(String file) throws Exception {
        return Npy.read(folder.resolve("out").resolve(file + ".npy"));
    }

    @Test
    void everyRecording_hasItsTrials() throws Exception {
        Recordings.Written written = write(new FakeRecordings(false), Monitor.silent());

        assertThat(written.folders())
                .containsExactly(folder.resolve("out/one"), folder.resolve("out/two_b"));
        assertThat(written.trials()).isEqualTo(9);
        assertThat(written.neurons()).isEqualTo(3);
        // six trials of the first recording: two of each split
        assertThat(read("one/data/images/5").shape()).containsExactly(1, 2, 2);
        assertThat(read("one/data/images/5").toFloats()).containsExactly(10, 11, 12, 13);
        assertThat(read("one/data/responses/5").toFloats()).containsExactly(0, 1 / 3f);
        assertThat(read("one/data/rates/5").toFloats()).containsExactly(0.25f, 1 / 3f + 0.25f);
        assertThat(read("one/data/pupil_center/4").toFloats()).containsExactly(1, 2);
        assertThat(read("two_b/data/responses/2").toFloats()).containsExactly(4);
        assertThat(folder.resolve("out/one/data/images/6.npy")).doesNotExist();
        assertThat(folder.resolve("out/one/data/behavior")).doesNotExist();
    }

    @Test
    void trialsAndNeurons_areDescribed() throws Exception {
        write(new FakeRecordings(false), Monitor.silent());

        assertThat(read("one/meta/trials/frame_image_id").toInts())
                .containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(read("two_b/meta/trials/frame_image_id").toInts()).containsExactly(1, 3, 5);
        String tiers =
                Files.readString(
                        folder.resolve("out/two_b/meta/trials/tiers.npy"),
                        StandardCharsets.ISO_8859_1);
        assertThat(tiers).contains("'<U10'", "(3,)");
        assertThat(tiers.replace("\0", "")).endsWith("trainvalidationtest");
        assertThat(read("one/meta/neurons/unit_ids").toInts()).containsExactly(1, 2);
        assertThat(read("one/meta/neurons/multi_match_id").toInts()).containsExactly(-1, 5);
        NumberArray um = read("two_b/meta/neurons/cell_motor_coordinates");
        assertThat(um.shape()).containsExactly(1, 3);
        assertThat(um.toFloats()).containsExactly(7, 8, 9);
        assertThat(read("one/meta/neurons/center").toFloats()).containsExactly(0, 0.5f, 1, 1.5f);
        assertThat(folder.resolve("out/one/config.json")).content().contains("links");
    }

    @Test
    void statistics_areThoseOfTheTrainingTrials() throws Exception {
        write(new FakeRecordings(false), Monitor.silent());

        // pixels 0..3 and 10..13: mean 6.5, variance 25 + 1.25
        assertThat(read("one/meta/statistics/images/all/mean").shape()).isEmpty();
        assertThat(read("one/meta/statistics/images/all/mean").toFloats()[0]).isEqualTo(6.5f);
        assertThat(read("one/meta/statistics/images/all/std").number(0))
                .isCloseTo(Math.sqrt(26.25), within(1e-6));
        assertThat(read("one/meta/statistics/responses/all/mean").toFloats())
                .containsExactly(0.5f, (float) ((2.5 + 1 / 3f) / 2));
        assertThat(read("one/meta/statistics/responses/all/std").toFloats()[0]).isEqualTo(0.5f);
        assertThat(read("one/meta/statistics/responses/all/min").toFloats()[0]).isZero();
        assertThat(read("one/meta/statistics/pupil_center/all/max").toFloats())
                .containsExactly(3, 4);
    }

    @Test
    void truth_hasWhatAPerfectModelReaches() throws Exception {
        write(new FakeRecordings(false), Monitor.silent());

        Map<?, ?> truth = (Map<?, ?>) Json.read(folder.resolve("out/one/truth.json"));
        assertThat(truth.get("data")).isEqualTo(FakeRecordings.ID);
        assertThat(truth.get("test_images")).isEqualTo(2L);
        // rates 1.25 and 0.25: S = 0.25; responses differ by 0.25: N = 0.0625
        assertThat(number(truth, "signal_variance")).isCloseTo(0.25, within(1e-12));
        assertThat(number(truth, "noise_variance")).isCloseTo(0.0625, within(1e-12));
        assertThat(number(truth, "perfect_correlation")).isCloseTo(Math.sqrt(0.8), within(1e-12));
        assertThat(truth.containsKey("expected_oracle")).isFalse();
    }

    @Test
    void oracle_isThatOfTheReference() {
        // golden case oracle_theory: S = 0.5, N = 1, R = 10
        Truth truth = new Truth(1);
        for (int image = 0; image < 2; image++) {
            for (int r = 0; r < 10; r++) {
                float rate = (float) (2 + (image == 0 ? 1 : -1) * Math.sqrt(0.5));
                truth.add(image, new float[] {rate + (r % 2 == 0 ? 1 : -1)}, new float[] {rate});
            }
        }
        assertThat(number(truth.plain(), "perfect_correlation"))
                .isCloseTo(0.5773502691896257, within(1e-6));
        assertThat(number(truth.plain(), "expected_oracle"))
                .isCloseTo(0.5222329678670935, within(1e-6));
    }

    private static double number(Map<?, ?> truth, String name) {
        return (Double) ((List<?>) truth.get(name)).get(0);
    }

    @Test
    void folderThatIsThere_isLeftAlone() throws Exception {
        Files.createDirectories(folder.resolve("out"));
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> write(new FakeRecordings(false), Monitor.silent()))
                .withMessageContaining("exists already")
                .withMessageContaining("--out");
        assertThat(folder.resolve("out")).isEmptyDirectory();
    }

    @Test
    void otherTargets_areRefusedAndNothingIsLeft() throws Exception {
        assertThatIOException()
                .isThrownBy(() -> write(new FakeRecordings(true), Monitor.silent()))
                .withMessageContaining("fake-recordings: found classes as targets")
                .withMessageContaining("choose a data set");
        assertNothingIsLeft();
    }

    @Test
    void cancelled_leavesNothing() throws Exception {
        Monitor stop =
                new Monitor() {
                    @Override
                    public void progress(double fraction, String what) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        assertThatExceptionOfType(InterruptedIOException.class)
                .isThrownBy(() -> write(new FakeRecordings(false), stop))
                .withMessageContaining("nothing was written");
        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
