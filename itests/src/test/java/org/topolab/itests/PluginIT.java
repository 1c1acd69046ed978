package org.topolab.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Installation;
import org.topolab.core.catalog.Kind;
import org.topolab.core.catalog.PluginFolder;
import org.topolab.core.catalog.PluginState;
import org.topolab.core.catalog.Plugins;
import org.topolab.core.catalog.RefusedPluginException;

/** Plug-ins are installed, replaced, refused and removed on request. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class PluginIT {

    private static final Path HERE =
            Path.of(System.getProperty("java.io.tmpdir"), "plugin").toAbsolutePath();
    private static final Path FOLDER = HERE.resolve("plugins");
    private static final Path JARS = HERE.resolve("jars");

    @Inject private PluginFolder folder;
    @Inject private Plugins plugins;
    @Inject private Catalog catalog;

    @Configuration
    public Option[] distribution() throws IOException {
        return Distribution.withPlugins(FOLDER);
    }

    @Test
    public void plugin_isInstalledReplacedAndRemoved() throws Exception {
        Path first = Sources.metric("asked", "1.0.0", 1).packInto(JARS, "asked-1.jar");
        Path second = Sources.metric("asked", "1.1.0", 2).packInto(JARS, "asked-2.jar");

        Installation installed = folder.install(first, false);

        assertThat(installed.file()).isEqualTo(FOLDER.resolve("asked-1.jar")).exists();
        Waiting.until("metric", () -> versions("asked").equals(List.of("1.0.0")));
        assertThat(folder.install(first, false).already()).isTrue();

        assertThat(folder.install(second, false).replaced()).containsExactly("1.0.0");
        Waiting.until("new metric", () -> versions("asked").equals(List.of("1.1.0")));
        assertThat(installed.file()).doesNotExist();
        assertThat(refusal(first)).contains("1.1.0 is installed", "--force");
        assertThat(folder.install(first, true).replaced()).containsExactly("1.1.0");
        Waiting.until("old metric", () -> versions("asked").equals(List.of("1.0.0")));
        // File Install has had the time to look, too
        Thread.sleep(2_500);
        assertThat(versions("asked")).containsExactly("1.0.0");

        assertThat(folder.remove("org.example.asked")).containsExactly(installed.file());
        Waiting.until("no metric", () -> versions("asked").isEmpty());
        assertThat(installed.file()).doesNotExist();
    }

    @Test
    public void whatDoesNotFit_isRefusedAndChangesNothing() throws Exception {
        List<String> before = names();
        Path garbage = Files.writeString(Files.createDirectories(JARS).resolve("g.jar"), "no jar");
        Path lonely = Sources.unresolvableMetric("alone", "org.nowhere").packInto(JARS, "a.jar");
        PluginSource metric = Sources.metric("later", "1.0.0", 1);
        Path later =
                new PluginSource(
                                metric.name(),
                                metric.version(),
                                metric.type(),
                                metric.service(),
                                metric.imports()
                                        .replace(
                                                "org.topolab.api.metric",
                                                "org.topolab.api.metric;version=\"[7,8)\""),
                                metric.source())
                        .packInto(JARS, "later.jar");
        Path plain =
                new PluginSource(
                                "org.example.plain",
                                "1.0.0",
                                "Plain",
                                "java.lang.Runnable",
                                "org.topolab.api.info",
                                "package org.example.plain; public final class Plain"
                                        + " implements Runnable { public void run() {} }")
                        .packInto(JARS, "plain.jar");

        assertThat(refusal(garbage)).contains("is no jar file");
        assertThat(refusal(lonely)).contains("needs package org.nowhere, which no bundle exports");
        assertThat(refusal(later))
                .contains(
                        "needs package org.topolab.api.metric from version 7.0.0 to below 8.0.0",
                        "it is there in version");
        assertThat(refusal(plain)).contains("offers anything to Topolab", "--force");
        assertThat(names()).isEqualTo(before);
        assertThat(folder.install(plain, true).name()).isEqualTo("org.example.plain");
        assertThat(folder.remove("org.example.plain")).hasSize(1);
    }

    @Test
    public void bundleOfTheProgram_isNotRemoved() throws Exception {
        assertThat(removal("org.topolab.core")).contains("belongs to the program itself");
    }

    @Test
    public void viewAndVisualizer_areListedWithWhatTheyOffer() throws Exception {
        folder.install(
                Sources.workbenchView("glance", "1.0.0", "x").packInto(JARS, "glance.jar"), false);
        folder.install(Sources.visualizer("blank", "1.0.0").packInto(JARS, "blank.jar"), false);

        Waiting.until("view", () -> services("org.example.glance").contains("workbench view"));
        Waiting.until("visualizer", () -> services("org.example.blank").contains("view blank"));
        folder.remove("org.example.glance");
        folder.remove("org.example.blank");
    }

    private String refusal(Path jar) throws IOException {
        try {
            folder.install(jar, false);
        } catch (RefusedPluginException e) {
            return e.getMessage();
        }
        throw new AssertionError("installed " + jar);
    }

    private String removal(String name) throws IOException {
        try {
            folder.remove(name);
        } catch (RefusedPluginException e) {
            return e.getMessage();
        }
        throw new AssertionError("removed " + name);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        plugins.list().forEach(plugin -> names.add(plugin.name() + " " + plugin.version()));
        return names;
    }

    private String services(String name) {
        return plugins.list().stream()
                .filter(plugin -> plugin.name().equals(name))
                .map(PluginState::services)
                .findFirst()
                .map(Object::toString)
                .orElse("");
    }

    private List<String> versions(String metric) {
        return catalog.entries(Kind.METRICS).stream()
                .filter(entry -> entry.id().equals(metric))
                .map(Entry::version)
                .toList();
    }
}
