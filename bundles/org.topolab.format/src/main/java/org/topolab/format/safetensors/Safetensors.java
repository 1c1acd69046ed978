package org.topolab.format.safetensors;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.topolab.api.model.Tensor;
import org.topolab.format.file.AtomicFile;
import org.topolab.format.file.FormatException;
import org.topolab.format.internal.FileBytes;
import org.topolab.format.json.Json;

/**
 * Named tensors in one file: the length of a JSON header, the header, the numbers. Written as F32;
 * F32, F16, BF16 and whole numbers are read exactly, F64 is rounded to float.
 *
 * @param tensors by name, in the order of the file's numbers; read-only
 * @param metadata texts by name; read-only
 * @see <a href="https://huggingface.co/docs/safetensors/index#format">format</a>
 */
public record Safetensors(Map<String, Tensor> tensors, Map<String, String> metadata) {

    static final String METADATA = "__metadata__";

    /** Bytes of the header's length, and what the start of the numbers is a multiple of. */
    private static final int PREFIX = 8;

    private static final int CHUNK_BYTES = 1 << 16;
    private static final String AGAIN = "copy or write the file again";

    public Safetensors {
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /**
     * Writes tensors as F32, little-endian, one after the other in the order of the map.
     *
     * @param file where, completely or not at all
     * @param tensors by name; {@code __metadata__} is no name
     * @param metadata texts by name; left out of the file if empty
     */
    public static void write(Path file, Map<String, Tensor> tensors, Map<String, String> metadata)
            throws IOException {
        if (tensors.containsKey(METADATA)) {
            throw new IllegalArgumentException(
                    "%s: found a tensor named %s, expected another name; rename it"
                            .formatted(file, METADATA));
        }
        byte[] header = header(tensors, metadata);
        AtomicFile.write(
                file,
                out -> {
                    out.write(little(PREFIX).putLong(header.length).array());
                    out.write(header);
                    for (Tensor tensor : tensors.values()) {
                        write(out, tensor);
                    }
                });
    }

    private static byte[] header(Map<String, Tensor> tensors, Map<String, String> metadata) {
        Map<String, Object> header = new LinkedHashMap<>();
        if (!metadata.isEmpty()) {
            header.put(METADATA, metadata);
        }
        long offset = 0;
        for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
            Map<String, Object> place = new LinkedHashMap<>();
            long end = offset + 4L * entry.getValue().size();
            place.put("dtype", "F32");
            place.put("shape", Arrays.stream(entry.getValue().shape()).boxed().toList());
            place.put("data_offsets", List.of(offset, end));
            header.put(entry.getKey(), place);
            offset = end;
        }
        byte[] json = Json.writeLine(header).getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(json, json.length + Math.floorMod(-json.length, PREFIX));
        Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        return padded;
    }

    private static void write(OutputStream out, Tensor tensor) throws IOException {
        byte[] bytes = new byte[CHUNK_BYTES];
        ByteBuffer chunk = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < tensor.size(); i++) {
            chunk.putFloat(tensor.get(i));
            if (!chunk.hasRemaining() || i == tensor.size() - 1) {
                out.write(bytes, 0, chunk.position());
                chunk.clear();
            }
        }
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Reads a file; nothing is allocated before its header is checked against its length.
     *
     * @throws FormatException if the file is foreign or truncated, offsets overlap or leave holes,
     *     or a tensor is of a type that floats cannot hold; the message names the tensor
     */
    public static Safetensors read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return read(file.toString(), channel);
        }
    }

    private static Safetensors read(String where, FileChannel channel) throws IOException {
        FileBytes file = new FileBytes(where, channel, AGAIN);
        long size = channel.size();
        long length = size < PREFIX ? -1 : file.read(0, PREFIX).getLong();
        if (length < 2 || length > size - PREFIX || length > Json.MAX_BYTES) {
            throw new FormatException(
                    where,
                    size < PREFIX ? size + " bytes" : "a header of %d bytes".formatted(length),
                    "a safetensors header within the file's %d bytes".formatted(size),
                    "check that this is a complete safetensors file");
        }
        String text = StandardCharsets.UTF_8.decode(file.read(PREFIX, (int) length)).toString();
        long start = PREFIX + length;
        Header header = Header.parse(where + " header", text, size - start);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Header.Entry entry : header.entries()) {
            int bytes = (int) (entry.end() - entry.begin());
            ByteBuffer data = file.read(start + entry.begin(), bytes);
            tensors.put(entry.name(), entry.tensor(where, data));
        }
        return new Safetensors(tensors, header.metadata());
    }
}
