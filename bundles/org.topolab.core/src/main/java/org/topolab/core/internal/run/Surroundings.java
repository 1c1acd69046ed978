package org.topolab.core.internal.run;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.topolab.core.internal.engine.InstalledKernels;
import org.topolab.core.internal.engine.Kernels;
import org.topolab.core.internal.fetch.DataFolders;
import org.topolab.core.internal.lease.RunLease;
import org.topolab.core.internal.view.Writers;

/**
 * What runs need from the world around them.
 *
 * @param kernels the means of computation
 * @param lease who must know that a run is at work
 * @param dataFolders where data sets look for their files
 * @param bundles versions of our bundles by symbolic name
 * @param writers what writes figures and movies
 * @param clock for records and logs
 * @param nanos for speed
 * @param machine what this process may use
 */
public record Surroundings(
        Kernels kernels,
        RunLease lease,
        List<Path> dataFolders,
        Supplier<Map<String, String>> bundles,
        Writers writers,
        Clock clock,
        LongSupplier nanos,
        Machine machine) {

    /** What is registered in the framework. */
    static Surroundings of(BundleContext context, RunLease lease, Writers writers) {
        return new Surroundings(
                new InstalledKernels(context),
                lease,
                DataFolders.of(context),
                () -> bundles(context),
                writers,
                Clock.systemUTC(),
                System::nanoTime,
                Machine.here(Optional.ofNullable(context.getProperty(Machine.MEMORY))));
    }

    /** Versions of our bundles that are at work. */
    static Map<String, String> bundles(BundleContext context) {
        Map<String, String> versions = new TreeMap<>();
        for (Bundle bundle : context.getBundles()) {
            String name = bundle.getSymbolicName();
            boolean ours = name != null && name.startsWith("org.topolab.");
            if (ours && bundle.getState() == Bundle.ACTIVE) {
                versions.put(name, bundle.getVersion().toString());
            }
        }
        return versions;
    }
}
