package org.topolab.nn.internal;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What DL4J needs to know about a vertex without parameters before it makes one. */
public final class VertexConf extends GraphVertex {

    private static final long serialVersionUID = 1L;

    private final transient List<Object> spec;
    private final int inputs;
    private final int most;
    private final transient Function<InputType[], InputType> output;
    private final transient Supplier<ArrayFunction> function;

    /** A vertex with so many inputs. */
    public VertexConf(
            List<Object> spec,
            int inputs,
            Function<InputType[], InputType> output,
            Supplier<ArrayFunction> function) {
        this(spec, inputs, inputs, output, function);
    }

    /**
     * @param spec what kind of vertex this is; equal for equal vertices
     * @param inputs smallest number of inputs
     * @param most largest number of inputs
     * @param output type of the output for types of the inputs
     * @param function makes what a vertex computes, one for each
     */
    public VertexConf(
            List<Object> spec,
            int inputs,
            int most,
            Function<InputType[], InputType> output,
            Supplier<ArrayFunction> function) {
        this.spec = List.copyOf(spec);
        this.inputs = inputs;
        this.most = most;
        this.output = output;
        this.function = function;
    }

    @Override
    public GraphVertex clone() {
        return new VertexConf(spec, inputs, most, output, function);
    }

    @Override
    public org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(
            ComputationGraph graph,
            String name,
            int index,
            INDArray view,
            boolean fresh,
            DataType type) {
        return new ArrayVertex(graph, name, index, type, function.get());
    }

    @Override
    public long numParams(boolean backprop) {
        return 0;
    }

    @Override
    public int minVertexInputs() {
        return inputs;
    }

    @Override
    public int maxVertexInputs() {
        return most;
    }

    @Override
    public InputType getOutputType(int index, InputType... types) {
        if (types.length < inputs || types.length > most) {
            throw new IllegalArgumentException(
                    "vertex %s has inputs %s, expected %s of them"
                            .formatted(
                                    spec,
                                    Arrays.toString(types),
                                    inputs == most ? inputs : "at least " + inputs));
        }
        return output.apply(types);
    }

    @Override
    public MemoryReport getMemoryReport(InputType... types) {
        return new LayerMemoryReport.Builder(
                        spec.toString(), VertexConf.class, types[0], getOutputType(0, types))
                .standardMemory(0, 0)
                .workingMemory(0, 0, 0, 0)
                .cacheMemory(0, 0)
                .build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VertexConf that && spec.equals(that.spec) && inputs == that.inputs;
    }

    @Override
    public int hashCode() {
        return spec.hashCode();
    }

    @Override
    public String toString() {
        return spec.toString();
    }
}
