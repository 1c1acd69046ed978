package org.topolab.itests;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A plug-in made during a test: one Java source compiled against jars of the distribution and
 * packed with a manifest and a component description.
 *
 * @param name symbolic name and package
 * @param version bundle version
 * @param type simple name of the component class
 * @param service interface it is registered under
 * @param imports value of Import-Package
 * @param source the Java source
 */
record PluginSource(
        String name, String version, String type, String service, String imports, String source) {

    /** Compiles and packs the plug-in beside the target, then moves it there at once. */
    Path packInto(Path folder, String file) throws IOException {
        Path work = Files.createTempDirectory("plugin-source");
        Path java = work.resolve("src").resolve(type + ".java");
        Path classes = Files.createDirectories(work.resolve("classes"));
        Files.createDirectories(java.getParent());
        Files.writeString(java, source);
        compile(java, classes);
        Path jar = work.resolve("plugin.jar");
        pack(classes, jar);
        Files.createDirectories(folder);
        Path near = Files.copy(jar, folder.resolve("." + file + ".part"));
        return Files.move(near, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void compile(Path java, Path classes) {
        String path =
                Stream.of("bundle", "felix")
                        .flatMap(folder -> Distribution.jars(folder).stream())
                        .map(Path::toString)
                        .collect(Collectors.joining(System.getProperty("path.separator")));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of("-proc:none", "--release", "17", "-cp", path, "-d", classes.toString());
        var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        boolean done =
                compiler.getTask(
                                messages,
                                files,
                                null,
                                options,
                                null,
                                files.getJavaFileObjects(java))
                        .call();
        if (!done) {
            throw new IllegalStateException(messages.toString());
        }
    }

    private void pack(Path classes, Path jar) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Bundle-Version", version);
        main.putValue("Import-Package", imports);
        main.putValue("Service-Component", "OSGI-INF/component.xml");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out, manifest)) {
            zip.putNextEntry(new ZipEntry("OSGI-INF/component.xml"));
            zip.write(description().getBytes(StandardCharsets.UTF_8));
            for (Path file : files(classes)) {
                zip.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
        }
    }

    private String description() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%s">
                  <service><provide interface="%s"/></service>
                  <implementation class="%s"/>
                </scr:component>
                """
                .formatted(name, service, name + "." + type);
    }
}
