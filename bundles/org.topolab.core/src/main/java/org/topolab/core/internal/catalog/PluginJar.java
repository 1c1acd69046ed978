package org.topolab.core.internal.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.topolab.core.catalog.RefusedPluginException;

/**
 * What a jar says of itself, read without installing it.
 *
 * @param name symbolic name
 * @param version version
 * @param services interfaces that its components are registered under
 */
record PluginJar(String name, Version version, List<String> services) {

    private static final String COMPONENTS = "Service-Component";

    PluginJar {
        services = List.copyOf(services);
    }

    /** Whether a component of it offers anything that this program knows. */
    boolean contributes() {
        return services.stream().anyMatch(service -> service.startsWith("org.topolab."));
    }

    /**
     * Reads a jar.
     *
     * @throws RefusedPluginException if it is no bundle
     */
    static PluginJar read(Path file) throws IOException, RefusedPluginException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            Attributes main = manifest == null ? new Attributes() : manifest.getMainAttributes();
            String name = main.getValue(Constants.BUNDLE_SYMBOLICNAME);
            if (name == null || name.isBlank()) {
                throw new RefusedPluginException(
                        file + ": is a jar but no bundle: its manifest has no Bundle-SymbolicName");
            }
            return new PluginJar(
                    name.split(";")[0].strip(),
                    version(file, main.getValue(Constants.BUNDLE_VERSION)),
                    services(file, jar, main.getValue(COMPONENTS)));
        } catch (ZipException e) {
            throw new RefusedPluginException(file + ": is no jar file", e);
        }
    }

    private static Version version(Path file, String text) throws RefusedPluginException {
        try {
            return Version.parseVersion(text == null ? "" : text.strip());
        } catch (IllegalArgumentException e) {
            throw new RefusedPluginException(
                    file + ": found Bundle-Version '%s', expected one like 1.0.0".formatted(text),
                    e);
        }
    }

    private static List<String> services(Path file, JarFile jar, String header)
            throws IOException, RefusedPluginException {
        TreeSet<String> services = new TreeSet<>();
        if (header != null) {
            List<String> patterns =
                    Arrays.stream(header.split(",")).map(PluginJar::pattern).toList();
            Enumeration<? extends ZipEntry> entries = jar.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (patterns.stream().anyMatch(entry.getName()::matches)) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        services.addAll(provided(in));
                    } catch (XMLStreamException e) {
                        throw new RefusedPluginException(
                                "%s: its component description %s is no XML"
                                        .formatted(file, entry.getName()),
                                e);
                    }
                }
            }
        }
        return List.copyOf(services);
    }

    /** A path in the header may have one star in its last part. */
    private static String pattern(String path) {
        return "\\Q" + path.strip().replaceFirst("^/", "").replace("*", "\\E[^/]*\\Q") + "\\E";
    }

    private static List<String> provided(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        List<String> provided = new ArrayList<>();
        XMLStreamReader reader = factory.createXMLStreamReader(in);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("provide")) {
                String service = reader.getAttributeValue(null, "interface");
                if (service != null) {
                    provided.add(service);
                }
            }
        }
        reader.close();
        return provided;
    }
}
