package org.topolab.nn.internal;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.api.model.InputGradient.Point;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.BatchNormKernel;
import org.topolab.nn.Kernels;

/** A batch normalisation in a graph, with its ReLU if it has one. */
final class BatchNormLayer extends BaseLayer<BatchNormConf>
        implements StepMemory.User, Inspected, Keeping, Closing {

    private static final long serialVersionUID = 1L;

    private final transient BatchNorm spec;
    private final transient BatchNormKernel kernel;
    private final transient BatchNormKernel.Moments batch;
    private final transient BatchNormInference inference;
    private transient StepMemory memory = StepMemory.fresh();
    private transient INDArray output;
    private boolean trained;

    BatchNormLayer(NeuralNetConfiguration conf, DataType type, BatchNorm spec, Kernels kernels) {
        super(conf, type);
        this.spec = spec;
        this.kernel = kernels.batchNorm(spec);
        this.inference = new BatchNormInference(spec, kernels);
        this.batch =
                new BatchNormKernel.Moments(
                        Nd4j.create(type, 1, spec.channels()),
                        Nd4j.create(type, 1, spec.channels()));
    }

    @Override
    public void use(StepMemory shared) {
        memory = shared;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        trained = training;
        INDArray x = values();
        output = memory.output(this, x.dataType(), x.shape());
        if (training) {
            kernel.train(images(x), affine(params), images(output), batch);
        } else {
            kernel.infer(images(x), affine(params), running(), images(output));
        }
        return output;
    }

    private BatchNormKernel.Moments running() {
        return new BatchNormKernel.Moments(
                params.get(BatchNormParams.MEAN), params.get(BatchNormParams.VAR));
    }

    @Override
    public INDArray before(INDArray after) {
        return spec.relu() ? inference.before(images(values()), affine(params), running()) : after;
    }

    @Override
    public INDArray[] back(INDArray gradient, Point point) {
        INDArray dy = Contiguous.of(gradient);
        INDArray dx = memory.gradient(dy.dataType(), dy.shape());
        if (point == Point.AFTER_ACTIVATION) {
            inference.backward(images(output), images(dy), affine(params), running(), images(dx));
        } else {
            inference.backward(images(dy), affine(params), running(), images(dx));
        }
        memory.release(dy);
        return new INDArray[] {dx};
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(
            INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        Gradient gradient = new DefaultGradient(gradientsFlattened);
        gradientViews.forEach(gradient::setGradientFor);
        if (!trained) {
            return new Pair<>(gradient, back(epsilon, Point.AFTER_ACTIVATION)[0]);
        }
        INDArray x = values();
        INDArray dy = Contiguous.of(epsilon);
        INDArray dx = memory.owns(dy) ? dy : memory.gradient(x.dataType(), x.shape());
        INDArray from = images(dy);
        INDArray to = dx == dy ? from : images(dx);
        kernel.backward(
                new BatchNormKernel.Step(images(x), affine(params), batch, from),
                to,
                affine(gradientViews));
        if (dx != dy) {
            memory.release(dy);
        }
        follow();
        return new Pair<>(gradient, dx);
    }

    /** Lets the running statistics follow those of the last batch, with the next step. */
    void follow() {
        long values = input.length() / spec.channels();
        change(BatchNormParams.MEAN, batch.mean(), 1);
        change(BatchNormParams.VAR, batch.variance(), values / Math.max(1.0, values - 1.0));
    }

    /** r = (1 - m) r + m factor batch, as a change to be subtracted: m (r - factor batch). */
    private void change(String key, INDArray statistic, double factor) {
        Floats running = Floats.read(params.get(key));
        Floats now = Floats.read(statistic);
        Floats change = Floats.write(gradientViews.get(key));
        for (int c = 0; c < spec.channels(); c++) {
            change.put(c, (float) (spec.momentum() * (running.get(c) - factor * now.get(c))));
        }
        change.flush();
    }

    private INDArray values() {
        int rank = input.rank();
        if ((rank != 4 && rank != 2) || input.size(rank - 1) != spec.channels()) {
            throw new IllegalArgumentException(
                    "%s reads %s, expected [batch, height, width, %d] or [batch, %d]"
                            .formatted(
                                    layerId(),
                                    Arrays.toString(input.shape()),
                                    spec.channels(),
                                    spec.channels()));
        }
        return Contiguous.of(input);
    }

    /** Vectors as images of one place, in the same memory. */
    private INDArray images(INDArray values) {
        return values.rank() == 4
                ? values
                : values.reshape('c', values.size(0), 1, 1, spec.channels());
    }

    private static BatchNormKernel.Affine affine(java.util.Map<String, INDArray> from) {
        return new BatchNormKernel.Affine(
                from.get(BatchNormParams.GAMMA), from.get(BatchNormParams.BETA));
    }

    @Override
    public boolean keeps(String key) {
        return BatchNormParams.running(key);
    }

    @Override
    public boolean updaterDivideByMinibatch(String name) {
        return !BatchNormParams.running(name);
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }

    @Override
    public void close() {
        kernel.close();
        inference.close();
    }
}
