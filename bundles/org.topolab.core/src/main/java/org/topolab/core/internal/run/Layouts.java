package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.topolab.api.model.Layout;
import org.topolab.format.file.FormatException;
import org.topolab.format.json.Json;

/**
 * Reads the JSON files of {@code maps/} and keeps the layouts in them: where the units of a large
 * sheet lie takes megabytes of text, the same at each epoch. A layout whose text was read before is
 * found by comparing bytes and not parsed again. Safe for several threads.
 */
public final class Layouts {

    private static final byte[] NAME = "\"layout\":".getBytes(StandardCharsets.US_ASCII);

    private final int mostBytes;
    private final Deque<Known> known = new ArrayDeque<>();

    /**
     * @param mostBytes of text that is remembered; the layouts used last stay
     */
    public Layouts(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    private static final class Known {

        private final byte[] text;
        private final Layout layout;

        Known(byte[] text, Layout layout) {
            this.text = text;
            this.layout = layout;
        }

        boolean isAt(byte[] file, int from) {
            return from + text.length <= file.length
                    && Arrays.equals(file, from, from + text.length, text, 0, text.length);
        }
    }

    /**
     * A file.
     *
     * @param index all of it but its layouts; in their places stand their places in the list
     * @param layouts in the order of the file
     */
    record Read(Map<?, ?> index, List<Layout> layouts) {

        /** The layout of a result. */
        Layout of(Map<?, ?> result) {
            return layouts.get(PlainResults.whole(result, "layout"));
        }
    }

    /**
     * Reads a file.
     *
     * @throws FormatException if it is no JSON
     */
    Read read(Path file) throws IOException {
        byte[] text = Files.readAllBytes(file);
        List<Layout> layouts = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (int at = next(text, 0); at >= 0; at = next(text, from)) {
            Known layout = layout(file, text, at);
            rest.append(new String(text, from, at - from, StandardCharsets.UTF_8));
            rest.append(layouts.size());
            layouts.add(layout.layout);
            from = at + layout.text.length;
        }
        rest.append(new String(text, from, text.length - from, StandardCharsets.UTF_8));
        return new Read((Map<?, ?>) Json.read(file.toString(), rest.toString()), layouts);
    }

    /** Where the next layout begins with its brace, or -1. */
    private static int next(byte[] text, int from) {
        for (int at = from; at + NAME.length < text.length; at++) {
            if (text[at] == '"'
                    && Arrays.equals(text, at, at + NAME.length, NAME, 0, NAME.length)
                    && (at == 0 || text[at - 1] != '\\')) { // else it is inside of a text
                int brace = at + NAME.length;
                while (brace < text.length && text[brace] == ' ') {
                    brace++;
                }
                if (brace < text.length && text[brace] == '{') {
                    return brace;
                }
            }
        }
        return -1;
    }

    private Known layout(Path file, byte[] text, int at) throws IOException {
        synchronized (known) {
            for (Iterator<Known> all = known.iterator(); all.hasNext(); ) {
                Known one = all.next();
                if (one.isAt(text, at)) {
                    all.remove();
                    known.addFirst(one);
                    return one;
                }
            }
        }
        int end = at;
        while (end < text.length && text[end] != '}') { // there is no map inside of a layout
            end++;
        }
        byte[] own = Arrays.copyOfRange(text, at, Math.min(text.length, end + 1));
        Object plain = Json.read(file.toString(), new String(own, StandardCharsets.UTF_8));
        Known read = new Known(own, PlainResults.layout((Map<?, ?>) plain));
        keep(read);
        return read;
    }

    private void keep(Known added) {
        synchronized (known) {
            known.addFirst(added);
            long bytes = 0;
            for (Iterator<Known> all = known.iterator(); all.hasNext(); ) {
                bytes += all.next().text.length;
                if (bytes > mostBytes) {
                    all.remove();
                }
            }
        }
    }
}
