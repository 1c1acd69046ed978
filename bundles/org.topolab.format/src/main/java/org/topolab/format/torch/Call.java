package org.topolab.format.torch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.topolab.format.array.NumberType;
import org.topolab.format.file.FormatException;

/** The functions that a pickle may ask for; each is done here, none is Python's. */
enum Call {
    ORDERED_DICT("collections.OrderedDict") {
        @Override
        Object result(Machine machine, List<Object> arguments) throws FormatException {
            Dict dict = new Dict();
            if (arguments.size() == 1 && arguments.get(0) instanceof List<?> pairs) {
                for (Object pair : pairs) {
                    List<?> two = pair instanceof Tuple tuple ? tuple.items() : asList(pair);
                    if (two.size() != 2) {
                        throw refuse(machine);
                    }
                    machine.put(dict, two.get(0), two.get(1));
                }
            } else if (!arguments.isEmpty()) {
                throw refuse(machine);
            }
            return dict;
        }
    },
    TENSOR("torch._utils._rebuild_tensor_v2") {
        @Override
        Object result(Machine machine, List<Object> arguments) throws FormatException {
            // storage, offset, shape, strides, requires_grad, hooks and, since 1.13, metadata
            boolean known =
                    (arguments.size() == 6 || (arguments.size() == 7 && plain(arguments.get(6))))
                            && arguments.get(0) instanceof Storage
                            && arguments.get(1) instanceof Long
                            && arguments.get(2) instanceof Tuple
                            && arguments.get(3) instanceof Tuple;
            if (!known) {
                throw refuse(machine);
            }
            return StridedView.of(
                    machine.in(),
                    (Storage) arguments.get(0),
                    (Long) arguments.get(1),
                    ((Tuple) arguments.get(2)).items(),
                    ((Tuple) arguments.get(3)).items());
        }

        /** Whether the metadata ask for no negation or conjugation of the numbers. */
        private static boolean plain(Object metadata) {
            return metadata.equals(Optional.empty())
                    || (metadata instanceof Dict dict && dict.entries().isEmpty());
        }
    },
    PARAMETER("torch._utils._rebuild_parameter") {
        @Override
        Object result(Machine machine, List<Object> arguments) throws FormatException {
            if (arguments.size() == 3 && arguments.get(0) instanceof StridedView) {
                return arguments.get(0);
            }
            throw refuse(machine);
        }
    },
    SIZE("torch.Size") {
        @Override
        Object result(Machine machine, List<Object> arguments) throws FormatException {
            if (arguments.size() == 1 && arguments.get(0) instanceof Tuple) {
                return arguments.get(0);
            }
            throw refuse(machine);
        }
    };

    private final String global;

    Call(String global) {
        this.global = global;
    }

    static Optional<Call> of(String global) {
        return Arrays.stream(values()).filter(call -> call.global.equals(global)).findFirst();
    }

    /** A value of a pickle in words. */
    static String kind(Object value) {
        return value instanceof Call || value instanceof NumberType
                ? "a function"
                : "a " + value.getClass().getSimpleName();
    }

    abstract Object result(Machine machine, List<Object> arguments) throws FormatException;

    FormatException refuse(Machine machine) {
        return machine.in()
                .refuse(
                        "a call of '%s' with other arguments".formatted(global),
                        "those of torch.save",
                        Torch.EXPORT);
    }

    private static List<?> asList(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
