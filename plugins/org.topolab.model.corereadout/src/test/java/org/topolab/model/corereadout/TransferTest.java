package org.topolab.model.corereadout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Responses;
import org.topolab.api.model.Batch;
import org.topolab.api.model.FieldCentres;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.InputGradient;
import org.topolab.api.model.Model;
import org.topolab.api.model.Paced;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.TrainedModels;
import org.topolab.api.model.UnfitBatchException;
import org.topolab.api.option.Options;

class TransferTest {

    private static final Responses OLD = Fixture.responses(3);
    private static final Responses NEW = Fixture.responses(5);

    /** Opens one and the same network, whatever the folder. */
    private static TrainedModels opening(Model model, ImageShape image) {
        return (source, shape, compute) -> {
            if (!source.equals("runs/old")) {
                throw new IOException("found no " + source);
            }
            return new TrainedModels.Trained(model, image, 3, "core-readout", "abc", List.of());
        };
    }

    private static Map<String, Object> from(String sheet, boolean random) {
        return Map.of("core-from", Map.of("run", "runs/old", "sheet", sheet, "random", random));
    }

    private static Model trained() {
        Model model = Fixture.model(Fixture.SMALL, OLD);
        for (int step = 0; step < 5; step++) {
            model.train(Fixture.batch(OLD));
        }
        return model;
    }

    @Test
    void newReadout_leavesTheCoreOfARunAsItIs() {
        Model old = trained();
        Map<String, float[]> before = Fixture.parameters(old);
        try (Model model =
                Fixture.opening(opening(old, Fixture.SHAPE))
                        .create(Fixture.request(from("core-2", false), NEW, 1))) {
            float[] features = model.parameters().get("readout.features").toArray();
            for (int step = 0; step < 5; step++) {
                model.train(Fixture.batch(NEW));
            }
            assertThat(model.parameters().get("readout.features").toArray()).isNotEqualTo(features);
            Fixture.parameters(old)
                    .forEach((name, values) -> assertThat(values).isEqualTo(before.get(name)));
            assertThat(model.parameters().names()).allMatch(name -> name.startsWith("readout."));
            assertThat(model.engine()).contains("core core-2 of core-readout abc");
        }
    }

    /** The readout that was trained on a core says the same of the core's features. */
    @Test
    void sameReadout_saysTheSameOfACoreOfARun() {
        Model old = trained();
        float[] expected = Fixture.look(old, Fixture.images(OLD)).get(Sheet.OUTPUT);
        try (Model model =
                Fixture.opening(opening(old, Fixture.SHAPE))
                        .create(Fixture.request(from("core-2", false), OLD, 9))) {
            for (String name : model.parameters().names()) {
                model.parameters().set(name, old.parameters().get(name));
            }
            float[] found = Fixture.look(model, Fixture.images(OLD)).get(Sheet.OUTPUT);
            for (int i = 0; i < expected.length; i++) {
                assertThat(found[i]).isCloseTo(expected[i], within(1e-5f));
            }
            FieldCentres there = old.capability(FieldCentres.class).orElseThrow();
            FieldCentres here = model.capability(FieldCentres.class).orElseThrow();
            for (int n = 0; n < 3; n++) {
                assertThat(here.fields("neurons").column(n))
                        .isCloseTo(there.fields("neurons").column(n), within(1e-4f));
                assertThat(here.fields("neurons").row(n))
                        .isCloseTo(there.fields("neurons").row(n), within(1e-4f));
            }
            assertThat(model.capability(InputGradient.class)).isEmpty();
            assertThat(model.capability(Paced.class)).isPresent();
        }
    }

    @Test
    void otherImages_areStretched() {
        Model old = trained();
        ImageShape larger = new ImageShape(1, 24, 32);
        try (Model model =
                Fixture.opening(opening(old, Fixture.SHAPE))
                        .create(
                                Fixture.request(
                                        from("core-2", false),
                                        NEW,
                                        larger,
                                        Map.of("name", "sgd"),
                                        1))) {
            assertThat(Fixture.look(model, Fixture.images(larger, NEW)).get("neurons"))
                    .hasSize(Fixture.IMAGES * 5);
        }
    }

    @Test
    void randomCore_isTheSameOneShuffled() {
        Model old = trained();
        Map<String, float[]> before = Fixture.parameters(old);
        try (Model model =
                Fixture.opening(opening(old, Fixture.SHAPE))
                        .create(Fixture.request(from("core-2", true), NEW, 1))) {
            assertThat(model.engine()).contains("shuffled");
            float[] kernels = old.parameters().get("core-1.conv.weight").toArray();
            float[] known = before.get("core-1.conv.weight");
            assertThat(kernels).isNotEqualTo(known);
            Arrays.sort(kernels);
            Arrays.sort(known);
            assertThat(kernels).isEqualTo(known);
        }
    }

    @Test
    void whatIsNotThere_isRefusedInWords() {
        CoreReadoutFamily family = Fixture.opening(opening(trained(), Fixture.SHAPE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> family.create(Fixture.request(from("core-7", false), NEW, 1)))
                .withMessageContainingAll("core-7", "core-1, core-2");
        Map<String, Object> nowhere =
                Map.of("core-from", Map.of("run", "runs/none", "sheet", "core-1"));
        CoreReadoutFamily other = Fixture.opening(opening(trained(), Fixture.SHAPE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> other.create(Fixture.request(nowhere, NEW, 1)))
                .withMessageContaining("found no runs/none");
        ImageShape colour = new ImageShape(3, 12, 16);
        CoreReadoutFamily grey = Fixture.opening(opening(trained(), Fixture.SHAPE));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                grey.create(
                                        Fixture.request(
                                                from("core-1", false),
                                                NEW,
                                                colour,
                                                Map.of("name", "sgd"),
                                                1)))
                .withMessageContainingAll("3 channels", "reads 1");
    }

    @Test
    void frozenCore_keepsItsWeights() {
        try (Model model = Fixture.model(Fixture.small(Map.of("freeze-core", true)), NEW)) {
            Map<String, float[]> before = Fixture.parameters(model);
            model.train(Fixture.batch(NEW));
            model.train(Fixture.batch(NEW));
            Map<String, float[]> after = Fixture.parameters(model);
            assertThat(after.get("core-1.conv.weight")).isEqualTo(before.get("core-1.conv.weight"));
            assertThat(after.get("core-2.norm.weight")).isEqualTo(before.get("core-2.norm.weight"));
            assertThat(after.get("core-1.norm.running_mean"))
                    .isNotEqualTo(before.get("core-1.norm.running_mean"));
            assertThat(after.get("readout.features")).isNotEqualTo(before.get("readout.features"));
            assertThat(model.parameters().trained("core-1.conv.weight")).isFalse();
        }
    }

    @Test
    void stillCore_keepsItsStatisticsToo() {
        Map<String, Object> still = Map.of("freeze-core", true, "frozen-norms", "still");
        try (Model model = Fixture.model(Fixture.small(still), NEW)) {
            Map<String, float[]> before = Fixture.parameters(model);
            model.train(Fixture.batch(NEW));
            Fixture.parameters(model)
                    .forEach(
                            (name, values) -> {
                                if (name.startsWith("core-")) {
                                    assertThat(values).as(name).isEqualTo(before.get(name));
                                }
                            });
        }
    }

    @Test
    void readoutUnderAKeptCore_beginsAfresh() {
        CoreReadoutFamily family = Fixture.family();
        Options trained = Fixture.options(Fixture.SMALL);
        Options kept = Fixture.options(Fixture.small(Map.of("freeze-core", true)));
        assertThat(family.ancestor("core-1.conv.weight", trained, kept))
                .contains("core-1.conv.weight");
        assertThat(family.ancestor("readout.bias", trained, kept)).isEqualTo(Optional.empty());
        assertThat(family.ancestor("readout.bias", trained, trained)).contains("readout.bias");
    }

    /** Row s of [8, 2, 3, 2] is s + 0.1 * row-major index. */
    private static Path recorded(Path folder, int bytesLess) throws IOException {
        int rows = Fixture.IMAGES;
        String header =
                "{'descr': '<f4', 'fortran_order': False, 'shape': (%d, 2, 3, 2), }"
                        .formatted(rows);
        String padded = header + " ".repeat(Math.floorMod(-(header.length() + 11), 64)) + "\n";
        ByteBuffer file =
                ByteBuffer.allocate(10 + padded.length() + rows * 12 * 4)
                        .order(ByteOrder.LITTLE_ENDIAN);
        file.put("\u0093NUMPY\u0001\u0000".getBytes(StandardCharsets.ISO_8859_1));
        file.putShort((short) padded.length());
        file.put(padded.getBytes(StandardCharsets.ISO_8859_1));
        for (int i = 0; i < rows * 12; i++) {
            int row = i / 12;
            file.putFloat(row + 0.1f * (i % 12));
        }
        byte[] all = Arrays.copyOf(file.array(), file.array().length - bytesLess);
        return Files.write(folder.resolve("features.npy"), all);
    }

    @Test
    void recordedFeatures_areReadByStimulus(@TempDir Path folder) throws IOException {
        Path file = recorded(folder, 0);
        try (RecordedCore core = RecordedCore.open("", file, Fixture.SHAPE)) {
            assertThat(core.shape()).isEqualTo(new ImageShape(2, 2, 3));
            float[] features = new float[Fixture.IMAGES * 12];
            core.features(Fixture.images(NEW)).pixels().get(features);
            // channel 1 of row 1, column 2 of the last image: index 11 of its row
            assertThat(features[7 * 12 + 6 + 3 + 2]).isCloseTo(7 + 1.1f, within(1e-5f));
            // channel 0 of the same place: index 10
            assertThat(features[7 * 12 + 3 + 2]).isCloseTo(7 + 1.0f, within(1e-5f));
            assertThatExceptionOfType(UnfitBatchException.class)
                    .isThrownBy(() -> core.features(TransferTest.bare()))
                    .withMessageContaining("none for other images");
        }
    }

    private static ImageBatch bare() {
        ImageBatch images = Fixture.images(NEW);
        return new ImageBatch(images.shape(), images.images(), images.pixels());
    }

    @Test
    void recordedFeatures_areLearntFrom(@TempDir Path folder) throws IOException {
        Map<String, Object> given =
                Map.of(
                        "core-from",
                        Map.of("recorded", recorded(folder, 0).toString(), "adapt", true),
                        "gaussian",
                        Map.of("start-spread", 0.0));
        try (Model model = Fixture.model(given, NEW)) {
            Batch batch = Fixture.batch(NEW);
            double first = model.train(batch);
            for (int step = 0; step < 60; step++) {
                model.train(batch);
            }
            assertThat(model.train(batch)).isLessThan(first);
            assertThat(model.parameters().names()).contains("adapt.weight", "readout.mu");
            long trained =
                    model.parameters().names().stream()
                            .filter(model.parameters()::trained)
                            .mapToLong(name -> model.parameters().get(name).size())
                            .sum();
            assertThat(Fixture.family().estimate(Fixture.request(given, NEW, 1)).orElseThrow())
                    .extracting(estimate -> estimate.parameters())
                    .isEqualTo(trained);
        }
    }

    @Test
    void damagedFile_isRefusedInWords(@TempDir Path folder) throws IOException {
        Path file = recorded(folder, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordedCore.open("core-readout: ", file, Fixture.SHAPE))
                .withMessageContainingAll("features.npy", "expected 512", "[8, 2, 3, 2]");
    }
}
