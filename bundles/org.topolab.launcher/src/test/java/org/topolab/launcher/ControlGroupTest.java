package org.topolab.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlGroupTest {

    @TempDir Path folder;
    private ControlGroup group;

    @BeforeEach
    void group() {
        group = new ControlGroup(folder.resolve("cgroup"), folder.resolve("tree"));
    }

    private void in(String lines) throws IOException {
        Files.writeString(group.groups(), lines);
    }

    private void limit(String file, String text) throws IOException {
        Path path = group.tree().resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text + "\n");
    }

    @Test
    void version2_isHeldByTheTightestGroupOnTheWayUp() throws IOException {
        in("0::/user.slice/session\n");
        limit("user.slice/session/memory.max", "max");
        limit("user.slice/memory.max", "2147483648");
        limit("memory.max", "4294967296");
        assertThat(group.memoryBytes()).hasValue(2L << 30);
    }

    @Test
    void version1_readsTheMemoryHierarchyAlone() throws IOException {
        in("5:cpu,cpuacct:/docker/1f\n4:memory:/docker/1f\n1:name=systemd:/docker/1f\n");
        limit("memory/docker/1f/memory.limit_in_bytes", "1073741824");
        limit("memory/memory.limit_in_bytes", "9223372036854771712");
        limit("cpu,cpuacct/docker/1f/memory.limit_in_bytes", "1");
        assertThat(group.memoryBytes()).hasValue(1L << 30);
    }

    @Test
    void containerThatSeesAPathOfItsHost_isHeldByItsOwnRoot() throws IOException {
        in("4:memory:/docker/1f\n0::/docker/1f\n");
        limit("memory/memory.limit_in_bytes", "536870912");
        limit("unified/memory.max", "max");
        assertThat(group.memoryBytes()).hasValue(512L << 20);
    }

    @Test
    void pathOutOfTheNamespace_standsForWhatIsSeen() throws IOException {
        in("0::/../../other\n");
        limit("memory.max", "7000");
        limit("../memory.max", "5");
        assertThat(group.memoryBytes()).hasValue(7000);
    }

    @Test
    void noLimitNoGroupsOrNoLinux_isEmpty() throws IOException {
        assertThat(group.memoryBytes()).isEmpty();
        in("0::/\nnonsense\n");
        assertThat(group.memoryBytes()).isEmpty();
        limit("memory.max", "max");
        assertThat(group.memoryBytes()).isEmpty();
    }
}
