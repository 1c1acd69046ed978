package org.topolab.nn.nd4j;

import java.lang.ref.Reference;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.broadcast.BroadcastSubOp;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.BatchNormKernel;

/**
 * A batch normalisation of matrices, a row for each place of each image. ND4J frees what a view
 * holds as soon as nobody can reach the view, even while it computes with it; so views are kept
 * until it has.
 */
final class Nd4jBatchNorm implements BatchNormKernel {

    private final BatchNorm spec;
    private final Scratch scratch;

    Nd4jBatchNorm(BatchNorm spec, Scratch scratch) {
        this.spec = spec;
        this.scratch = scratch;
    }

    @Override
    public void train(INDArray x, Affine affine, INDArray y, Moments moments) {
        mean(Views.matrix(x), moments.mean());
        INDArray squares = scratch.array(Scratch.Use.VALUES, x.dataType(), x.shape());
        INDArray rows = Views.matrix(squares);
        centre(x, moments, rows);
        rows.muli(rows);
        mean(rows, moments.variance());
        infer(x, affine, moments, y);
    }

    @Override
    public void infer(INDArray x, Affine affine, Moments moments, INDArray y) {
        INDArray rows = Views.matrix(y);
        try {
            normalise(x, moments, rows);
            scale(rows, affine);
            if (spec.relu()) {
                Rectifier.forward(y, y);
            }
        } finally {
            Reference.reachabilityFence(rows);
        }
    }

    @Override
    public void backward(Step step, INDArray dx, Affine gradient) {
        INDArray x = step.x();
        INDArray normal = Views.matrix(scratch.array(Scratch.Use.VALUES, x.dataType(), x.shape()));
        normalise(x, step.moments(), normal);
        INDArray dz = Views.matrix(dx);
        if (spec.relu()) {
            INDArray y = Views.matrix(scratch.array(Scratch.Use.PART, x.dataType(), x.shape()));
            y.assign(normal);
            scale(y, step.affine());
            Rectifier.backward(y, Views.matrix(step.dy()), dz);
        } else if (dx != step.dy()) {
            dx.assign(step.dy());
        }
        INDArray product = Views.matrix(scratch.array(Scratch.Use.PART, x.dataType(), x.shape()));
        product.assign(dz).muli(normal);
        sum(dz, gradient.shift());
        sum(product, gradient.scale());
        // dx = scale / sd (dz - mean(dz) - normal mean(dz normal))
        double rows = dz.size(0);
        normal.muliRowVector(gradient.scale().div(rows));
        dz.subi(normal);
        dz.subiRowVector(gradient.shift().div(rows));
        dz.muliRowVector(step.affine().scale().div(sd(step.moments())));
    }

    /** (x - mean) / sd, by rows. */
    private void normalise(INDArray x, Moments moments, INDArray rows) {
        centre(x, moments, rows);
        INDArray sd = sd(moments);
        try {
            rows.diviRowVector(sd);
        } finally {
            Reference.reachabilityFence(sd);
        }
    }

    private static void centre(INDArray x, Moments moments, INDArray rows) {
        INDArray mean = moments.mean().reshape(moments.mean().length());
        INDArray from = Views.matrix(x);
        try {
            Nd4j.exec(new BroadcastSubOp(from, mean, rows, 1));
        } finally {
            Reference.reachabilityFence(mean);
            Reference.reachabilityFence(from);
        }
    }

    private static void scale(INDArray rows, Affine affine) {
        rows.muliRowVector(affine.scale());
        rows.addiRowVector(affine.shift());
    }

    /** [1, channels]. */
    private INDArray sd(Moments moments) {
        return Transforms.sqrt(moments.variance().add(spec.epsilon()), false);
    }

    private static void mean(INDArray rows, INDArray to) {
        to.assign(rows.mean(0).reshape(to.shape()));
    }

    private static void sum(INDArray rows, INDArray to) {
        to.assign(rows.sum(0).reshape(to.shape()));
    }

    @Override
    public void close() {
        // holds nothing of its own
    }
}
