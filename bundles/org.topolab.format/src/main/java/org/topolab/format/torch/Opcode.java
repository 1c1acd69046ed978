package org.topolab.format.torch;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The operations of a pickle, and what we do for each.
 *
 * @see <a href="https://github.com/python/cpython/blob/main/Lib/pickletools.py">pickletools.py</a>
 */
enum Opcode {
    PROTO(0x80, m -> m.protocol(m.in().u8())),
    FRAME(0x95, m -> m.in().signed(8)),
    STOP('.', m -> {}),
    MARK('(', Machine::mark),
    POP('0', Machine::pop),

    NONE('N', m -> m.push(Optional.empty())),
    NEWTRUE(0x88, m -> m.push(true)),
    NEWFALSE(0x89, m -> m.push(false)),
    BININT('J', m -> m.push(m.in().signed(4))),
    BININT1('K', m -> m.push(m.in().unsigned(1))),
    BININT2('M', m -> m.push(m.in().unsigned(2))),
    LONG1(0x8a, m -> m.push(m.in().whole(m.in().unsigned(1)))),
    LONG4(0x8b, m -> m.push(m.in().whole(m.in().unsigned(4)))),
    BINFLOAT('G', m -> m.push(m.in().float64())),

    SHORT_BINSTRING('U', m -> m.pushText(m.in().unsigned(1))),
    BINSTRING('T', m -> m.pushText(m.in().unsigned(4))),
    SHORT_BINUNICODE(0x8c, m -> m.pushText(m.in().unsigned(1))),
    BINUNICODE('X', m -> m.pushText(m.in().unsigned(4))),
    BINUNICODE8(0x8d, m -> m.pushText(m.in().unsigned(8))),

    EMPTY_TUPLE(')', m -> m.tuple(0)),
    TUPLE1(0x85, m -> m.tuple(1)),
    TUPLE2(0x86, m -> m.tuple(2)),
    TUPLE3(0x87, m -> m.tuple(3)),
    TUPLE('t', Machine::tuple),
    EMPTY_LIST(']', Machine::list),
    APPEND('a', Machine::append),
    APPENDS('e', Machine::appends),
    EMPTY_DICT('}', Machine::dict),
    SETITEM('s', Machine::setItem),
    SETITEMS('u', Machine::setItems),

    BINPUT('q', m -> m.remember(m.in().unsigned(1))),
    LONG_BINPUT('r', m -> m.remember(m.in().unsigned(4))),
    MEMOIZE(0x94, Machine::remember),
    BINGET('h', m -> m.recall(m.in().unsigned(1))),
    LONG_BINGET('j', m -> m.recall(m.in().unsigned(4))),

    GLOBAL('c', m -> m.global(m.in().line(), m.in().line())),
    STACK_GLOBAL(0x93, Machine::global),
    REDUCE('R', Machine::reduce),
    BUILD('b', Machine::build),
    BINPERSID('Q', Machine::storage),

    INT('I'),
    LONG('L'),
    FLOAT('F'),
    STRING('S'),
    UNICODE('V'),
    BINBYTES('B'),
    SHORT_BINBYTES('C'),
    BINBYTES8(0x8e),
    BYTEARRAY8(0x96),
    NEXT_BUFFER(0x97),
    READONLY_BUFFER(0x98),
    LIST('l'),
    DICT('d'),
    EMPTY_SET(0x8f),
    ADDITEMS(0x90),
    FROZENSET(0x91),
    POP_MARK('1'),
    DUP('2'),
    PUT('p'),
    GET('g'),
    EXT1(0x82),
    EXT2(0x83),
    EXT4(0x84),
    INST('i'),
    OBJ('o'),
    NEWOBJ(0x81),
    NEWOBJ_EX(0x92),
    PERSID('P');

    /** What an operation does. */
    interface Step {
        void run(Machine machine) throws IOException;
    }

    private static final List<Optional<Opcode>> BY_CODE =
            IntStream.range(0, 256)
                    .mapToObj(
                            code ->
                                    Arrays.stream(values())
                                            .filter(op -> op.code == code)
                                            .findFirst())
                    .toList();

    private final int code;

    @SuppressWarnings("ImmutableEnumChecker") // the steps above capture nothing
    private final Step step;

    Opcode(int code, Step step) {
        this.code = code;
        this.step = step;
    }

    /** An operation that torch.save does not use for tensors and plain values. */
    Opcode(int code) {
        this(
                code,
                m -> {
                    throw m.refuseOperation();
                });
    }

    /** The operation of a byte from 0 to 255. */
    static Optional<Opcode> of(int code) {
        return BY_CODE.get(code);
    }

    void run(Machine machine) throws IOException {
        step.run(machine);
    }
}
