package org.topolab.format.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.links.SoftLink;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.topolab.format.file.FormatException;

/**
 * An HDF5 file that is open for reading, by any number of threads. Paths are parted by slashes,
 * from the file's root on: {@code train/data}.
 *
 * @see <a href="https://support.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html">The HDF Group,
 *     HDF5 File Format Specification 3.0</a>
 */
public final class Hdf5File implements AutoCloseable {

    static final String REMEDY = "get the file again, or write it anew with h5py";

    /** jHDF wants the name of what it reads, for messages that we do not show. */
    private static final URI UNNAMED = URI.create("file:/hdf5");

    private final String where;
    private final FileChannel channel;
    private final HdfFile file;

    private Hdf5File(String where, FileChannel channel) throws IOException {
        this.where = where;
        this.channel = channel;
        this.file = read("no readable HDF5 header", () -> new HdfFile(channel, UNNAMED));
    }

    /**
     * Opens a file.
     *
     * @throws FormatException if it is no HDF5 file
     */
    public static Hdf5File open(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return new Hdf5File(path.toString(), channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Runs what jHDF does; it throws many kinds of exceptions at damaged files. */
    private <T> T read(String found, Supplier<T> reading) throws FormatException {
        try {
            return reading.get();
        } catch (RuntimeException e) {
            String detail = "%s (%s)".formatted(found, detail(e));
            throw new FormatException(where, detail, "an HDF5 file", REMEDY, e);
        }
    }

    /** What the first that failed says. */
    static String detail(Throwable failure) {
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return Optional.ofNullable(first.getMessage()).orElse(first.toString());
    }

    /** Names of what a group holds, sorted; none if there is no such group. The root is empty. */
    public List<String> names(String group) throws FormatException {
        Optional<Node> node = node(group);
        return node.isPresent() && node.get() instanceof Group inside
                ? read(
                        "a damaged group '%s'".formatted(group),
                        () -> inside.getChildren().keySet().stream().sorted().toList())
                : List.of();
    }

    /** Whether there is a group of this path. */
    public boolean group(String path) throws FormatException {
        return node(path).filter(Group.class::isInstance).isPresent();
    }

    private Optional<Node> node(String path) throws FormatException {
        return read("a damaged entry '%s'".formatted(path), () -> find(path));
    }

    private Optional<Node> find(String path) {
        Optional<Node> node = Optional.of(file);
        for (String name : path.isEmpty() ? new String[0] : path.split("/")) {
            node =
                    node.filter(Group.class::isInstance)
                            .map(group -> ((Group) group).getChildren().get(name))
                            .map(
                                    child ->
                                            child instanceof SoftLink link
                                                    ? link.getTarget()
                                                    : child);
        }
        return node;
    }

    /**
     * An array of numbers.
     *
     * @throws FormatException if there is none of this path, or it is damaged, or it is stored or
     *     compressed in a way that cannot be read
     */
    public Hdf5Array array(String path) throws IOException {
        Optional<Dataset> found =
                node(path).filter(Dataset.class::isInstance).map(Dataset.class::cast);
        if (found.isEmpty()) {
            String beside = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
            List<String> names = names(beside);
            throw new FormatException(
                    where,
                    names.isEmpty() ? "nothing" : String.join(", ", names),
                    "a data set '%s'".formatted(path),
                    "choose another file, or write it so");
        }
        Hdf5Array.Source source =
                new Hdf5Array.Source(where + ": " + path, channel, file.getUserBlockSize());
        try {
            return new Hdf5Array(found.get(), source);
        } catch (RuntimeException e) {
            throw source.damaged(e);
        }
    }

    /**
     * Texts of an attribute of a group or an array, one or several.
     *
     * @return empty if there is no such attribute, or its values are no texts
     */
    public Optional<List<String>> texts(String path, String attribute) throws FormatException {
        Optional<Node> node = node(path);
        Optional<Object> value =
                read(
                        "a damaged attribute '%s'".formatted(attribute),
                        () ->
                                node.map(owner -> owner.getAttributes().get(attribute))
                                        .map(Attribute::getData));
        return value.map(data -> data instanceof Object[] many ? many : new Object[] {data})
                .filter(many -> Arrays.stream(many).allMatch(String.class::isInstance))
                .map(many -> Arrays.stream(many).map(String.class::cast).toList());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
