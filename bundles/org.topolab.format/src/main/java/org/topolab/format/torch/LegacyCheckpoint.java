package org.topolab.format.torch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.topolab.format.file.FormatException;
import org.topolab.format.internal.FileBytes;

/**
 * A file of PyTorch before 1.6: pickles of a magic number, a protocol number, facts about the
 * machine, the object and the keys of its storages; then for each key how many numbers it has
 * (int64) and the numbers, little-endian.
 */
final class LegacyCheckpoint {

    /** What such files begin with, torch/serialization.py. */
    static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);

    /** Bytes of the magic number. */
    static final int MAGIC_BYTES = 10;

    private static final long PROTOCOL = 1001;

    private final String where;
    private final FileChannel channel;
    private final FileBytes file;

    LegacyCheckpoint(String where, FileChannel channel) {
        this.where = where;
        this.channel = channel;
        this.file = new FileBytes(where, channel, Torch.AGAIN);
    }

    TorchFile read() throws IOException {
        long size = channel.size();
        channel.position(0);
        PickleInput in =
                new PickleInput(
                        where, new BufferedInputStream(Channels.newInputStream(channel)), size);
        Budget budget = Budget.objects(where, size);
        expect(in, new Machine(in, budget).run(), MAGIC, "magic number");
        expect(in, new Machine(in, budget).run(), PROTOCOL, "protocol");
        Object system = new Machine(in, budget).run();
        Object little = system instanceof Dict dict ? dict.entries().get("little_endian") : system;
        expect(in, Boolean.TRUE.equals(little), true, "little-endian numbers");
        Machine machine = new Machine(in, budget);
        Contents contents = new Contents(where, budget).add(machine.run());
        Object keys = new Machine(in, budget).run();
        Map<Storage, Long> places = places(in.position(), keys, machine.storages());
        return contents.load(
                storage -> file.read(places.get(storage), storage.bytes()).array(),
                size,
                Runtime.getRuntime().maxMemory());
    }

    private static void expect(PickleInput in, Object found, Object expected, String what)
            throws FormatException {
        if (!expected.equals(found)) {
            throw in.refuse(
                    "no PyTorch checkpoint (another %s)".formatted(what),
                    "%s %s".formatted(what, expected),
                    "check that torch.save wrote this file; " + Torch.EXPORT);
        }
    }

    /** Offset of each storage's first number; the last must end with the file. */
    private Map<Storage, Long> places(long start, Object keys, Map<String, Storage> storages)
            throws IOException {
        Map<Storage, Long> places = new HashMap<>();
        long position = start;
        for (Object key : keys instanceof List<?> list ? list : List.of()) {
            Storage storage = key instanceof String text ? storages.get(text) : null;
            if (storage == null || places.containsKey(storage)) {
                throw refuse("a list of storages with an unknown or repeated key", "those in use");
            }
            long count = file.read(position, Long.BYTES).getLong();
            if (count != storage.count()) {
                throw refuse(
                        "%d numbers in storage %s".formatted(count, storage.key()),
                        "%d".formatted(storage.count()));
            }
            places.put(storage, position + Long.BYTES);
            position += Long.BYTES + storage.bytes();
        }
        if (places.size() != storages.size() || position != channel.size()) {
            throw refuse(
                    "%d storages up to byte %d".formatted(places.size(), position),
                    "%d up to the end, byte %d".formatted(storages.size(), channel.size()));
        }
        return places;
    }

    private FormatException refuse(String found, String expected) {
        return new FormatException(where, found, expected, Torch.AGAIN);
    }
}
