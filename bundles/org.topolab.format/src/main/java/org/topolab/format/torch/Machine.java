package org.topolab.format.torch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.format.file.FormatException;

/**
 * Runs one pickle: a stack of values, marks in it, and values remembered by number. It makes Long,
 * Double, Boolean, String, an empty Optional for None, List, {@link Tuple}, {@link Dict}, {@link
 * StridedView} and {@link Storage}, and nothing else.
 */
final class Machine {

    /** Memory of a value on the stack, in bytes, rounded up; the same for each below. */
    private static final int SLOT = 32;

    private static final int CONTAINER = 64;
    private static final int CHARACTER = 4;
    private static final int ENTRY = 64;

    /** Newest protocol of Python 3.13. */
    private static final int MAX_PROTOCOL = 5;

    private final PickleInput in;
    private final Budget budget;
    private final MarkedStack stack = new MarkedStack();
    private final Map<Long, Object> memo = new HashMap<>();
    private final Map<String, Storage> storages = new LinkedHashMap<>();
    private Opcode current = Opcode.PROTO;

    Machine(PickleInput in, Budget budget) {
        this.in = in;
        this.budget = budget;
    }

    PickleInput in() {
        return in;
    }

    /** Storages that the pickle refers to, by key. */
    Map<String, Storage> storages() {
        return storages;
    }

    /** Reads up to the end of the pickle and returns what it describes. */
    Object run() throws IOException {
        do {
            int code = in.opcode();
            Optional<Opcode> known = Opcode.of(code);
            if (known.isEmpty()) {
                throw in.refuse(
                        "the byte %02x".formatted(code), "an operation of a pickle", Torch.AGAIN);
            }
            current = known.get();
            current.run(this);
        } while (current != Opcode.STOP);
        return pop();
    }

    void protocol(int number) throws FormatException {
        if (number > MAX_PROTOCOL) {
            throw in.refuse(
                    "pickle protocol " + number,
                    "at most " + MAX_PROTOCOL,
                    "save it with pickle_protocol=2");
        }
    }

    FormatException refuseOperation() {
        return in.refuse(
                "the operation %s".formatted(current),
                "those that build tensors and plain values",
                Torch.EXPORT);
    }

    void push(Object value) throws FormatException {
        budget.spend(SLOT);
        stack.push(value);
    }

    Object pop() throws FormatException {
        return stack.pop().orElseThrow(() -> damaged("nothing"));
    }

    private <T> T pop(Class<T> type) throws FormatException {
        Object value = pop();
        if (!type.isInstance(value)) {
            throw damaged(Call.kind(value));
        }
        return type.cast(value);
    }

    private FormatException damaged(String found) {
        return in.refuse(
                "%s for the operation %s".formatted(found, current),
                "what it works on",
                Torch.AGAIN);
    }

    void mark() throws FormatException {
        budget.spend(SLOT);
        stack.mark();
    }

    private List<Object> popToMark() throws FormatException {
        return stack.popToMark().orElseThrow(() -> damaged("no mark"));
    }

    void pushText(long bytes) throws IOException {
        in.expect(bytes);
        budget.spend(SLOT + CHARACTER * bytes);
        push(in.text(bytes));
    }

    void tuple(int count) throws FormatException {
        Object[] items = new Object[count];
        for (int i = count - 1; i >= 0; i--) {
            items[i] = pop();
        }
        budget.spend(CONTAINER);
        push(new Tuple(List.of(items)));
    }

    void tuple() throws FormatException {
        budget.spend(CONTAINER);
        push(new Tuple(popToMark()));
    }

    void list() throws FormatException {
        budget.spend(CONTAINER);
        push(new ArrayList<>());
    }

    void append() throws FormatException {
        Object item = pop();
        addTo(List.of(item));
    }

    void appends() throws FormatException {
        addTo(popToMark());
    }

    private void addTo(List<Object> items) throws FormatException {
        List<?> list = pop(List.class);
        budget.spend((long) SLOT * items.size());
        @SuppressWarnings("unchecked") // every list here comes from list()
        List<Object> objects = (List<Object>) list;
        objects.addAll(items);
        push(list);
    }

    void dict() throws FormatException {
        budget.spend(CONTAINER);
        push(new Dict());
    }

    void setItem() throws FormatException {
        Object value = pop();
        Object key = pop();
        Dict dict = pop(Dict.class);
        put(dict, key, value);
        push(dict);
    }

    void setItems() throws FormatException {
        List<Object> items = popToMark();
        Dict dict = pop(Dict.class);
        if (items.size() % 2 != 0) {
            throw damaged("a key without value");
        }
        for (int i = 0; i < items.size(); i += 2) {
            put(dict, items.get(i), items.get(i + 1));
        }
        push(dict);
    }

    void put(Dict dict, Object key, Object value) throws FormatException {
        if (!(key instanceof String || key instanceof Long)) {
            throw in.refuse(
                    Call.kind(key) + " as key of a dictionary",
                    "texts and whole numbers",
                    Torch.EXPORT);
        }
        budget.spend(ENTRY);
        dict.entries().put(key, value);
    }

    void remember() throws FormatException {
        remember(memo.size());
    }

    void remember(long number) throws FormatException {
        Object value = pop();
        push(value);
        budget.spend(ENTRY);
        memo.put(number, value);
    }

    void recall(long number) throws FormatException {
        Object value = memo.get(number);
        if (value == null) {
            throw damaged("no value %d".formatted(number));
        }
        push(value);
    }

    void global() throws FormatException {
        String name = pop(String.class);
        global(pop(String.class), name);
    }

    void global(String module, String name) throws FormatException {
        String global = module + "." + name;
        Object known =
                Storage.type(global).<Object>map(t -> t).or(() -> Call.of(global)).orElse("");
        if (known.equals("")) {
            throw in.refuse(
                    "a call of '%s'".formatted(PickleInput.printable(global)),
                    "tensors and plain values, as Topolab runs nothing from a file",
                    Torch.EXPORT);
        }
        push(known);
    }

    void reduce() throws FormatException {
        List<Object> arguments = pop(Tuple.class).items();
        Call call = pop(Call.class);
        budget.spend(CONTAINER + (long) SLOT * Math.min(arguments.size(), 32));
        push(call.result(this, arguments));
    }

    /** Attributes of an ordered dictionary, such as the versions of modules, are left out. */
    void build() throws FormatException {
        pop(Dict.class);
        push(pop(Dict.class));
    }

    void storage() throws FormatException {
        Storage storage = Storage.of(in, pop());
        budget.spend(CONTAINER + ENTRY);
        Storage before = storages.putIfAbsent(storage.key(), storage);
        if (before != null && !before.equals(storage)) {
            throw in.refuse(
                    "storage %s as %d of %s and as %d of %s"
                            .formatted(
                                    storage.key(),
                                    before.count(),
                                    before.type(),
                                    storage.count(),
                                    storage.type()),
                    "one type and length",
                    "save clones of the tensors");
        }
        push(before == null ? storage : before);
    }
}
