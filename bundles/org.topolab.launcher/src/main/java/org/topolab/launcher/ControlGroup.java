package org.topolab.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What Linux's control groups allow this process: limits of containers and of services. A process
 * is held by the limits of its own group and of all groups above.
 *
 * @param groups {@code /proc/self/cgroup}: the groups this process is in
 * @param tree {@code /sys/fs/cgroup}: where groups are mounted
 * @see <a href="https://docs.kernel.org/admin-guide/cgroup-v2.html">Linux: Control group v2,
 *     memory.max</a>
 */
record ControlGroup(Path groups, Path tree) {

    /** That of this process. */
    static ControlGroup own() {
        return new ControlGroup(Path.of("/proc/self/cgroup"), Path.of("/sys/fs/cgroup"));
    }

    /** The tightest limit of memory, in bytes; empty if there is none, or no control groups. */
    OptionalLong memoryBytes() {
        List<String> lines;
        try {
            lines = Files.readAllLines(groups);
        } catch (IOException e) {
            return OptionalLong.empty();
        }
        return lines.stream().map(line -> line.split(":", 3)).flatMapToLong(this::limits).min();
    }

    /**
     * @param line number of the hierarchy, its controllers, path of the group in it; version 2 has
     *     number 0 and no controllers
     */
    private LongStream limits(String[] line) {
        if (line.length < 3) {
            return LongStream.empty();
        }
        if (line[0].equals("0") && line[1].isEmpty()) {
            return LongStream.concat(
                    limits(tree, line[2], "memory.max"),
                    // both versions side by side
                    limits(tree.resolve("unified"), line[2], "memory.max"));
        }
        return List.of(line[1].split(",", -1)).contains("memory")
                ? limits(tree.resolve("memory"), line[2], "memory.limit_in_bytes")
                : LongStream.empty();
    }

    /** In a container the path may be that on the host: then the groups that are seen count. */
    private static LongStream limits(Path mounted, String group, String file) {
        Path inside = mounted.resolve(group.replaceFirst("^/+", "")).normalize();
        Path start = inside.startsWith(mounted) ? inside : mounted;
        return Stream.iterate(start, folder -> folder.startsWith(mounted), Path::getParent)
                .flatMapToLong(folder -> limit(folder.resolve(file)));
    }

    private static LongStream limit(Path file) {
        try {
            String text = Files.readString(file).strip();
            // "max" where there is no limit
            return text.matches("\\d{1,18}")
                    ? LongStream.of(Long.parseLong(text))
                    : LongStream.empty();
        } catch (IOException e) {
            return LongStream.empty();
        }
    }
}
