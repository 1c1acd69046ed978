package org.topolab.core.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;
import org.topolab.core.catalog.RefusedPluginException;

class PluginJarTest {

    private static final String METRIC = "org.topolab.api.metric.Metric";

    @TempDir Path folder;

    @Test
    void bundle_saysNameVersionAndServices() throws Exception {
        Path jar =
                jar(
                        Map.of(
                                "Bundle-SymbolicName",
                                "org.example.moran;singleton:=true",
                                "Bundle-Version",
                                "1.2.3",
                                "Service-Component",
                                "OSGI-INF/a.xml, OSGI-INF/more*.xml"),
                        Map.of(
                                "OSGI-INF/a.xml", component(METRIC),
                                "OSGI-INF/more1.xml", component("java.util.concurrent.Callable"),
                                "OSGI-INF/not.xml", component("org.topolab.shell.Verb"),
                                "OSGI-INF/more/deep.xml", component("org.topolab.shell.Verb")));

        PluginJar read = PluginJar.read(jar);

        assertThat(read)
                .isEqualTo(
                        new PluginJar(
                                "org.example.moran",
                                new Version(1, 2, 3),
                                List.of("java.util.concurrent.Callable", METRIC)));
        assertThat(read.contributes()).isTrue();
    }

    @Test
    void bundleWithoutComponentOfOurs_contributesNothing() throws Exception {
        Path jar = jar(Map.of("Bundle-SymbolicName", "org.example.plain"), Map.of());

        assertThat(PluginJar.read(jar))
                .isEqualTo(new PluginJar("org.example.plain", Version.emptyVersion, List.of()));
        assertThat(PluginJar.read(jar).contributes()).isFalse();
    }

    @Test
    void whatIsNoBundle_isRefusedInASentence() throws Exception {
        refuses(jar(Map.of("Main-Class", "x.Y"), Map.of()), "no bundle");
        refuses(Files.writeString(folder.resolve("text.jar"), "text"), "no jar file");
        refuses(
                jar(Map.of("Bundle-SymbolicName", "a", "Bundle-Version", "one"), Map.of()),
                "found Bundle-Version 'one', expected one like 1.0.0");
        refuses(
                jar(
                        Map.of("Bundle-SymbolicName", "a", "Service-Component", "c.xml"),
                        Map.of("c.xml", "<open")),
                "c.xml is no XML");
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> PluginJar.read(folder.resolve("nowhere.jar")));
    }

    private static void refuses(Path jar, String reason) {
        assertThatExceptionOfType(RefusedPluginException.class)
                .isThrownBy(() -> PluginJar.read(jar))
                .withMessageContainingAll(jar.toString(), reason);
    }

    private static String component(String service) {
        return """
               <?xml version="1.0" encoding="UTF-8"?>
               <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="a">
                 <service><provide interface='%s'/></service>
               </scr:component>
               """
                .formatted(service);
    }

    private Path jar(Map<String, String> headers, Map<String, String> files) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach(manifest.getMainAttributes()::putValue);
        Path jar = Files.createTempFile(folder, "plugin", ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
