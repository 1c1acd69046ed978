package org.example.samediff;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.samediff.SDLayerParams;
import org.deeplearning4j.nn.conf.layers.samediff.SameDiffLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.LossFunctions;
import org.topolab.api.data.ImageShape;
import org.topolab.api.info.Facts;
import org.topolab.api.model.FamilyInfo;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelFamily;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Sheet;
import org.topolab.api.stat.RandomStream;
import org.topolab.nn.GraphModel;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.Tap;

/** A family with a SameDiff layer of its own: one hidden sheet of 8 x 8 units. */
public final class SameDiffFamily implements ModelFamily {

    private static final int SIDE = 8;

    @Override
    public FamilyInfo info() {
        return new FamilyInfo(
                new Facts(
                        "own-samediff",
                        "A test family",
                        "One hidden layer written with SameDiff.",
                        List.of(),
                        "Apache-2.0",
                        List.of()));
    }

    @Override
    public Model create(ModelRequest request) {
        ImageShape image = request.image();
        int units = SIDE * SIDE;
        ComputationGraphConfiguration configuration =
                GraphModel.begin(request)
                        .graphBuilder()
                        .addInputs("image")
                        .addLayer(
                                "hidden",
                                new OwnDense(image.values(), units, request.seed()),
                                new CnnToFeedForwardPreProcessor(
                                        image.height(),
                                        image.width(),
                                        image.channels(),
                                        CNN2DFormat.NHWC),
                                "image")
                        .addLayer(
                                "linear",
                                new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                                        .activation(Activation.SOFTMAX)
                                        .nIn(units)
                                        .nOut(request.targets().outputs())
                                        .build(),
                                "hidden")
                        .setOutputs("linear")
                        .build();
        return new GraphModel(
                configuration,
                List.of(new Tap(new Sheet("hidden", "Hidden", new Layout.Grid(SIDE, SIDE)), "hidden")),
                request,
                request.engines().find(LayerFactory.class).orElseThrow());
    }

    /** tanh(x W + b), differentiated by SameDiff. */
    public static final class OwnDense extends SameDiffLayer {

        private static final long serialVersionUID = 1L;

        private int in;
        private int out;
        private long seed;

        /** For DL4J's own copies. */
        public OwnDense() {}

        OwnDense(int in, int out, long seed) {
            this.in = in;
            this.out = out;
            this.seed = seed;
        }

        @Override
        public SDVariable defineLayer(
                SameDiff sd, SDVariable input, Map<String, SDVariable> params, SDVariable mask) {
            return sd.math().tanh(input.mmul(params.get("W")).add(params.get("b")));
        }

        @Override
        public InputType getOutputType(int index, InputType input) {
            return InputType.feedForward(out);
        }

        @Override
        public void defineParameters(SDLayerParams params) {
            params.addWeightParam("W", in, out);
            params.addBiasParam("b", 1, out);
        }

        @Override
        public void initializeParameters(Map<String, INDArray> params) {
            RandomStream stream = RandomStream.of(seed).split("weights");
            INDArray weights = params.get("W");
            for (long i = 0; i < weights.length(); i++) {
                weights.putScalar(i, stream.normal(i) / Math.sqrt(in));
            }
            params.get("b").assign(0);
        }
    }
}
