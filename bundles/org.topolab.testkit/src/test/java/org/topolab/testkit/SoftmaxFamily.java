package org.topolab.testkit;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import org.topolab.api.data.Targets;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.ActivationSink;
import org.topolab.api.model.Batch;
import org.topolab.api.model.FamilyInfo;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelFamily;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Tensor;
import org.topolab.api.model.TrainingState;
import org.topolab.api.stat.RandomStream;

/** Softmax regression on pixels for two classes, with momentum and a flaw to choose. */
final class SoftmaxFamily implements ModelFamily {

    enum Flaw {
        NONE,
        FORGETS_MOMENTUM,
        LEARNS_WHEN_LOOKED_AT,
        TELLS_ALL_SHEETS
    }

    private final Flaw flaw;

    SoftmaxFamily(Flaw flaw) {
        this.flaw = flaw;
    }

    @Override
    public FamilyInfo info() {
        return new FamilyInfo(Contracts.facts("softmax"));
    }

    @Override
    public Model create(ModelRequest request) {
        return new Softmax(request, flaw);
    }

    private static final class Softmax implements Model, Parameters {

        private final Flaw flaw;
        private final int pixels;
        private final double rate;
        private final double momentum;
        private float[] weights;
        private float[] speed;
        private long step;

        Softmax(ModelRequest request, Flaw flaw) {
            this.flaw = flaw;
            this.pixels = request.image().values();
            this.rate = request.training().optimizer().number("rate");
            this.momentum = request.training().optimizer().number("momentum");
            this.weights = new float[pixels];
            this.speed = new float[pixels];
            RandomStream stream = RandomStream.of(request.seed()).split("weights");
            for (int i = 0; i < pixels; i++) {
                weights[i] = 0.01f * (float) stream.normal(i);
            }
        }

        @Override
        public List<Sheet> sheets() {
            return List.of(
                    new Sheet("logit", "logit", new Layout.Grid(1, 1)),
                    new Sheet("both", "logits of both classes", new Layout.Grid(1, 2)));
        }

        private float[] logits(ImageBatch images) {
            FloatBuffer values = images.pixels();
            float[] logits = new float[images.images()];
            for (int i = 0; i < logits.length * pixels; i++) {
                logits[i / pixels] += weights[i % pixels] * (values.get(i) - 0.5f);
            }
            return logits;
        }

        private static double one(float logit) {
            return 1 / (1 + Math.exp(-logit));
        }

        @Override
        public double train(Batch batch) {
            Targets.Classes classes = (Targets.Classes) batch.targets();
            float[] logits = logits(batch.images());
            float[] slope = new float[pixels];
            FloatBuffer values = batch.images().pixels();
            double loss = 0;
            for (int image = 0; image < logits.length; image++) {
                int label = classes.label(batch.index(image));
                double share = one(logits[image]);
                loss -= Math.log(label == 1 ? share : 1 - share) / logits.length;
                for (int i = 0; i < pixels; i++) {
                    slope[i] +=
                            (float)
                                    ((share - label)
                                            * (values.get(image * pixels + i) - 0.5)
                                            / logits.length);
                }
            }
            for (int i = 0; i < pixels; i++) {
                speed[i] = (float) (momentum * speed[i] - rate * slope[i]);
                weights[i] += speed[i];
            }
            step++;
            return loss;
        }

        @Override
        public void infer(ImageBatch images, ActivationSink sink) {
            float[] logits = logits(images);
            float[] both = new float[2 * logits.length];
            float[] shares = new float[2 * logits.length];
            for (int image = 0; image < logits.length; image++) {
                both[2 * image] = -logits[image];
                both[2 * image + 1] = logits[image];
                shares[2 * image + 1] = (float) one(logits[image]);
                shares[2 * image] = 1 - shares[2 * image + 1];
            }
            if (sink.wants("logit") || flaw == Flaw.TELLS_ALL_SHEETS) {
                sink.sheet("logit", new ActivationBatch(0, logits.length, 1, logits));
            }
            if (sink.wants("both") || flaw == Flaw.TELLS_ALL_SHEETS) {
                sink.sheet("both", new ActivationBatch(0, logits.length, 2, both));
            }
            sink.predictions(new ActivationBatch(0, logits.length, 2, shares));
            if (flaw == Flaw.LEARNS_WHEN_LOOKED_AT) {
                weights[0] += 0.1f;
            }
        }

        @Override
        public Parameters parameters() {
            return this;
        }

        @Override
        public TrainingState state() {
            return new TrainingState(step, Map.of("speed", new Tensor(new int[] {pixels}, speed)));
        }

        @Override
        public void restore(TrainingState state) {
            if (!state.tensors().containsKey("speed")) {
                throw new IllegalArgumentException(
                        "softmax: the state holds %s, expected speed"
                                .formatted(state.tensors().keySet()));
            }
            step = state.step();
            if (flaw != Flaw.FORGETS_MOMENTUM) {
                speed = state.tensors().get("speed").toArray();
            }
        }

        @Override
        public String engine() {
            return "plain Java";
        }

        @Override
        public void close() {}

        @Override
        public List<String> names() {
            return List.of("weights");
        }

        @Override
        public boolean trained(String name) {
            return true;
        }

        @Override
        public Tensor get(String name) {
            if (!name.equals("weights")) {
                throw new IllegalArgumentException("softmax: no tensor named " + name);
            }
            return new Tensor(new int[] {pixels}, weights);
        }

        @Override
        public void set(String name, Tensor tensor) {
            if (tensor.rank() != 1 || tensor.size() != pixels) {
                throw new IllegalArgumentException(
                        "softmax: %s is %s, expected [%d]".formatted(name, tensor, pixels));
            }
            weights = tensor.toArray();
        }
    }
}
