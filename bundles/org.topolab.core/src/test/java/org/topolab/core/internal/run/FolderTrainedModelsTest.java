package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.ActivationSink;
import org.topolab.api.model.Compute;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Model;
import org.topolab.api.model.Tensor;
import org.topolab.api.model.TrainedModels.Trained;
import org.topolab.core.internal.fake.Watcher;
import org.topolab.format.safetensors.Safetensors;

class FolderTrainedModelsTest extends RunsInAWorld {

    private static final ImageShape OTHER = new ImageShape(1, 2, 6);

    private FolderTrainedModels models;

    @BeforeEach
    void models() {
        models = new FolderTrainedModels(() -> world.catalog, world.kernels);
    }

    private Trained open(Path source) throws IOException {
        return models.open(source.toString(), OTHER, Compute.f32(1));
    }

    @Test
    void networkOfARun_hasItsLatestWeightsAndNeedsNoData() throws Exception {
        run(new Watcher());
        world.data.last = null;
        Trained trained = open(out);
        try (Model model = trained.model()) {
            Path file = out.resolve("weights/epoch-0003.safetensors");
            assertThat(model.parameters().get("weights").toArray())
                    .isEqualTo(Safetensors.read(file).tensors().get("weights").toArray());
        }
        assertThat(trained.image()).isEqualTo(new ImageShape(1, 3, 4));
        assertThat(trained.outputs()).isEqualTo(3);
        assertThat(trained.family()).isEqualTo("tiny");
        assertThat(trained.sha256()).matches("[0-9a-f]{64}");
        assertThat(world.data.last).isNull();
        assertThat(world.family.open).isZero();
    }

    @Test
    void networkOfAFile_isKnownByItsFamily() throws Exception {
        float[] weights = new float[24];
        Arrays.fill(weights, 3);
        Path file = folder.resolve("w.safetensors");
        Safetensors.write(
                file,
                Map.of(
                        "weights", new Tensor(new int[] {24}, weights),
                        "mean", new Tensor(new int[] {1}, new float[] {2})),
                Map.of());
        Trained trained = open(file);
        assertThat(trained.outputs()).isEqualTo(2);
        assertThat(trained.image()).isEqualTo(OTHER);
        assertThat(trained.notes()).containsExactly("read from w.safetensors");
        try (Model model = trained.model()) {
            float[] found = new float[2];
            model.infer(
                    new ImageBatch(OTHER, 1, FloatBuffer.wrap(new float[12])),
                    new ActivationSink() {
                        @Override
                        public boolean wants(String sheet) {
                            return false;
                        }

                        @Override
                        public void sheet(String sheet, ActivationBatch activations) {}

                        @Override
                        public void predictions(ActivationBatch outputs) {
                            found[0] = outputs.value(0, 0);
                            found[1] = outputs.value(0, 1);
                        }
                    });
            assertThat(found).containsExactly(0.5f, 0.5f);
        }
    }

    @Test
    void whatIsNoNetwork_isRefusedInWords() throws Exception {
        assertThatIOException()
                .isThrownBy(() -> open(folder.resolve("nowhere")))
                .withMessageContaining("found no run folder and no file of weights there");
        assertThatIOException()
                .isThrownBy(() -> models.open("", OTHER, Compute.f32(1)))
                .withMessageContaining("name one");
        Path foreign = folder.resolve("f.safetensors");
        Safetensors.write(foreign, Map.of("a", new Tensor(new int[] {1}, new float[1])), Map.of());
        assertThatIOException()
                .isThrownBy(() -> open(foreign))
                .withMessageContaining("tiny: no tensor 'weights'");
        Files.createDirectory(folder.resolve("empty"));
        assertThatIOException()
                .isThrownBy(() -> open(folder.resolve("empty")))
                .withMessageContaining("is no run");
        assertThat(world.family.open).isZero();
    }
}
