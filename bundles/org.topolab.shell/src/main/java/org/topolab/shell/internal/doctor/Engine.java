package org.topolab.shell.internal.doctor;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.framework.Bundle;

/**
 * Examines what networks compute with. The platform also works without: so nothing of it is
 * imported here, classes are asked by name.
 */
final class Engine {

    private static final String HOST = "org.topolab.dl4j";

    private static final String NATIVES = HOST + ".";

    /** Where NVIDIA's driver lists its devices on Linux. */
    private static final Path CUDA_DEVICES = Path.of("/proc/driver/nvidia/gpus");

    private Engine() {}

    static List<Finding> examine(Bundle[] bundles) {
        List<Finding> findings = new ArrayList<>();
        Optional<Bundle> host = find(bundles, HOST);
        if (host.isEmpty()) {
            findings.add(
                    Finding.note(
                            "networks",
                            "DL4J is not installed: recorded activations can be analysed, networks"
                                    + " cannot be trained"));
            return findings;
        }
        findings.add(natives(bundles));
        findings.add(ask("ND4J", host.get(), "org.nd4j.linalg.factory.Nd4j", "getBackend"));
        findings.add(ask("oneDNN", host.get(), "org.bytedeco.dnnl.global.dnnl", "dnnl_version"));
        findings.add(cuda(bundles));
        return findings;
    }

    private static Finding natives(Bundle[] bundles) {
        List<String> platforms =
                Arrays.stream(bundles)
                        .filter(b -> b.getSymbolicName().startsWith(NATIVES))
                        .filter(b -> b.getState() == Bundle.RESOLVED)
                        .map(b -> b.getSymbolicName().substring(NATIVES.length()))
                        .toList();
        return platforms.isEmpty()
                ? Finding.wrong(
                        "native libraries",
                        "none fits this machine (%s %s); networks cannot be trained"
                                .formatted(
                                        System.getProperty("os.name"),
                                        System.getProperty("os.arch")))
                : Finding.ok("native libraries", String.join(", ", platforms));
    }

    /** Calls a static method without parameters, which loads the native library first. */
    private static Finding ask(String subject, Bundle host, String type, String method) {
        try {
            host.loadClass(type).getMethod(method).invoke(null);
            return Finding.ok(subject, "its native library is loaded and answers");
        } catch (ClassNotFoundException | NoSuchMethodException | IllegalAccessException e) {
            return Finding.wrong(
                    subject, "it cannot be asked (%s); unpack Topolab anew".formatted(e));
        } catch (InvocationTargetException e) {
            return Finding.wrong(subject, unloadable(e.getCause()));
        } catch (LinkageError e) {
            return Finding.wrong(subject, unloadable(e));
        }
    }

    private static String unloadable(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "its native library cannot be loaded (%s); see 'topolab doctor' in the documentation"
                .formatted(String.valueOf(root.getMessage()).lines().findFirst().orElse(""));
    }

    private static Finding cuda(Bundle[] bundles) {
        boolean device = Files.isDirectory(CUDA_DEVICES);
        boolean backend =
                Arrays.stream(bundles)
                        .anyMatch(
                                b ->
                                        b.getSymbolicName().startsWith(NATIVES)
                                                && b.getSymbolicName()
                                                        .toLowerCase(Locale.ROOT)
                                                        .contains("cuda"));
        if (!device) {
            return Finding.note(
                    "GPU",
                    "no CUDA device was found, %s; everything runs on the CPU"
                            .formatted(
                                    backend
                                            ? "though its backend is installed"
                                            : "and no CUDA backend is installed"));
        }
        return backend
                ? Finding.ok("GPU", "a CUDA device and its backend are there")
                : Finding.note(
                        "GPU",
                        "a CUDA device was found, but no CUDA backend is installed; everything runs"
                                + " on the CPU");
    }

    private static Optional<Bundle> find(Bundle[] bundles, String name) {
        return Arrays.stream(bundles).filter(b -> b.getSymbolicName().equals(name)).findFirst();
    }
}
